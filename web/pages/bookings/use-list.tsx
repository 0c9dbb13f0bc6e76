import { Link } from 'react-router'
import type { Resource } from '../../client/office.ts'
import { resourceName } from '../../forms/office-options.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing, type Column } from '../../parts/listing.tsx'
import { useText } from '../../texts/language.tsx'
import { hoursOn, usesOf, type BoardRow, type Use } from './view.ts'

interface UseListProps {
  day: string
  resources: readonly Resource[]
  /** Everything there is, of whatever kind: a trip has its driver beside its car. */
  all: readonly Resource[]
  rows: readonly BoardRow[]
}

/** What is used on a day, one line for each matter: when, by whom, where to, and how far it is. */
export function UseList({ day, resources, all, rows }: UseListProps) {
  const { t } = useText()
  const names = new Map(all.map(one => [one.id, resourceName(one)]))
  const columns: readonly Column<Use>[] = [
    {
      key: 'when',
      label: t('bookings.when'),
      width: 130,
      draw: ({ row }) => <span className="numbers">{hoursOn(row, day) || t('bookings.allDay')}</span>,
    },
    {
      key: 'what',
      label: t('bookings.what'),
      width: 240,
      draw: ({ resources: used }) => used.map(one => names.get(one)).join(' · '),
    },
    {
      key: 'for',
      label: t('bookings.for'),
      onCard: 'heading',
      draw: ({ row }) => (row.matter ? <Link to={`/matters/${row.matter}`}>{row.words}</Link> : row.words),
    },
    { key: 'particulars', label: t('bookings.particulars'), draw: ({ row }) => row.particulars },
    { key: 'state', label: t('bookings.progress'), width: 90, draw: ({ row }) => t(`bookings.state.${row.state}`) },
    { key: 'holder', label: t('bookings.holder'), width: 140, draw: ({ row }) => row.holder },
  ]
  return (
    <Listing
      label={t('bookings.board')}
      rows={usesOf(rows, new Set(resources.map(({ id }) => id)), day)}
      columns={columns}
      idOf={({ row }) => row.id}
      empty={<Empty title={t('bookings.nothingOn')} text={t('bookings.nothingOnText')} />}
    />
  )
}
