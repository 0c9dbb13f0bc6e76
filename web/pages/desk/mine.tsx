import { Tooltip } from 'antd'
import { Link } from 'react-router'
import type { Desk, DeskTask } from '#api/desk/schema.ts'
import { DueMark } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FocusMark, UrgencyMark } from '../../parts/state-mark.tsx'
import { useText } from '../../texts/language.tsx'

/** 轮到我: in the order the office decided; the number in front says why it stands there. */
export function Mine({ desk }: { desk: Desk }) {
  const { t } = useText()
  if (desk.tasks.length === 0) return <Empty title={t('desk.mineEmpty')} text={t('desk.mineEmptyText')} />
  return (
    <ol className="desk-list tasks">
      {desk.tasks.map((task, index) => (
        <Task key={task.id} task={task} rank={index + 1} />
      ))}
    </ol>
  )
}

function Task({ task, rank }: { task: DeskTask; rank: number }) {
  const { t } = useText()
  return (
    <li>
      <span className="rank-cell">
        <Tooltip title={t('desk.order', { order: task.order })} trigger={['hover', 'focus']}>
          <button type="button" className="plain rank" aria-label={t('desk.orderLabel', { rank, order: task.order })}>
            {rank}
          </button>
        </Tooltip>
      </span>
      <div>
        <div>
          <UrgencyMark urgency={task.matter.urgency} />{' '}
          <Link to={`/matters/${task.matter.id}`} className={task.readAt ? 'desk-title' : 'desk-title unread'}>
            {task.matter.title}
          </Link>{' '}
          <FocusMark focus={task.matter.focus} />
        </div>
        <div className="desk-asks">{task.asks}</div>
        <div className="desk-line">
          <TaskLine task={task} />
        </div>
      </div>
      <DueMark due={task.due} />
    </li>
  )
}

/** From whom, under which number, urged how often, and for whom I would act. */
export function TaskLine({ task }: { task: DeskTask }) {
  const { t } = useText()
  return (
    <span className="row" style={{ gap: '0 12px' }}>
      {task.from && <span>{t('desk.from', { from: task.from })}</span>}
      <span>
        {task.matter.serviceName} · {task.stepName}
      </span>
      <span className="numbers">{task.matter.number}</span>
      {task.urged > 0 && <span className="acting">{t('desk.urged', { count: task.urged })}</span>}
      {task.actingFor && <span className="acting">{t('desk.actingFor', { person: task.actingFor })}</span>}
    </span>
  )
}
