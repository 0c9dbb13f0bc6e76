import { Button } from 'antd'
import type { Resource } from '../../client/office.ts'
import { resourceName } from '../../forms/office-options.ts'
import { useText } from '../../texts/language.tsx'
import { Bar } from './bar.tsx'
import { instantOf, onDay, type BoardRow, type Chosen } from './view.ts'

interface DayListProps {
  day: string
  resources: readonly Resource[]
  rows: readonly BoardRow[]
  choose: (chosen: Chosen) => void
}

/** Where a time is chosen on a phone it begins with: nine to eleven. */
const [MORNING, NOON] = [4, 8]

/** One day on a phone: each resource with what is booked of it, and a button to book it. */
export function DayList({ day, resources, rows, choose }: DayListProps) {
  const { t } = useText()
  return (
    <ul className="day-list" aria-label={t('bookings.board')}>
      {resources.map(resource => {
        const taken = onDay(rows, resource.id, day)
        const chosen = { resource: resource.id, from: instantOf(day, MORNING), to: instantOf(day, NOON) }
        return (
          <li key={resource.id}>
            <div className="row">
              <b className="grow">{resourceName(resource)}</b>
              <Button size="small" onClick={() => choose(chosen)}>
                {t('bookings.book')}
              </Button>
            </div>
            {taken.length === 0 ? (
              <span className="faint">{t('bookings.free')}</span>
            ) : (
              taken.map(row => <Bar key={row.id} row={row} day={day} />)
            )}
          </li>
        )
      })}
    </ul>
  )
}
