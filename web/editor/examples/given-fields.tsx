import { Button, Select } from 'antd'
import { useId } from 'react'
import { Control } from '../../forms/control.tsx'
import { Rows } from '../../forms/rows.tsx'
import type { FormField } from '../../forms/schema.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'

interface GivenFieldsProps {
  /** Those that may be given here. */
  fields: readonly FormField[]
  given: Readonly<Record<string, unknown>>
  onChange: (name: string, value: unknown) => void
}

/** What an example gives: the fields that it has to and those it chose, by the controls of the service's own form. */
export function GivenFields({ fields, given, onChange }: GivenFieldsProps) {
  const { t } = useText()
  const key = useId()
  const shown = fields.filter(field => field.isRequired || field.name in given)
  const others = fields.filter(field => !shown.includes(field))
  return (
    <>
      <div className="fields">
        {shown.map(field => (
          <div key={field.name} className={field.widget === 'longtext' || field.widget === 'rows' ? 'fields-wide' : ''}>
            <Field id={`${key}-${field.name}`} label={field.label} required={field.isRequired}>
              <div className="given-field">
                <Given
                  id={`${key}-${field.name}`}
                  field={field}
                  value={given[field.name]}
                  onChange={value => onChange(field.name, value)}
                />
                {field.name in given && (
                  <Button
                    size="small"
                    type="text"
                    aria-label={t('examples.dropField', { name: field.label })}
                    onClick={() => onChange(field.name, undefined)}
                  >
                    ×
                  </Button>
                )}
              </div>
            </Field>
          </div>
        ))}
      </div>
      {others.length > 0 && (
        <Select
          className="given-more"
          aria-label={t('examples.giveMore')}
          placeholder={t('examples.giveMore')}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ name, label }) => ({ value: name, label }))}
          onChange={(name: string | null) => {
            const field = others.find(one => one.name === name)
            if (field) onChange(field.name, emptyOf(field))
          }}
        />
      )}
    </>
  )
}

/** What stands there until somebody fills it in: a field that is given is never nothing. */
function emptyOf({ widget, isMany, options }: FormField): unknown {
  if (widget === 'yesno') return true
  if (widget === 'number') return 0
  if (isMany || widget === 'rows') return []
  return widget === 'choice' ? (Object.keys(options)[0] ?? '') : ''
}

interface GivenProps {
  id: string
  field: FormField
  value: unknown
  onChange: (value: unknown) => void
}

function Given({ id, field, value, onChange }: GivenProps) {
  if (field.widget === 'rows') return <Rows id={id} field={field} value={value} onChange={onChange} />
  // Units and posts go by their names here, and there may be several.
  if (field.isMany && field.widget === 'text')
    return (
      <Select
        id={id}
        mode="tags"
        open={false}
        suffixIcon={null}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={onChange}
      />
    )
  return (
    <Control
      id={id}
      field={field}
      value={value}
      isWrong={false}
      onChange={next => onChange(next === null || next === '' ? undefined : next)}
    />
  )
}
