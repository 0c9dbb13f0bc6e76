import { useQuery } from '@tanstack/react-query'
import { App, Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import type { MatterDetail } from '#api/matters/schema.ts'
import { lettersQuery } from '../../client/letters.ts'
import { look } from '../../client/look.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { OfficeSelect } from '../../forms/office-select.tsx'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'

/** 出具文书: a letter is chosen, filled from the matter, looked at, and kept with it. */
export function WriteLetter({ matter, close }: { matter: MatterDetail; close: () => void }) {
  const { t } = useText()
  const { message } = App.useApp()
  const choices = useQuery(lettersQuery(matter.id)).data?.items ?? []
  const [id, setId] = useState('')
  const [asker, setAsker] = useState(matter.askers[0]?.id ?? '')
  const [unit, setUnit] = useState('')
  const [words, setWords] = useState('')
  const [looking, setLooking] = useState<unknown>(null)
  const keeping = useSend<{ attachment: string }>(MATTER_CHANGES)
  const letter = choices.find(one => one.id === id)
  const error = keeping.error ?? looking
  const wrong = error ? byField(problemFrom(error)) : {}
  const elsewhere = Object.entries(wrong).flatMap(([name, refusals]) =>
    name === 'asker' || name === 'unit' ? [] : refusals,
  )
  const isReady = letter !== undefined && letter.lacks.length === 0 && (letter.to === 'asker' ? asker : unit) !== ''
  const body = { letter: id, words, ...(letter?.to === 'unit' ? { unit } : { asker }) }
  const preview = () => {
    setLooking(null)
    look(`/api/matters/${matter.id}/letter-previews`, body).catch(setLooking)
  }
  const keep = () =>
    keeping.mutate(
      { method: 'POST', path: `/api/matters/${matter.id}/letters`, body },
      {
        onSuccess: () => {
          void message.success(t('letter.kept', { name: letter?.name ?? '' }))
          close()
        },
      },
    )
  return (
    <Drawer
      open
      title={t('letter.write')}
      size={520}
      onClose={close}
      footer={
        <div className="row">
          <Button type="primary" disabled={!isReady} loading={keeping.isPending} onClick={keep}>
            {t('letter.keep')}
          </Button>
          <Button disabled={!isReady} onClick={preview}>
            {t('letter.preview')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      }
    >
      <div className="stack">
        <p className="soft">{t('letter.text')}</p>
        <Field id="letter" label={t('letter.which')} required problems={elsewhere.length > 0 ? elsewhere : undefined}>
          <Select
            id="letter"
            value={id || null}
            placeholder={t('letter.which')}
            options={choices.map(one => ({ value: one.id, label: one.name }))}
            onChange={(chosen: string) => setId(chosen)}
          />
        </Field>
        {letter && letter.lacks.length > 0 && (
          <p role="status" className="field-wrong">
            {t('letter.lacks', { names: letter.lacks.join('、') })}
          </p>
        )}
        {letter && letter.basis.length > 0 && <p className="faint small">{letter.basis.join(' · ')}</p>}
        {letter?.to === 'asker' && (
          <Field id="letter-asker" label={t('letter.to')} required problems={wrong['asker']}>
            <Select
              id="letter-asker"
              value={asker || null}
              options={matter.askers.map(one => ({ value: one.id, label: one.name }))}
              onChange={(chosen: string) => setAsker(chosen)}
            />
          </Field>
        )}
        {letter?.to === 'unit' && (
          <Field id="letter-unit" label={t('letter.to')} required problems={wrong['unit']}>
            <OfficeSelect
              id="letter-unit"
              of="units"
              isMany={false}
              value={unit ? [unit] : []}
              onChange={([chosen = '']) => setUnit(chosen)}
            />
          </Field>
        )}
        {letter?.asks && (
          <Field id="letter-words" label={letter.asks} required>
            <Input.TextArea
              id="letter-words"
              autoSize={{ minRows: 4, maxRows: 14 }}
              value={words}
              onChange={event => setWords(event.target.value)}
            />
          </Field>
        )}
      </div>
    </Drawer>
  )
}
