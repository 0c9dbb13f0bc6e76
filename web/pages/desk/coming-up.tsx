import { Link } from 'react-router'
import type { Desk } from '#api/desk/schema.ts'
import { DueMark } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useText } from '../../texts/language.tsx'
import { byDay } from './view.ts'

/** 即将到来: what falls due within thirty days, by day. */
export function ComingUp({ desk }: { desk: Desk }) {
  const { t } = useText()
  if (desk.comingUp.length === 0) return <Empty title={t('desk.comingUpEmpty')} text={t('desk.comingUpEmptyText')} />
  return (
    <ul className="desk-list rows">
      {byDay(desk.comingUp).flatMap(({ items }) =>
        items.map(item => (
          <li key={`${item.matter.id}-${item.what}`}>
            <div>
              <Link to={`/matters/${item.matter.id}`}>{item.matter.title}</Link>
              <div className="desk-line">{item.what}</div>
            </div>
            <DueMark due={item.due} />
          </li>
        )),
      )}
    </ul>
  )
}
