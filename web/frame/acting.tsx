import { useSession } from '../client/session.ts'
import { useWhen } from '../parts/use-when.ts'
import { useText } from '../texts/language.tsx'
import { standings } from './standings.ts'

/** On a phone the bar has no room for whom I act for today: it stands in a line of its own, never cut off. */
export function Acting() {
  const { t } = useText()
  const { day } = useWhen()
  const session = useSession().data
  const { covered } = standings(session?.posts ?? [])
  if (covered.length === 0) return null
  return (
    <p className="acting-line">
      {covered.map(({ via, unit, name, id }) => (
        <span key={id}>{t('me.cover', { person: via.person, post: unit + name, day: day(via.until) })}</span>
      ))}
    </p>
  )
}
