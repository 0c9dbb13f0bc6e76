import type { MatterDetail } from '#api/matters/schema.ts'
import { DueMark } from '../../parts/due.tsx'
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
  const open = openTasks(matter)
  return (
    <dl className="standing">
      <div className="panel">
        <dt>{t('matter.holder')}</dt>
        <dd>
          {isRunning ? (
            <>
              <div className="standing-main">
                <PostName post={matter.holder} />
              </div>
              <div className="faint small">{t('matter.since', { moment: moment(matter.holderSince) })}</div>
              <ul className="small">
                {open.map(task => (
                  <li key={task.id}>
                    {task.stepName}：<PostName post={task.post} />
                    {task.readAt === null && <span className="faint"> {t('matter.unread')}</span>}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <div className="standing-main">{t('matter.nobody')}</div>
          )}
        </dd>
      </div>
      <div className="panel">
        <dt>{t('matter.due')}</dt>
        <dd>
          <div className="standing-main">
            {isRunning ? (
              <DueMark due={matter.due} />
            ) : (
              matter.closedAt && t('matter.closedAt', { moment: moment(matter.closedAt) })
            )}
          </div>
          {isRunning && matter.due && <div className="faint small">{matter.due.arithmetic[0]}</div>}
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
