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
import { sentByMatter } from './view.ts'

/** 我交出去的: what I wait for, matter by matter, and one tap to urge. */
export function SentOn({ desk }: { desk: Desk }) {
  const { t } = useText()
  if (desk.sentOn.length === 0) return <Empty title={t('desk.sentOnEmpty')} text={t('desk.sentOnEmptyText')} />
  return (
    <ul className="desk-list rows">
      {sentByMatter(desk.sentOn).map(sent => (
        <Sent key={sent.matter.id} {...sent} />
      ))}
    </ul>
  )
}

type Task = Desk['sentOn'][number]
const whom = (task: Task): string => (task.people.length > 0 ? task.people.join('、') : task.post)

function Sent({ matter, tasks }: { matter: Task['matter']; tasks: readonly Task[] }) {
  const { t } = useText()
  const { day } = useWhen()
  const urge = useSend(MATTER_CHANGES)
  return (
    <li>
      <div>
        <Link to={`/matters/${matter.id}`} className="desk-title">
          {matter.title}
        </Link>
        <ul>
          {tasks.map(task => (
            <li key={task.task} className="desk-line desk-sent">
              <span>
                <b>{whom(task)}</b> {t('desk.sentLine', { step: task.stepName, day: day(task.since) })}
                {task.urged > 0 && <span className="acting"> {t('desk.urged', { count: task.urged })}</span>}
              </span>
              <DueMark due={task.due} />
            </li>
          ))}
        </ul>
        {urge.isError && <Trouble error={urge.error} />}
      </div>
      <Button
        size="small"
        loading={urge.isPending}
        disabled={urge.isSuccess}
        aria-label={t('desk.urgeLabel', { whom: tasks.map(whom).join('、'), title: matter.title })}
        onClick={() => urge.mutate(urgeDeed(matter.id, ''))}
      >
        {t(urge.isSuccess ? 'desk.urgeDone' : 'desk.urge')}
      </Button>
    </li>
  )
}
