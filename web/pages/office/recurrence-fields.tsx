import { InputNumber, Radio, Select } from 'antd'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import type { TextKey } from '../../texts/zh-Hans.ts'
import type { RecurrenceDraft } from './recurrence-draft.ts'

const EVERY = ['day', 'workday', 'week', 'month', 'quarter', 'year'] as const
const ON = ['day', 'workday', 'last'] as const
const DAY_OFF = ['stays', 'before', 'after'] as const
/** A Monday, from which the names of the weekdays are told. */
const MONDAY = Date.UTC(2026, 0, 5)

interface RecurrenceFieldsProps {
  draft: RecurrenceDraft
  change: (part: Partial<RecurrenceDraft>) => void
}

/** When work comes again: the closed list, said in words. */
export function RecurrenceFields({ draft, change }: RecurrenceFieldsProps) {
  const { t, language } = useText()
  const { every, on } = draft
  const isMonthly = every === 'month' || every === 'quarter' || every === 'year'
  const weekdays = Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + index * 86_400_000),
  )
  const months = Array.from({ length: every === 'year' ? 12 : 3 }, (_, index) => ({
    value: index + 1,
    label: String(index + 1),
  }))
  return (
    <>
      <Field id="every" label={t('schedules.every')}>
        <Select
          id="every"
          value={every}
          options={EVERY.map(value => ({ value, label: t(`schedules.every.${value}` satisfies TextKey) }))}
          onChange={value => change({ every: value, month: 1 })}
        />
      </Field>
      {every === 'week' && (
        <Field id="weekday" label={t('schedules.weekday')}>
          <Select
            id="weekday"
            value={draft.weekday}
            options={weekdays.map((label, index) => ({ value: index + 1, label }))}
            onChange={weekday => change({ weekday })}
          />
        </Field>
      )}
      {(every === 'quarter' || every === 'year') && (
        <Field id="month" label={t('schedules.month')}>
          <Select id="month" value={draft.month} options={months} onChange={month => change({ month })} />
        </Field>
      )}
      {isMonthly && (
        <Field id="on" label={t('schedules.on')}>
          <Radio.Group
            id="on"
            aria-label={t('schedules.on')}
            value={on}
            options={ON.map(value => ({ value, label: t(`schedules.on.${value}` satisfies TextKey) }))}
            onChange={event => change({ on: event.target.value as RecurrenceDraft['on'] })}
          />
        </Field>
      )}
      {isMonthly && on !== 'last' && (
        <Field id="number" label={t('schedules.number')}>
          <InputNumber
            id="number"
            min={1}
            max={on === 'day' ? 31 : 23}
            value={draft.number}
            onChange={number => change({ number: number ?? 1 })}
          />
        </Field>
      )}
      {(every === 'week' || (isMonthly && on === 'day')) && (
        <Field id="day-off" label={t('schedules.dayOff')}>
          <Select
            id="day-off"
            value={draft.dayOff}
            options={DAY_OFF.map(value => ({ value, label: t(`schedules.dayOff.${value}` satisfies TextKey) }))}
            onChange={dayOff => change({ dayOff })}
          />
        </Field>
      )}
    </>
  )
}
