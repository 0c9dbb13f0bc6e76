import { Button } from 'antd'
import { Link } from 'react-router'
import type { Desk } from '#api/desk/schema.ts'
import { urgeDeed } from '../../client/deeds.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { DueMark } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'

/** 我交出去的: what I wait for, and one tap to urge. */
export function SentOn({ desk }: { desk: Desk }) {
  const { t } = useText()
  if (desk.sentOn.length === 0) return <Empty title={t('desk.sentOnEmpty')} text={t('desk.sentOnEmptyText')} />
  return (
    <ul className="desk-list rows">
      {desk.sentOn.map(sent => (
        <Sent key={sent.task} sent={sent} />
      ))}
    </ul>
  )
}

function Sent({ sent }: { sent: Desk['sentOn'][number] }) {
  const { t } = useText()
  const { day } = useWhen()
  const urge = useSend(MATTER_CHANGES)
  const whom = sent.people.length > 0 ? sent.people.join('、') : sent.post
  return (
    <li>
      <div>
        <Link to={`/matters/${sent.matter.id}`} className="desk-title">
          {sent.matter.title}
        </Link>
        <div className="desk-line row" style={{ gap: '0 12px' }}>
          <span>{t('desk.sentLine', { whom, step: sent.stepName, day: day(sent.since) })}</span>
          <DueMark due={sent.due} />
          {sent.urged > 0 && <span>{t('desk.urged', { count: sent.urged })}</span>}
        </div>
        {urge.isError && <Trouble error={urge.error} />}
      </div>
      <Button
        size="small"
        loading={urge.isPending}
        disabled={urge.isSuccess}
        aria-label={t('desk.urgeLabel', { whom, title: sent.matter.title })}
        onClick={() => urge.mutate(urgeDeed(sent.matter.id, ''))}
      >
        {t(urge.isSuccess ? 'desk.urgeDone' : 'desk.urge')}
      </Button>
    </li>
  )
}
