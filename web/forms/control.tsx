import { DatePicker, Input, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useText } from '../texts/language.tsx'
import { ArchivedSelect } from './archived-select.tsx'
import { OfficeSelect } from './office-select.tsx'
import type { FormField } from './schema.ts'
import { TabLeaves } from './tab-leaves.tsx'
import { UrgencyChoice } from './urgency-choice.tsx'

interface ControlProps {
  id: string
  field: FormField
  value: unknown
  isWrong: boolean
  onChange: (value: unknown) => void
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const asTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : asText(value) ? [asText(value)] : []

/** The control a widget is drawn with; rows are many of them, and stand in `Rows`. */
export function Control({ id, field, value, isWrong, onChange }: ControlProps) {
  const { t } = useText()
  const aria = {
    id,
    'aria-required': field.isRequired,
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-note`,
  }
  const bounded = field.maxLength ? { maxLength: field.maxLength } : {}
  switch (field.widget) {
    case 'longtext':
      return (
        <Input.TextArea
          {...aria}
          {...bounded}
          autoSize={{ minRows: 2, maxRows: 12 }}
          value={asText(value)}
          onChange={event => onChange(event.target.value)}
        />
      )
    case 'date':
      return (
        <DatePicker
          {...aria}
          value={asText(value) ? dayjs(asText(value)) : null}
          onChange={day => onChange(day ? day.format('YYYY-MM-DD') : null)}
        />
      )
    case 'number':
      return (
        <InputNumber
          {...aria}
          min={field.minimum ?? Number.MIN_SAFE_INTEGER}
          max={field.maximum ?? Number.MAX_SAFE_INTEGER}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      )
    case 'datetime':
      return (
        <DatePicker
          {...aria}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          value={asText(value) ? dayjs(asText(value)) : null}
          onChange={moment => onChange(moment ? moment.toISOString() : null)}
        />
      )
    case 'yesno':
      return (
        <Radio.Group
          {...aria}
          aria-label={field.label}
          value={typeof value === 'boolean' ? value : null}
          onChange={event => onChange(event.target.value === true)}
          options={[
            { value: true, label: t('form.yes') },
            { value: false, label: t('form.no') },
          ]}
        />
      )
    case 'choice': {
      const select = (
        <Select<string | string[] | null>
          {...aria}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          {...(field.isMany ? { mode: 'multiple' as const, value: asTexts(value) } : { value: asText(value) || null })}
          options={Object.entries(field.options).map(([code, label]) => ({ value: code, label }))}
          onChange={chosen => onChange(chosen ?? null)}
        />
      )
      return field.isMany ? <TabLeaves>{select}</TabLeaves> : select
    }
    case 'unit':
    case 'units':
    case 'post':
    case 'posts':
      return (
        <OfficeSelect
          {...aria}
          of={field.widget === 'unit' || field.widget === 'units' ? 'units' : 'posts'}
          isMany={field.isMany}
          value={asTexts(value)}
          onChange={chosen => onChange(field.isMany ? chosen : (chosen[0] ?? null))}
        />
      )
    case 'archived':
      return <ArchivedSelect {...aria} value={asTexts(value)} onChange={onChange} />
    case 'urgency':
      return <UrgencyChoice {...aria} value={asText(value) || 'normal'} onChange={onChange} />
    case 'resource':
    case 'text':
      return <Input {...aria} {...bounded} value={asText(value)} onChange={event => onChange(event.target.value)} />
  }
}
