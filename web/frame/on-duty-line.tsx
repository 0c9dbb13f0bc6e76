import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { onDutyQuery } from '../client/duty.ts'
import { useText } from '../texts/language.tsx'

/** Who is on duty now, in sight of everybody on every page. */
export function OnDutyLine() {
  const { t } = useText()
  const onDuty = (useQuery(onDutyQuery).data?.items ?? []).filter(({ now }) => now !== null)
  if (onDuty.length === 0) return null
  return (
    <Link to="/duty" className="on-duty-line place-word">
      {onDuty.map(({ postId, name, now }) => (
        <span key={postId}>{t('duty.line', { name, person: now?.person })}</span>
      ))}
    </Link>
  )
}
