import { Button, Drawer, Input, Select } from 'antd'
import { useId, useState } from 'react'
import type { Text } from '#base/language.ts'
import type { ServiceSummary } from '#api/services/schema.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { toTraditional } from '../../editor/to-traditional.ts'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { TONGUES } from '../../texts/tongues.ts'
import { useBegin } from '../service/begin.tsx'

/** A new service: what it is called, and whether it begins as a copy of another one or from a blank procedure. */
export function NewService({ services }: { services: readonly ServiceSummary[] }) {
  const { t } = useText()
  const key = useId()
  const [isOpen, setOpen] = useState(false)
  const [id, setId] = useState('')
  const [names, setNames] = useState<Text>({ 'zh-Hans': '', 'zh-Hant': '', en: '' })
  const [copyOf, setCopyOf] = useState<string | null>(null)
  const { begin, beginning } = useBegin()
  const wrong = byField(beginning.isError ? problemFrom(beginning.error) : null)
  const name = (language: keyof Text, text: string) => setNames(before => ({ ...before, [language]: text }))
  const proposeTraditional = async () => {
    const convert = await toTraditional()
    setNames(before => (before['zh-Hant'] === '' ? { ...before, 'zh-Hant': convert(before['zh-Hans']) } : before))
  }
  const isReady = id !== '' && names['zh-Hans'] !== '' && names['zh-Hant'] !== '' && names.en !== ''
  const make = () => begin({ from: 'new', service: id, names, copyOf })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('services.new')}</Button>
      <Drawer
        title={t('services.new')}
        open={isOpen}
        onClose={() => setOpen(false)}
        extra={
          <Button type="primary" disabled={!isReady} loading={beginning.isPending} onClick={make}>
            {t('newService.make')}
          </Button>
        }
      >
        <div className="stack">
          {beginning.isError && wrong[''] && <Trouble error={beginning.error} />}
          {(['zh-Hans', 'zh-Hant', 'en'] as const).map(language => (
            <Field
              key={language}
              id={`${key}-${language}`}
              label={t('newService.name', { language: TONGUES[language] })}
              required
            >
              <Input
                id={`${key}-${language}`}
                lang={language}
                value={names[language]}
                onChange={event => name(language, event.target.value)}
                onBlur={() => language === 'zh-Hans' && void proposeTraditional()}
              />
            </Field>
          ))}
          <Field
            id={`${key}-id`}
            label={t('newService.id')}
            help={t('newService.idHelp')}
            required
            problems={wrong['service']}
          >
            <Input
              id={`${key}-id`}
              spellCheck={false}
              value={id}
              onChange={event => setId(event.target.value.trim())}
            />
          </Field>
          <Field id={`${key}-copy`} label={t('newService.copyOf')}>
            <Select
              id={`${key}-copy`}
              value={copyOf ?? ''}
              options={[
                { value: '', label: t('newService.blank') },
                ...services.map(service => ({ value: service.id, label: service.name })),
              ]}
              onChange={chosen => setCopyOf(chosen === '' ? null : chosen)}
            />
          </Field>
        </div>
      </Drawer>
    </>
  )
}
