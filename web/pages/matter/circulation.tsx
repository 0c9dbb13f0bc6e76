import { Button } from 'antd'
import type { MatterDetail } from '#api/matters/schema.ts'
import { matterQuery } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { DueMark } from '../../parts/due.tsx'
import { Listing } from '../../parts/listing.tsx'
import { ActorName, PostName } from '../../parts/person.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import type { Copy } from './copies.ts'

/** 传阅: where every copy is, who has had it, who has it since when, who is next; whoever keeps it can be urged. */
export function Circulation({ matter, copies }: { matter: MatterDetail; copies: readonly Copy[] }) {
  const { t } = useText()
  const { moment } = useWhen()
  const urging = useSend([matterQuery(matter.id).queryKey])
  const mayUrge = matter.acts.some(act => act.kind === 'urge')
  const urge = (task: string) =>
    urging.mutate({ method: 'POST', path: `/api/matters/${matter.id}/urgings`, body: { tasks: [task] } })
  return (
    <div className="stack">
      {urging.error && <Trouble error={urging.error} />}
      <Listing
        label={t('circulation.label')}
        rows={copies}
        idOf={copy => copy.key}
        empty={null}
        columns={[
          { key: 'who', label: t('circulation.who'), onCard: 'heading', draw: copy => <PostName post={copy.post} /> },
          {
            key: 'state',
            label: t('circulation.state'),
            draw: copy => <span className="mark">{t(WORDS[copy.state])}</span>,
          },
          {
            key: 'since',
            label: t('circulation.since'),
            isNumber: true,
            draw: ({ task }) => <span className="numbers">{task ? moment(task.openedAt) : '—'}</span>,
          },
          {
            key: 'read',
            label: t('circulation.read'),
            draw: ({ task }) =>
              task?.doneAt ? (
                <span className="numbers">
                  {moment(task.doneAt)} {task.doneBy && <ActorName actor={task.doneBy} />}
                </span>
              ) : task ? (
                <DueMark due={task.due} />
              ) : (
                '—'
              ),
          },
          {
            key: 'urge',
            label: t('circulation.urge'),
            draw: ({ state, task }) =>
              state === 'has' && task && mayUrge ? (
                <Button size="small" loading={urging.isPending} onClick={() => urge(task.id)}>
                  {t(task.urged > 0 ? 'circulation.urgeAgain' : 'circulation.urge')}
                </Button>
              ) : (
                ''
              ),
          },
        ]}
      />
    </div>
  )
}

const WORDS = {
  read: 'circulation.hasRead',
  has: 'circulation.has',
  next: 'circulation.next',
} as const satisfies Record<Copy['state'], string>
