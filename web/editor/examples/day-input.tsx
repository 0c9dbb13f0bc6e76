import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { TypedInput } from '../typed-input.tsx'

interface DayInputProps {
  id: string
  label: string
  value: string
  onChange: (day: string) => void
}

const DAY = /^(\d{4}-\d{2}-\d{2})?$/

/** A day of an example; one that says the hour too is written as it is. */
export function DayInput({ id, label, value, onChange }: DayInputProps) {
  if (!DAY.test(value)) return <TypedInput id={id} aria-label={label} value={value} onCommit={onChange} />
  return (
    <DatePicker
      id={id}
      aria-label={label}
      allowClear={false}
      value={value === '' ? null : dayjs(value)}
      onChange={day => day && onChange(day.format('YYYY-MM-DD'))}
    />
  )
}
