import { Button, Select } from 'antd'
import { useId } from 'react'
import { STANDARD_KINDS } from '#catalogue/standard-kinds.ts'
import type { LookedUp } from '#catalogue/types.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { serviceWords } from '../service-words.ts'

interface StandardCardProps {
  name: string
  standard: LookedUp
  /** Null takes it away. */
  put: (standard: LookedUp | null) => void
}

const PARTS = ['place', 'grade', 'on'] as const

/** Which of the office's standards a rule looks at: its kind, and the fields that say where, for whom and when. */
export function StandardCard({ name, standard, put }: StandardCardProps) {
  const { t, language } = useText()
  const id = useId()
  const { form, texts } = useParts()
  if (!form || !texts) return null
  const words = serviceWords(texts, t, language)
  const fields = Object.keys(form.properties).map(field => ({ value: field, label: words.field(field) }))
  const kind = STANDARD_KINDS[standard.kind]
  return (
    <section className="step-card" aria-label={t('standard.of', { name })}>
      <h4>
        {t('standard.title')} <code className="faint small">{name}</code>
      </h4>
      <div className="fields">
        <Field id={`${id}-kind`} label={t('standard.kind')} help={kind?.unit[language] ?? null}>
          <Select
            id={`${id}-kind`}
            value={standard.kind}
            options={Object.entries(STANDARD_KINDS).map(([one, { name: named }]) => ({
              value: one,
              label: named[language],
            }))}
            onChange={chosen => put({ ...standard, kind: chosen })}
          />
        </Field>
        {PARTS.map(part => (
          <Field key={part} id={`${id}-${part}`} label={t(`standard.${part}`)}>
            <Select
              id={`${id}-${part}`}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t(`standard.${part}None`)}
              value={standard[part] ?? null}
              options={fields}
              onChange={(value: string | undefined) => {
                const { [part]: _old, ...rest } = standard
                put(value === undefined ? rest : { ...rest, [part]: value })
              }}
            />
          </Field>
        ))}
      </div>
      <Button size="small" type="text" onClick={() => put(null)}>
        {t('lookedUp.remove', { name })}
      </Button>
    </section>
  )
}
