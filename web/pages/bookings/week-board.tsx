import { Button } from 'antd'
import { addDays } from '#calendar/day.ts'
import type { Resource } from '../../client/office.ts'
import { resourceName } from '../../forms/office-options.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { Bar } from './bar.tsx'
import { onDay, type BoardRow } from './view.ts'

interface WeekBoardProps {
  monday: string
  resources: readonly Resource[]
  rows: readonly BoardRow[]
  openDay: (day: string) => void
}

/** A week: a line for each resource, its days across; a day's heading opens it. */
export function WeekBoard({ monday, resources, rows, openDay }: WeekBoardProps) {
  const { t } = useText()
  const { weekday } = useWhen()
  const days = Array.from({ length: 7 }, (_, ahead) => addDays(monday, ahead))
  return (
    <div className="board-scroll">
      <table className="week">
        <caption className="sr-only">{t('bookings.board')}</caption>
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
          {resources.map(resource => (
            <tr key={resource.id}>
              <th scope="row">{resourceName(resource)}</th>
              {days.map(day => (
                <td key={day}>
                  {onDay(rows, resource.id, day).map(row => (
                    <Bar key={row.id} row={row} day={day} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
