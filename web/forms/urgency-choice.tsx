import { Radio } from 'antd'
import { useText } from '../texts/language.tsx'

interface UrgencyChoiceProps {
  id?: string
  value: string
  onChange: (value: string) => void
  'aria-describedby'?: string
}

/** 平件, 加急, 特急: arrows choose. */
export function UrgencyChoice({ id, value, onChange, ...aria }: UrgencyChoiceProps) {
  const { t } = useText()
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      {...aria}
      aria-label={t('urgency.label')}
      optionType="button"
      value={value}
      onChange={event => onChange(String(event.target.value))}
      options={[
        { value: 'normal', label: t('urgency.normal') },
        { value: 'urgent', label: t('urgency.urgent') },
        { value: 'most-urgent', label: t('urgency.most') },
      ]}
    />
  )
}
