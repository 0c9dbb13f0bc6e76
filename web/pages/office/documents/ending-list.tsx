import { Listing, type Column } from '../../../parts/listing.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { useText } from '../../../texts/language.tsx'
import { EndButton } from '../end-button.tsx'

interface EndingListProps<Row extends { id: string }> {
  label: string
  rows: readonly Row[] | undefined
  /** What will stand here, and how. */
  empty: { title: string; text: string }
  columns: readonly Column<Row>[]
  /** How one is ended, in the words of the question; nothing where the reader may not. */
  end: ((row: Row) => { path: string; label: string }) | null
  /** What is asked anew when one was ended. */
  refresh: string
}

/** What documents need, one a row, each ended by itself: organ codes, chops. */
export function EndingList<Row extends { id: string }>({
  label,
  rows,
  empty,
  columns,
  end,
  refresh,
}: EndingListProps<Row>) {
  const { t } = useText()
  const acts: Column<Row> = {
    key: 'acts',
    label: t('office.acts'),
    width: 100,
    draw: row => end && <EndButton {...end(row)} refresh={[[refresh]]} />,
  }
  return (
    <Listing<Row>
      label={label}
      rows={rows}
      idOf={row => row.id}
      empty={<Empty {...empty} />}
      columns={[...columns, acts]}
    />
  )
}
