import { Button } from 'antd'
import { addDays } from '#calendar/day.ts'
import type { Resource } from '../../client/office.ts'
import { resourceName } from '../../forms/office-options.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { Bar } from './bar.tsx'
import { useSpan, type Span } from './use-span.ts'
import { isTaken, onDay, wholeDays, type BoardRow, type Chosen } from './view.ts'

interface WeekBoardProps {
  monday: string
  resources: readonly Resource[]
  rows: readonly BoardRow[]
  openDay: (day: string) => void
  choose: (chosen: Chosen) => void
}

/** A week: a line for each resource, its days across. Dragging over days, or keys, books them; a day's heading opens it. */
export function WeekBoard({ monday, resources, rows, openDay, choose }: WeekBoardProps) {
  const { t } = useText()
  const { weekday } = useWhen()
  const days = Array.from({ length: 7 }, (_, ahead) => addDays(monday, ahead))
  const chosenOf = ({ row, anchor, end }: Span): Chosen => ({
    resource: resources[row]?.id ?? '',
    ...wholeDays(addDays(monday, Math.min(anchor, end)), addDays(monday, Math.max(anchor, end))),
  })
  const { span, grid, cell, isIn } = useSpan({ rows: resources.length, cells: 7 }, 0, chosen =>
    choose(chosenOf(chosen)),
  )
  return (
    <div className="board-scroll">
      <table className="week" role="grid" aria-label={t('bookings.board')} aria-describedby="board-keys" {...grid}>
        <thead>
          <tr>
            <td />
            {days.map(day => (
              <th key={day} scope="col">
                <Button type="text" size="small" onClick={() => openDay(day)}>
                  {weekday(day)}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {resources.map((resource, row) => (
            <tr key={resource.id}>
              <th scope="row">{resourceName(resource)}</th>
              {days.map((day, at) => {
                const taken = onDay(rows, resource.id, day)
                return (
                  <td
                    key={day}
                    role="gridcell"
                    aria-selected={isIn(row, at)}
                    data-chosen={isIn(row, at) ? (isTaken(rows, chosenOf(span)) ? 'taken' : 'free') : undefined}
                  >
                    {taken.map(one => (
                      <Bar key={one.id} row={one} day={day} />
                    ))}
                    <button
                      type="button"
                      className="plain rest"
                      aria-label={t('bookings.bookOn', { resource: resource.name, day: weekday(day) })}
                      {...cell(row, at)}
                    >
                      {t('bookings.book')}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p id="board-keys" className="faint small">
        {t('bookings.keys')}
      </p>
    </div>
  )
}
