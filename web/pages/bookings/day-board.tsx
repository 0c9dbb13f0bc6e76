import type { Resource } from '../../client/office.ts'
import { resourceName } from '../../forms/office-options.ts'
import { useText } from '../../texts/language.tsx'
import { Bar } from './bar.tsx'
import { useSpan, type Span } from './use-span.ts'
import { CELL, CELLS, instantOf, isTaken, onDay, placeOf, timeOf, type BoardRow, type Chosen } from './view.ts'

interface DayBoardProps {
  day: string
  resources: readonly Resource[]
  rows: readonly BoardRow[]
  choose: (chosen: Chosen) => void
}

/** The cell of nine in the morning, where the keyboard begins. */
const NINE = 4

/** One day: a line for each resource, the hours across. Dragging over cells, or the shift key and arrows, chooses a time. */
export function DayBoard({ day, resources, rows, choose }: DayBoardProps) {
  const { t } = useText()
  const chosenOf = ({ row, anchor, end }: Span): Chosen => ({
    resource: resources[row]?.id ?? '',
    from: instantOf(day, Math.min(anchor, end)),
    to: instantOf(day, Math.max(anchor, end) + 1),
  })
  const size = { rows: resources.length, cells: CELLS }
  const { span, grid, cell: ofCell, isIn } = useSpan(size, NINE, chosen => choose(chosenOf(chosen)))
  return (
    <div className="board-scroll">
      <div className="board" role="grid" aria-label={t('bookings.board')} aria-describedby="board-keys" {...grid}>
        <div className="board-hours" aria-hidden="true">
          <span />
          <div className="board-line">
            {Array.from({ length: CELLS / 2 }, (_, hour) => (
              <span key={hour} style={{ gridColumn: `span ${60 / CELL}` }}>
                {timeOf(hour * 2)}
              </span>
            ))}
          </div>
        </div>
        {resources.map((resource, row) => (
          <div key={resource.id} className="board-row" role="row">
            <div role="rowheader" className="board-name">
              {resourceName(resource)}
              {resource.capacity !== null && (
                <span className="faint small"> {t('bookings.capacity', { count: resource.capacity })}</span>
              )}
            </div>
            <div className="board-line">
              {Array.from({ length: CELLS }, (_, cell) => {
                const one = chosenOf({ row, anchor: cell, end: cell })
                const taken = isTaken(rows, one)
                return (
                  <button
                    key={cell}
                    type="button"
                    role="gridcell"
                    className="plain cell"
                    data-chosen={isIn(row, cell) ? (isTaken(rows, chosenOf(span)) ? 'taken' : 'free') : undefined}
                    aria-selected={isIn(row, cell)}
                    aria-label={t(taken ? 'bookings.takenSlot' : 'bookings.slot', {
                      resource: resource.name,
                      time: timeOf(cell),
                    })}
                    {...ofCell(row, cell)}
                  />
                )
              })}
              <div role="gridcell" className="board-bars">
                {onDay(rows, resource.id, day).map(one => {
                  const place = placeOf(one, day)
                  return (
                    place && (
                      <Bar
                        key={one.id}
                        row={one}
                        day={day}
                        style={{ left: `${place.left}%`, width: `${place.width}%` }}
                      />
                    )
                  )
                })}
              </div>
            </div>
          </div>
        ))}
      </div>
      <p id="board-keys" className="faint small">
        {t('bookings.keys')}
      </p>
    </div>
  )
}
