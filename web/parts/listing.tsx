import { Skeleton, Table } from 'antd'
import type { ReactNode } from 'react'
import { useNarrow } from './use-narrow.ts'
import './listing.css'

export interface Column<Row> {
  key: string
  label: string
  width?: number
  /** Numbers and dates line up on the right. */
  isNumber?: boolean
  draw: (row: Row) => ReactNode
  /** On a phone: the card's heading, in the row below it, a labelled line (default), or left out. */
  onCard?: 'heading' | 'row' | 'hidden'
}

interface ListingProps<Row> {
  label: string
  rows: readonly Row[] | undefined
  columns: readonly Column<Row>[]
  idOf: (row: Row) => string
  empty: ReactNode
}

/** Rows as a table where there is room, as cards on a phone. The place keeps its height while it loads. */
export function Listing<Row extends object>({ label, rows, columns, idOf, empty }: ListingProps<Row>) {
  const isNarrow = useNarrow()
  if (!rows) return <Skeleton active title={false} paragraph={{ rows: 8 }} />
  if (rows.length === 0) return <>{empty}</>
  if (isNarrow) return <Cards label={label} rows={rows} columns={columns} idOf={idOf} />
  return (
    <Table<Row>
      className="listing"
      aria-label={label}
      size="small"
      pagination={false}
      rowKey={idOf}
      dataSource={[...rows]}
      // Below this the words of a cell would stand one above the other; above it nothing hides beyond the edge.
      scroll={{ x: 900 }}
      columns={columns.map(column => ({
        key: column.key,
        title: column.label,
        ...(column.width ? { width: column.width } : {}),
        align: column.isNumber ? ('right' as const) : ('left' as const),
        render: (_: unknown, row: Row) => column.draw(row),
      }))}
    />
  )
}

function Cards<Row>({
  label,
  rows,
  columns,
  idOf,
}: Omit<ListingProps<Row>, 'empty' | 'rows'> & { rows: readonly Row[] }) {
  const headings = columns.filter(column => column.onCard === 'heading')
  const inRow = columns.filter(column => column.onCard === 'row')
  const lines = columns.filter(column => column.onCard === undefined)
  return (
    <ul className="cards" aria-label={label}>
      {rows.map(row => (
        <li key={idOf(row)} className="panel card">
          {headings.map(column => (
            <div key={column.key} className="card-heading">
              {column.draw(row)}
            </div>
          ))}
          {inRow.length > 0 && (
            <div className="card-row">
              {inRow.map(column => (
                <span key={column.key}>{column.draw(row)}</span>
              ))}
            </div>
          )}
          <dl>
            {lines.map(column => (
              <div key={column.key} className="card-line">
                <dt>{column.label}</dt>
                <dd>{column.draw(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
