import type { RefusalView } from '../client/problem.ts'
import { Field } from '../parts/field.tsx'
import { Control } from './control.tsx'
import { ResourceField } from './resource-field.tsx'
import { Rows } from './rows.tsx'
import { RuleSays } from './rule-says.tsx'
import { saidOf, type Said } from './said.ts'
import type { FormField, Values } from './schema.ts'
import './fields.css'

interface FieldsProps {
  fields: readonly FormField[]
  values: Values
  onChange: (name: string, value: unknown) => void
  /** Several at once, as a free slot changes beginning and end. */
  onChanges?: (values: Values) => void
  problems?: Readonly<Record<string, readonly RefusalView[]>>
  doubtful?: ReadonlySet<string>
  /** What is known already and not asked here, such as the times of what is booked. */
  known?: Values
  /** What rules say of the act that is being filled in; each stands below its field. */
  said?: Said
}

/** The id under which a form's field is found on the page. */
export const controlId = (name: string): string => `field-${name}`

/** Draws the fields of a form; what is wrong with one stands beside it (`problem.field` is `fields.<name>`). */
export function Fields({
  fields,
  values,
  onChange,
  onChanges,
  problems = {},
  doubtful,
  known = {},
  said,
}: FieldsProps) {
  return (
    <div className="fields">
      {fields.map(field => {
        const id = controlId(field.name)
        const Input = field.widget === 'rows' ? Rows : Control
        const ruled = said ? saidOf(said.rules, field.name) : []
        const wrong = problems[`fields.${field.name}`] ?? problems[field.name]
        return (
          <div key={field.name} className={field.widget === 'longtext' || field.isMany ? 'fields-wide' : undefined}>
            <Field
              id={id}
              label={field.label}
              required={field.isRequired}
              help={field.help}
              why={field.why}
              doubtful={doubtful?.has(field.name) ?? false}
              problems={wrong}
            >
              {field.widget === 'resource' ? (
                <ResourceField
                  id={id}
                  field={field}
                  values={values}
                  known={known}
                  asked={fields}
                  isWrong={wrong !== undefined}
                  onChange={onChange}
                  {...(onChanges ? { onChanges } : {})}
                />
              ) : (
                <Input
                  id={id}
                  field={field}
                  value={values[field.name]}
                  isWrong={wrong !== undefined || ruled.some(({ code }) => code === 'RULE_BREAKS')}
                  onChange={value => onChange(field.name, value)}
                />
              )}
            </Field>
            {said && <RuleSays {...said} rules={ruled} />}
          </div>
        )
      })}
    </div>
  )
}
