import { Link } from 'react-router'
import type { DutyPage } from '#api/duty/schema.ts'
import { DueMark } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { UrgencyMark } from '../../parts/state-mark.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { Countdown } from './countdown.tsx'

type Matter = DutyPage['matters'][number]

/** What is open now, in large type: each step that waits, whose it is, and its minutes running. */
export function OpenMatters({ matters }: { matters: readonly Matter[] }) {
  const { t } = useText()
  if (matters.length === 0) return <Empty title={t('duty.openEmpty')} text={t('duty.openEmptyText')} />
  return (
    <ul className="duty-open">
      {matters.map(matter => (
        <OpenMatter key={matter.id} matter={matter} />
      ))}
    </ul>
  )
}

function OpenMatter({ matter }: { matter: Matter }) {
  const { t } = useText()
  const { moment } = useWhen()
  return (
    <li>
      <Link to={`/matters/${matter.id}`} className="duty-title">
        {matter.title}
      </Link>
      <p className="soft">
        <UrgencyMark urgency={matter.urgency} /> {matter.serviceName} <span className="numbers">{matter.number}</span>
        {matter.from && ` · ${matter.from}`} · {t('duty.received', { moment: moment(matter.registeredAt) })}
      </p>
      <ul className="duty-waits">
        {matter.waits.map(wait => (
          <li key={wait.task}>
            <span className="grow">
              <b>{wait.stepName}</b>{' '}
              <span className="soft">{wait.people.length > 0 ? wait.people.join('、') : wait.post}</span>{' '}
              {wait.isMine && <span className="mark">{t('duty.mine')}</span>}
            </span>
            {wait.isRunning && wait.due ? <Countdown until={wait.due.at} /> : <DueMark due={wait.due} />}
          </li>
        ))}
      </ul>
    </li>
  )
}
