import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { waitingQuery } from '../../client/issuing.ts'
import { useText } from '../../texts/language.tsx'

/** Documents that came in and that nobody has signed for: whoever sent them waits. */
export function ToReceive() {
  const { t } = useText()
  const count = useQuery(waitingQuery).data?.toReceive ?? 0
  if (count === 0) return null
  return (
    <p className="panel row desk-asked">
      <b className="grow">{t('desk.toReceive', { count })}</b>
      <Link className="told" to="/documents?tab=inbox">
        {t('desk.receive')}
      </Link>
    </p>
  )
}
