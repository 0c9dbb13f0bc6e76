import { App, Button, Popconfirm } from 'antd'
import type { Handover } from '#api/handovers/schema.ts'
import { useQuery } from '@tanstack/react-query'
import { leavingQuery } from '../../client/people.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { problemFrom } from '../../client/problem.ts'
import { Refusals } from '../../parts/refusals.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { LeftPosts } from './left-posts.tsx'

const CHANGES = [...MATTER_CHANGES, ['handovers'], ['leaving'], ['office'], ['session']] as const

/** How long a message that has to be read stays, in seconds. */
const TO_READ = 8

/** One hand-over: from whom to whom, which posts; whoever is asked sees what comes before they take it. */
export function HandoverCard({ handover }: { handover: Handover }) {
  const { t } = useText()
  const { moment } = useWhen()
  const { message } = App.useApp()
  const { id, leaver, successor, posts, isMine, state } = handover
  const leaving = useQuery({ ...leavingQuery(leaver.id), enabled: isMine })
  const settle = useSend<{ moved?: number; shifts?: number; shiftsLeft?: number }>(CHANGES)
  const chosen = new Set(posts.map(post => post.id))
  const send = (noun: 'acceptance' | 'withdrawal') =>
    settle.mutate(
      { method: 'POST', path: `/api/handovers/${id}/${noun}` },
      {
        onSuccess: ({ moved, shifts = 0, shiftsLeft = 0 }) => {
          if (moved === undefined) return void message.success(t('handover.withdrawn'))
          void message.success(t('handover.taken', { count: moved }))
          if (shifts + shiftsLeft > 0)
            void message.info(t('handover.shiftsTaken', { count: shifts, left: shiftsLeft }), TO_READ)
        },
      },
    )
  return (
    <section
      className="panel stack handover"
      data-mine={isMine || undefined}
      aria-label={`${leaver.name} ${successor.name}`}
    >
      <div className="row">
        <h2 className="grow">
          {t('handover.line', { leaver: leaver.name, successor: successor.name })}{' '}
          <span className="mark">{t(`handover.${state}`)}</span>
        </h2>
        {state === 'prepared' && (
          <span className="row">
            {isMine && (
              <Popconfirm
                title={t('handover.acceptAsk')}
                onConfirm={() => send('acceptance')}
                okText={t('handover.accept')}
                cancelText={t('act.cancel')}
              >
                <Button type="primary" loading={settle.isPending}>
                  {t('handover.accept')}
                </Button>
              </Popconfirm>
            )}
            <Button onClick={() => send('withdrawal')}>{t(isMine ? 'handover.decline' : 'handover.withdraw')}</Button>
          </span>
        )}
      </div>
      <p className="soft">
        {posts.map(post => post.unit + post.name).join('、')}
        {handover.isLeaving && ` · ${t('handover.leaves')}`} ·{' '}
        {t('handover.preparedBy', { person: handover.preparedBy.name, moment: moment(handover.preparedAt) })}
        {handover.settledAt && ` · ${moment(handover.settledAt)}`}
        {handover.moved !== null && ` · ${t('handover.taken', { count: handover.moved })}`}
      </p>
      {handover.words && <blockquote className="opinion verbatim">{handover.words}</blockquote>}
      {isMine && leaving.data && <LeftPosts posts={leaving.data.posts.filter(post => chosen.has(post.id))} />}
      {settle.isError && (
        <Refusals
          title={t('act.refused')}
          lines={problemFrom(settle.error).refusals.map(refusal => ({
            code: refusal.code,
            text: refusal.detail,
            citation: refusal.citation,
          }))}
        />
      )}
    </section>
  )
}
