import { Popover } from 'antd'
import type { MatterDetail } from '#api/matters/schema.ts'
import { Arithmetic, DueMark } from '../../parts/due.tsx'
import { PostName } from '../../parts/person.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { AskerLine } from './asker-line.tsx'
import { openTasks } from './view.ts'

/** 谁在办, 何时到期, 欠谁一个交代: the three questions everybody asks, answered at a glance. */
export function Standing({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  const { moment } = useWhen()
  const isRunning = matter.state === 'open' || matter.state === 'suspended'
  return (
    <dl className="standing">
      <div className="panel">
        <dt>{t('matter.holder')}</dt>
        <dd>{isRunning ? <Holder matter={matter} /> : <b>{t('matter.nobody')}</b>}</dd>
      </div>
      <div className="panel">
        <dt>{t('matter.due')}</dt>
        <dd>
          {isRunning ? (
            <Due matter={matter} />
          ) : (
            <b>{matter.closedAt && t('matter.closedAt', { moment: moment(matter.closedAt) })}</b>
          )}
        </dd>
      </div>
      <div className="panel">
        <dt>{t('matter.owed')}</dt>
        <dd>
          {matter.askers.length === 0 && <span className="soft">{t('matter.nobodyAsked')}</span>}
          <ul>
            {matter.askers.map(asker => (
              <AskerLine key={asker.id} matter={matter} asker={asker} />
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}

function Holder({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  const { moment } = useWhen()
  const { holding, others } = openTasks(matter)
  const since = { moment: moment(matter.holderSince) }
  return (
    <>
      <div className="standing-main">
        <PostName post={matter.holder} />
      </div>
      <div className="faint small">
        {holding ? t('matter.atStep', { ...since, step: holding.stepName }) : t('matter.since', since)}
        {holding?.readAt === null && ` · ${t('matter.unread')}`}
      </div>
      {others.length > 0 && (
        <ul className="standing-others small" aria-label={t('matter.alsoAt')}>
          {others.map(task => (
            <li key={task.id}>
              <span className="faint">{task.stepName}</span> <PostName post={task.post} />
              {task.readAt === null && <span className="faint"> {t('matter.unread')}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Due({ matter }: { matter: MatterDetail }) {
  const { t } = useText()
  return (
    <>
      <div className="standing-main">
        <DueMark due={matter.due} />
      </div>
      {matter.due && (
        <Popover trigger="click" title={t('due.why')} content={<Arithmetic due={matter.due} />}>
          <button type="button" className="plain told soft">
            <span className="small">{t('matter.dueWhy')}</span>
          </button>
        </Popover>
      )}
    </>
  )
}
