import { Checkbox, Select } from 'antd'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import type { PanelProps } from './panel.tsx'
import { setFields, stepView } from './step-model.ts'

/** Which fields a step asks for, and which of them it cannot do without. */
export function AskedFields({ drawing, element }: PanelProps) {
  const { t, language } = useText()
  const { texts, form } = useParts()
  const { fields } = stepView(element)
  const labelOf = (name: string) => texts?.[language].fields[name]?.label ?? name
  return (
    <section className="step-part" aria-label={t('asked.title')}>
      <h4>{t('asked.title')}</h4>
      <Select
        mode="multiple"
        aria-label={t('asked.title')}
        placeholder={t('asked.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        value={fields.map(field => field.name)}
        options={Object.keys(form?.properties ?? {}).map(name => ({ value: name, label: labelOf(name) }))}
        onChange={names =>
          setFields(
            drawing,
            element,
            names.map(name => fields.find(field => field.name === name) ?? { name, required: false }),
          )
        }
      />
      {fields.map(field => (
        <div key={field.name}>
          <Checkbox
            checked={field.required}
            onChange={event =>
              setFields(
                drawing,
                element,
                fields.map(one => (one.name === field.name ? { ...one, required: event.target.checked } : one)),
              )
            }
          >
            {t('asked.required', { name: labelOf(field.name) })}
          </Checkbox>
        </div>
      ))}
    </section>
  )
}
