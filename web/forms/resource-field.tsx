import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { freeQuery, officeQuery } from '../client/queries.ts'
import { useText } from '../texts/language.tsx'
import { Instead } from './instead.tsx'
import { resourceName } from './office-options.ts'
import type { FormField, Values } from './schema.ts'

interface ResourceFieldProps {
  id: string
  field: FormField
  values: Values
  known: Values
  /** The fields that are asked here: only those can be changed. */
  asked: readonly FormField[]
  isWrong: boolean
  onChange: (name: string, value: unknown) => void
  onChanges?: (values: Values) => void
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Chooses what to book: what is free at that time comes first, and what is not says what is free instead. */
export function ResourceField({ id, field, values, known, asked, isWrong, onChange, onChanges }: ResourceFieldProps) {
  const { t } = useText()
  const office = useQuery(officeQuery)
  const { kind = '', from = '', to = '', people } = field.booking ?? {}
  const given = { ...known, ...values }
  const count = people === undefined ? undefined : given[people]
  const period = {
    from: text(given[from]),
    to: text(given[to]),
    ...(typeof count === 'number' ? { people: String(count) } : {}),
  }
  const free = useQuery(freeQuery({ kind, ...period }))
  const isTimed = period.from !== '' && period.to > period.from
  const chosen = text(values[field.name])
  // What the matter has already is taken by itself alone.
  const own = text(known[field.name])
  const isFree = (resource: string) => resource === own || free.data?.items.some(one => one.id === resource) !== false
  const resources = office.data?.resources.filter(one => one.kind === kind && one.isActive) ?? []
  const option = (resource: (typeof resources)[number]) => {
    const words = [resourceName(resource), resource.capacity && t('bookings.capacity', { count: resource.capacity })]
    const name = words.filter(Boolean).join(' · ')
    return { value: resource.id, label: isTimed && !isFree(resource.id) ? t('bookings.takenOption', { name }) : name }
  }
  return (
    <>
      <Select
        id={id}
        aria-required={field.isRequired}
        aria-invalid={isWrong}
        aria-describedby={`${id}-note`}
        allowClear
        loading={office.isPending || free.isLoading}
        placeholder={t('bookings.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen || null}
        options={[
          ...resources.filter(({ id: one }) => isFree(one)),
          ...resources.filter(({ id: one }) => !isFree(one)),
        ].map(option)}
        onChange={value => onChange(field.name, value ?? null)}
      />
      {!isTimed && <p className="soft small">{t('bookings.needTimes')}</p>}
      {isTimed && chosen !== '' && !isFree(chosen) && (
        <Instead
          asked={{ resource: chosen, ...period }}
          takeOther={resource => onChange(field.name, resource)}
          takeSlot={
            onChanges && [from, to].every(name => asked.some(one => one.name === name))
              ? slot => onChanges({ [from]: slot.from, [to]: slot.to })
              : null
          }
        />
      )}
    </>
  )
}
