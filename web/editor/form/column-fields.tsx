import { Button, Checkbox, Select } from 'antd'
import { LANGUAGES, type Text } from '#base/language.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import { COLUMN_WIDGETS, type Widget } from '#catalogue/widgets.ts'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { DEFAULTS } from '../default-words.ts'
import type { EditedField, EditedForm } from '../files.ts'
import { WordsField } from '../words-field.tsx'
import { fieldOf, freeName, putField, removeField, requireField, rowForm } from './form-ops.ts'

type Columns = NonNullable<ServiceTexts['fields'][string]['columns']>

/** What one row of a field of rows asks: its columns, each with its words and how it is entered. */
export function ColumnFields({ name, field }: { name: string; field: EditedField }) {
  const { t } = useText()
  const { form, texts, setForm, setTexts } = useParts()
  const row = rowForm(field)
  if (!form || !texts || !row) return null
  const say = (column: string, words: Text) =>
    setTexts((all, language) => {
      const own = all.fields[name] ?? { label: '', why: '' }
      const columns: Columns = { ...own.columns, [column]: { ...own.columns?.[column], label: words[language] } }
      return { ...all, fields: { ...all.fields, [name]: { ...own, columns } } }
    })
  const of = (column: string): Text => {
    const [hans, hant, en] = LANGUAGES.map(one => texts[one].fields[name]?.columns?.[column]?.label ?? '')
    return { 'zh-Hans': hans ?? '', 'zh-Hant': hant ?? '', en: en ?? '' }
  }
  const put = (next: EditedForm) =>
    setForm(putField(form, name, { ...field, items: next }), (all, language) => {
      const own = all.fields[name] ?? { label: '', why: '' }
      const columns: Columns = Object.fromEntries(
        Object.keys(next.properties).map(one => [one, own.columns?.[one] ?? { label: DEFAULTS.column[language] }]),
      )
      return { ...all, fields: { ...all.fields, [name]: { ...own, columns } } }
    })
  const names = Object.keys(row.properties)
  return (
    <section aria-label={t('form.columns')} className="step-part">
      <h4>{t('form.columns')}</h4>
      <div className="field-card-columns">
        {Object.entries(row.properties).map(([column, cell]) => (
          <div key={column} className="stack">
            <WordsField label={column} value={of(column)} onChange={words => say(column, words)} />
            <Select
              aria-label={t('form.widget')}
              value={cell['x-widget'] ?? null}
              options={COLUMN_WIDGETS.filter(widget => widget !== 'choice' || cell.enum).map(widget => ({
                value: widget,
                label: t(`widget.${widget}`),
              }))}
              onChange={(widget: string) => put(putField(row, column, fieldOf(widget as Widget, cell)))}
            />
            <Checkbox
              checked={row.required?.includes(column) ?? false}
              onChange={event => put(requireField(row, column, event.target.checked))}
            >
              {t('form.required')}
            </Checkbox>
            {names.length > 1 && (
              <Button size="small" type="text" onClick={() => put(removeField(row, column))}>
                {t('form.removeOf', { name: column })}
              </Button>
            )}
          </div>
        ))}
      </div>
      <Button size="small" onClick={() => put(putField(row, freeName(row, 'column'), fieldOf('text')))}>
        {t('form.addColumn')}
      </Button>
    </section>
  )
}
