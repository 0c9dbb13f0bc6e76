import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Roster, SlotView } from '#api/roster/schema.ts'
import { ROSTER_CHANGES, rosterQuery } from '../../client/duty.ts'
import { problemFrom } from '../../client/problem.ts'
import { officeQuery } from '../../client/queries.ts'
import { useSession } from '../../client/session.ts'
import { useSend } from '../../client/use-send.ts'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Refusals } from '../../parts/refusals.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { today } from '../../parts/when.ts'
import { useText } from '../../texts/language.tsx'
import { AddWatch } from './add-watch.tsx'
import { AskSwap } from './ask-swap.tsx'
import { gapsOf, monthsAfter } from './conflicts.ts'
import { MonthGrid } from './month-grid.tsx'
import { PeopleBar } from './people-bar.tsx'
import { Rotation } from './rotation.tsx'
import { Swaps } from './swaps.tsx'
import './page.css'

type Shown = { kind: 'watch' } | { kind: 'rotate' } | { kind: 'swap'; watch: Roster['watches'][number]; slot: SlotView }

/** 值班表: a month as a grid. What cannot be is said while somebody is dragged, and a month with a gap is not published. */
export function RosterPage() {
  const { t } = useText()
  const [search, setSearch] = useSearchParams()
  const [thisMonth] = useState(() => today(new Date()).slice(0, 7))
  const month = search.get('month') ?? thisMonth
  const roster = useQuery(rosterQuery(month))
  const office = useQuery(officeQuery).data
  const me = useSession().data?.person.id ?? ''
  const [dragged, setDragged] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const saving = useSend(ROSTER_CHANGES)
  const go = (count: number) => setSearch({ month: monthsAfter(month, count) })
  const put = (slot: SlotView, postId: string, personId: string | null) => {
    setRefused(null)
    saving.mutate({
      method: 'POST',
      path: '/api/roster/assignments',
      body: { postId, beginsAt: slot.beginsAt, personId },
    })
  }
  const publish = () => saving.mutate({ method: 'POST', path: '/api/roster/publications', body: { month } })
  const data = roster.data
  const close = () => setShown(null)
  return (
    <>
      <PageHead title={t('roster.title')} text={t('roster.text')}>
        <Button icon={<PrinterOutlined />} href={`/api/roster.pdf?month=${month}`}>
          {t('roster.print')}
        </Button>
        {data?.mayKeep && <Button onClick={() => setShown({ kind: 'watch' })}>{t('roster.addWatch')}</Button>}
        {data?.mayKeep && data.watches.length > 0 && data.publishedAt === null && (
          <>
            <Button onClick={() => setShown({ kind: 'rotate' })}>{t('roster.rotate')}</Button>
            <Button type="primary" loading={saving.isPending} onClick={publish}>
              {t('roster.publish')}
            </Button>
          </>
        )}
      </PageHead>
      <div className="row roster-bar">
        <Button aria-label={t('roster.earlier')} icon={<LeftOutlined />} onClick={() => go(-1)} />
        <b className="numbers roster-month">{month}</b>
        <Button aria-label={t('roster.later')} icon={<RightOutlined />} onClick={() => go(1)} />
        {data && <Standing roster={data} />}
      </div>
      {roster.isError && <Trouble error={roster.error} retry={() => void roster.refetch()} />}
      <div role="status">{refused && <p className="roster-refused">{refused}</p>}</div>
      {saving.isError && <Refused error={saving.error} />}
      {!data && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
      {data && data.watches.length === 0 && <Empty title={t('roster.empty')} text={t('roster.emptyText')} />}
      {data && data.watches.length > 0 && (
        <div className="stack">
          <Swaps swaps={data.swaps} />
          {data.mayKeep && <PeopleBar roster={data} drag={setDragged} />}
          <MonthGrid
            roster={data}
            me={me}
            dragged={dragged}
            put={data.mayKeep ? put : null}
            refuse={setRefused}
            swap={(watch, slot) => setShown({ kind: 'swap', watch, slot })}
          />
        </div>
      )}
      {data && shown?.kind === 'rotate' && <Rotation roster={data} close={close} />}
      {office && shown?.kind === 'watch' && <AddWatch office={office} sort={data?.watches.length ?? 0} close={close} />}
      {data && shown?.kind === 'swap' && <AskSwap roster={data} watch={shown.watch} slot={shown.slot} close={close} />}
    </>
  )
}

function Standing({ roster }: { roster: Roster }) {
  const { t } = useText()
  const { moment } = useWhen()
  const [now] = useState(() => new Date().toISOString())
  if (roster.publishedAt !== null)
    return (
      <span className="soft">
        {t('roster.published', { moment: moment(roster.publishedAt), person: roster.publishedBy })}
      </span>
    )
  const gaps = gapsOf(roster, now)
  return (
    <span>
      <span className="mark">{t('roster.draft')}</span>{' '}
      <b className={gaps > 0 ? 'roster-gaps' : undefined}>
        {gaps > 0 ? t('roster.gaps', { count: gaps }) : t('roster.full')}
      </b>
    </span>
  )
}

/** What the server refused: every gap by its watch and hours, or the one shift that stands in the way. */
function Refused({ error }: { error: unknown }) {
  const { t } = useText()
  const { refusals } = problemFrom(error)
  if (refusals.length === 0) return <Trouble error={error} />
  return <Refusals title={t('roster.refused')} lines={refusals.map(({ code, detail }) => ({ code, text: detail }))} />
}
