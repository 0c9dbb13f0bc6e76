import { Button, Checkbox, Select } from 'antd'
import { useId, useState } from 'react'
import { LANGUAGES, type Text } from '#base/language.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import { WIDGETS, type Widget } from '#catalogue/widgets.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useEditing, useParts } from '../context.ts'
import { FORM, type EditedField } from '../files.ts'
import { WordsField } from '../words-field.tsx'
import { BookingFields } from './booking-fields.tsx'
import { ColumnFields } from './column-fields.tsx'
import { fieldOf, moveField, putField, removeField, requireField } from './form-ops.ts'
import { OptionFields } from './option-fields.tsx'

type FieldTexts = ServiceTexts['fields'][string]

/** One field of the form; most are only looked at, so they stand closed. */
export function FieldCard({ name, field }: { name: string; field: EditedField }) {
  const { t, language } = useText()
  const { form, texts } = useParts()
  const { looked } = useEditing()
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState(looked)
  // Whoever is sent here by a finding finds the field open.
  if (looked !== shown) {
    setShown(looked)
    if (looked?.finding.file === FORM && looked.finding.element === name) setOpen(true)
  }
  if (!form || !texts) return null
  const label = texts[language].fields[name]?.label ?? name
  return (
    <li>
      <details className="service-rules" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          {label} <code className="faint small">{name}</code>{' '}
          {form.required?.includes(name) && <span className="faint small">{t('field.required')}</span>}
        </summary>
        {isOpen && <FieldParts name={name} field={field} label={label} />}
      </details>
    </li>
  )
}

/** What can be changed about a field. */
function FieldParts({ name, field, label }: { name: string; field: EditedField; label: string }) {
  const { t } = useText()
  const id = useId()
  const { form, texts, setForm, setTexts } = useParts()
  if (!form || !texts) return null
  const of = (part: 'label' | 'why' | 'help'): Text => {
    const [hans, hant, en] = LANGUAGES.map(one => texts[one].fields[name]?.[part] ?? '')
    return { 'zh-Hans': hans ?? '', 'zh-Hant': hant ?? '', en: en ?? '' }
  }
  const say = (part: 'label' | 'why' | 'help', words: Text) =>
    setTexts((all, one) => ({
      ...all,
      fields: { ...all.fields, [name]: withWord(all.fields[name], part, words[one]) },
    }))
  const remove = () =>
    setForm(removeField(form, name), all => {
      const { [name]: _gone, ...fields } = all.fields
      return { ...all, fields }
    })
  return (
    <div className="step-card">
      <div className="field-card-columns">
        <WordsField label={t('form.label')} value={of('label')} onChange={words => say('label', words)} />
        <WordsField label={t('form.why')} value={of('why')} onChange={words => say('why', words)} />
        <WordsField label={t('form.help')} value={of('help')} onChange={words => say('help', words)} />
        <div className="stack">
          <Field id={`${id}-widget`} label={t('form.widget')}>
            <Select
              id={`${id}-widget`}
              value={field['x-widget'] ?? null}
              options={(Object.keys(WIDGETS) as Widget[]).map(widget => ({
                value: widget,
                label: t(`widget.${widget}`),
              }))}
              onChange={(widget: string) => setForm(putField(form, name, fieldOf(widget as Widget, field)))}
            />
          </Field>
          <Checkbox
            checked={form.required?.includes(name) ?? false}
            onChange={event => setForm(requireField(form, name, event.target.checked))}
          >
            {t('form.required')}
          </Checkbox>
          <Checkbox
            checked={field.readOnly === true}
            onChange={event => {
              const { readOnly: _old, ...rest } = field
              setForm(putField(form, name, event.target.checked ? { ...rest, readOnly: true } : rest))
            }}
          >
            {t('form.readOnly')}
          </Checkbox>
          <Checkbox
            checked={field['x-personal'] === true}
            onChange={event => {
              const { 'x-personal': _old, ...rest } = field
              setForm(putField(form, name, event.target.checked ? { ...rest, 'x-personal': true } : rest))
            }}
          >
            {t('form.personal')}
          </Checkbox>
          {field['x-widget'] === 'posts' && (
            <Checkbox
              checked={field['x-order'] === 'rank'}
              onChange={event => {
                const { 'x-order': _old, ...rest } = field
                setForm(putField(form, name, event.target.checked ? { ...rest, 'x-order': 'rank' } : rest))
              }}
            >
              {t('form.byRank')}
            </Checkbox>
          )}
        </div>
      </div>
      <ColumnFields name={name} field={field} />
      <BookingFields name={name} field={field} />
      {field['x-widget'] === 'choice' && <OptionFields name={name} field={field} />}
      <div className="row">
        <Button
          size="small"
          aria-label={t('form.upOf', { name: label })}
          onClick={() => setForm(moveField(form, name, -1))}
        >
          {t('form.up')}
        </Button>
        <Button
          size="small"
          aria-label={t('form.downOf', { name: label })}
          onClick={() => setForm(moveField(form, name, 1))}
        >
          {t('form.down')}
        </Button>
        <Button size="small" type="text" aria-label={t('form.removeOf', { name: label })} onClick={remove}>
          {t('tool.remove')}
        </Button>
      </div>
    </div>
  )
}

/** An empty help is no help. */
function withWord(words: FieldTexts | undefined, part: 'label' | 'why' | 'help', word: string): FieldTexts {
  const { help, ...rest } = words ?? { label: '', why: '' }
  if (part === 'help') return word === '' ? rest : { ...rest, help: word }
  return { ...rest, ...(help === undefined ? {} : { help }), [part]: word }
}
