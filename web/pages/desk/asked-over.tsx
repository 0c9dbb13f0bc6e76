import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { handoversQuery } from '../../client/people.ts'
import { useText } from '../../texts/language.tsx'

/** Somebody leaves a post and asks me to take it: that comes before everything else on the desk. */
export function AskedOver() {
  const { t } = useText()
  const asked = useQuery(handoversQuery).data?.items.filter(handover => handover.isMine) ?? []
  return asked.map(({ id, leaver, posts }) => (
    <Alert
      key={id}
      showIcon
      type="warning"
      className="desk-asked"
      title={t('handover.asked', { leaver: leaver.name, posts: posts.map(post => post.unit + post.name).join('、') })}
      action={<Link to="/handover">{t('handover.look')}</Link>}
    />
  ))
}
