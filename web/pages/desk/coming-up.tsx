import { Link } from 'react-router'
import type { Desk } from '#api/desk/schema.ts'
import { DueMark } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { byDay } from './view.ts'

/** 即将到来: what falls due, opens by itself or is mine to be at within thirty days, soonest first. */
export function ComingUp({ desk }: { desk: Desk }) {
  const { t } = useText()
  const coming = byDay(desk)
  if (coming.length === 0) return <Empty title={t('desk.comingUpEmpty')} text={t('desk.comingUpEmptyText')} />
  return (
    <ul className="desk-list rows">
      {coming.map(({ key, due, ahead }) => (
        <li key={key}>
          {due && (
            <>
              <div>
                <Link to={`/matters/${due.matter.id}`}>{due.matter.title}</Link>
                <div className="desk-line">{due.what}</div>
              </div>
              <DueMark due={due.due} />
            </>
          )}
          {ahead && <Ahead item={ahead} />}
        </li>
      ))}
    </ul>
  )
}

function Ahead({ item }: { item: Desk['ahead'][number] }) {
  const { t } = useText()
  const { moment, weekday } = useWhen()
  const when = moment(item.at)
  const until = item.endsAt === null ? '' : moment(item.endsAt)
  if (item.kind === 'shift')
    return (
      <>
        <div>
          <Link to="/duty/roster">{t('coming.shift', { watch: item.name })}</Link>
          <div className="desk-line">{t('coming.until', { moment: until })}</div>
        </div>
        <span className="soft">{weekday(item.day)}</span>
      </>
    )
  if (item.kind === 'opens')
    return (
      <>
        <div>
          <Link to="/office?tab=schedules">{item.name}</Link>
          <div className="desk-line">{t('coming.opens', { moment: when })}</div>
        </div>
        <span className="soft">{weekday(item.day)}</span>
      </>
    )
  return (
    <>
      <div>
        <Link to={`/matters/${item.matter?.id ?? ''}`}>{item.matter?.title}</Link>
        <div className="desk-line">{t('coming.booking', { name: item.name, from: when, to: until })}</div>
      </div>
      <span className="soft">{weekday(item.day)}</span>
    </>
  )
}
