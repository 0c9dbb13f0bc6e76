import { useRef, useState, type KeyboardEvent } from 'react'
import type { Resource } from '../../client/office.ts'
import { resourceName } from '../../forms/office-options.ts'
import { useText } from '../../texts/language.tsx'
import { Bar } from './bar.tsx'
import { CELL, CELLS, instantOf, isTaken, onDay, placeOf, timeOf, type BoardRow, type Chosen } from './view.ts'

interface DayBoardProps {
  day: string
  resources: readonly Resource[]
  rows: readonly BoardRow[]
  choose: (chosen: Chosen) => void
}

/** The cells between which somebody drags, or has moved with the shift key. */
interface Range {
  row: number
  anchor: number
  end: number
}

const MOVES: Readonly<Record<string, readonly [row: number, cell: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** One day: a line for each resource, the hours across. Dragging over cells, or the shift key and arrows, chooses a time. */
export function DayBoard({ day, resources, rows, choose }: DayBoardProps) {
  const { t } = useText()
  const [range, setRange] = useState<Range>({ row: 0, anchor: 4, end: 4 })
  const [isChoosing, setChoosing] = useState(false)
  // Whether the focus moves because the keys moved it: then the range is what they made of it.
  const isMoving = useRef(false)
  const chosenOf = ({ row, anchor, end }: Range): Chosen => ({
    resource: resources[row]?.id ?? '',
    from: instantOf(day, Math.min(anchor, end)),
    to: instantOf(day, Math.max(anchor, end) + 1),
  })
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const move = MOVES[event.key]
    if (!move) return
    event.preventDefault()
    const row = Math.min(resources.length - 1, Math.max(0, range.row + move[0]))
    const end = Math.min(CELLS - 1, Math.max(0, range.end + move[1]))
    const isExtending = event.shiftKey && move[0] === 0
    setChoosing(isExtending)
    setRange({ row, end, anchor: isExtending ? range.anchor : end })
    const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row}-${end}"]`)
    isMoving.current = true
    cell?.focus()
    isMoving.current = false
  }
  return (
    <div className="board-scroll">
      <div
        className="board"
        role="grid"
        aria-label={t('bookings.board')}
        aria-describedby="board-keys"
        onKeyDown={onKeyDown}
        onPointerUp={() => {
          if (isChoosing) choose(chosenOf(range))
        }}
        onPointerLeave={() => setChoosing(false)}
      >
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
                const isIn =
                  isChoosing &&
                  range.row === row &&
                  cell >= Math.min(range.anchor, range.end) &&
                  cell <= Math.max(range.anchor, range.end)
                const one = chosenOf({ row, anchor: cell, end: cell })
                const taken = isTaken(rows, one)
                return (
                  <button
                    key={cell}
                    type="button"
                    role="gridcell"
                    className="plain cell"
                    data-cell={`${row}-${cell}`}
                    data-chosen={isIn ? (isTaken(rows, chosenOf(range)) ? 'taken' : 'free') : undefined}
                    tabIndex={range.row === row && range.end === cell ? 0 : -1}
                    aria-selected={isIn}
                    aria-label={t(taken ? 'bookings.takenSlot' : 'bookings.slot', {
                      resource: resource.name,
                      time: timeOf(cell),
                    })}
                    onFocus={() => {
                      if (!isChoosing && !isMoving.current) setRange({ row, anchor: cell, end: cell })
                    }}
                    onPointerDown={event => {
                      event.preventDefault()
                      event.currentTarget.focus()
                      setChoosing(true)
                      setRange({ row, anchor: cell, end: cell })
                    }}
                    onPointerEnter={event => {
                      if (isChoosing && event.buttons === 1 && range.row === row) setRange({ ...range, end: cell })
                    }}
                    onKeyDown={event => {
                      if (event.key !== 'Enter' && event.key !== ' ') return
                      event.preventDefault()
                      choose(chosenOf(isChoosing ? range : { row, anchor: cell, end: cell }))
                    }}
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
