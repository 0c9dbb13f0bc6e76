import { Input, Select } from 'antd'
import { useState } from 'react'
import type { ArchiveStanding } from '#api/archive/schema.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { PERIODS } from './view.ts'

const STATES = ['condemned', 'destroyed', 'transferred'] as const
const ONLY = ['lent', 'expired', 'transferable', 'unboxed'] as const
/** As far back as years are offered; an older one is found by its code. */
const YEARS = 40

interface FiltersProps {
  standing: ArchiveStanding
  search: URLSearchParams
  set: (change: Readonly<Record<string, string | null>>) => void
}

/** The filters above the catalogue; what matters most says how many there are. */
export function Filters({ standing, search, set }: FiltersProps) {
  const { t } = useText()
  const { today } = useWhen()
  const [words, setWords] = useState(search.get('q') ?? '')
  const counts: Readonly<Record<string, number | undefined>> = {
    lent: standing.lent,
    expired: standing.expired,
    transferable: standing.transferable,
    condemned: standing.condemned,
  }
  const counted = (key: string, label: string) => (counts[key] === undefined ? label : `${label} ${counts[key]}`)
  const year = Number(today().slice(0, 4))
  const select = (name: string, label: string, options: { value: string; label: string }[]) => (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      value={search.get(name)}
      options={options}
      popupMatchSelectWidth={false}
      style={{ minWidth: 110 }}
      onChange={value => set({ [name]: value ?? null })}
    />
  )
  // What stands in two parameters of the address is one question to a reader.
  const where = search.get('only') ?? search.get('state')
  return (
    <search className="archive-filters no-print">
      <Input.Search
        className="archive-search"
        allowClear
        aria-label={t('archive.search')}
        placeholder={t('archive.search')}
        value={words}
        onChange={event => setWords(event.target.value)}
        onSearch={value => set({ q: value || null })}
      />
      <Select
        allowClear
        aria-label={t('archive.where')}
        placeholder={t('archive.where')}
        value={where}
        style={{ minWidth: 130 }}
        popupMatchSelectWidth={false}
        options={[
          ...ONLY.map(only => ({ value: only as string, label: counted(only, t(`archive.only.${only}`)) })),
          ...STATES.map(state => ({ value: state as string, label: counted(state, t(`archive.state.${state}`)) })),
        ]}
        onChange={(value: string | null) =>
          set({
            only: ONLY.some(one => one === value) ? value : null,
            state: STATES.some(one => one === value) ? value : null,
          })
        }
      />
      {select(
        'year',
        t('archive.year'),
        Array.from({ length: YEARS }, (_, back) => ({ value: String(year - back), label: String(year - back) })),
      )}
      {select(
        'retention',
        t('archive.period'),
        PERIODS.map(period => ({ value: period, label: t(`archive.period.${period}`) })),
      )}
      {select(
        'class',
        t('archive.class'),
        (standing.settings?.classes ?? []).map(({ code, name }) => ({ value: code, label: name })),
      )}
    </search>
  )
}
