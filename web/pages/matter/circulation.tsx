import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { MatterDetail } from '#api/matters/schema.ts'
import { matterQuery } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { DueMark } from '../../parts/due.tsx'
import { ActorName, PostName } from '../../parts/person.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import type { Copy } from './copies.ts'
import './shares.css'

/** 传阅: where every copy is, who has had it, who has it since when, who is next; whoever keeps it can be urged. */
export function Circulation({ matter, copies }: { matter: MatterDetail; copies: readonly Copy[] }) {
  const { t } = useText()
  const urging = useSend([matterQuery(matter.id).queryKey])
  const mayUrge = matter.acts.some(act => act.kind === 'urge')
  const urge = (task: string) =>
    urging.mutate({ method: 'POST', path: `/api/matters/${matter.id}/urgings`, body: { tasks: [task] } })
  return (
    <div className="stack">
      {urging.error && <Trouble error={urging.error} />}
      <table className="shares" aria-label={t('circulation.label')}>
        <thead>
          <tr>
            <th scope="col">{t('circulation.who')}</th>
            <th scope="col">{t('circulation.state')}</th>
            <th scope="col">{t('circulation.since')}</th>
            <th scope="col">{t('circulation.read')}</th>
          </tr>
        </thead>
        <tbody>
          {copies.map(copy => (
            <Row key={copy.key} copy={copy}>
              {copy.state === 'has' && copy.task && mayUrge && (
                <Button size="small" loading={urging.isPending} onClick={() => copy.task && urge(copy.task.id)}>
                  {t(copy.task.urged > 0 ? 'circulation.urgeAgain' : 'circulation.urge')}
                </Button>
              )}
            </Row>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ copy: { post, state, task }, children }: { copy: Copy; children: ReactNode }) {
  const { t } = useText()
  const { moment } = useWhen()
  const stoodIn = task?.doneBy && !post.people.includes(task.doneBy.person)
  return (
    <tr>
      <th scope="row">
        <PostName post={post} />
      </th>
      <td>
        <span className="mark" data-copy={state}>
          {t(WORDS[state])}
        </span>
      </td>
      <td data-label={t('circulation.since')}>{task && <span className="numbers">{moment(task.openedAt)}</span>}</td>
      <td data-label={state === 'read' ? t('circulation.read') : undefined}>
        {task?.doneAt && <span className="numbers">{moment(task.doneAt)} </span>}
        {stoodIn && task.doneBy && <ActorName actor={task.doneBy} />}
        {state === 'has' && task && (
          <span className="share-line">
            <DueMark due={task.due} /> {children}
          </span>
        )}
      </td>
    </tr>
  )
}

const WORDS = {
  read: 'circulation.hasRead',
  has: 'circulation.has',
  next: 'circulation.next',
} as const satisfies Record<Copy['state'], string>
