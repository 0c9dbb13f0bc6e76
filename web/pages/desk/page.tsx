import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { deskQuery } from '../../client/queries.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { useText } from '../../texts/language.tsx'
import { AskedOver } from './asked-over.tsx'
import { ComingUp } from './coming-up.tsx'
import { Jot } from './jot.tsx'
import { Mine } from './mine.tsx'
import { Readings } from './readings.tsx'
import { SentOn } from './sent-on.tsx'
import { ToReceive } from './to-receive.tsx'
import { Zeros } from './zeros.tsx'
import './page.css'

/** 工作台: what waits for me, what I am asked to read, what comes, and what I wait for. */
export function DeskPage() {
  const { t } = useText()
  useTitle(t('place.desk'))
  const desk = useQuery(deskQuery)
  return (
    <>
      <h1 className="sr-only">{t('place.desk')}</h1>
      {desk.isError && <Trouble error={desk.error} retry={() => void desk.refetch()} />}
      <AskedOver />
      <ToReceive />
      <div className="desk-top">
        <Zeros zeros={desk.data?.zeros} />
        <Jot />
      </div>
      <div className="desk-columns">
        <section className="panel desk-mine" aria-labelledby="mine">
          <h2 id="mine">{t('desk.mine', { count: desk.data?.taskCount ?? '' })}</h2>
          {desk.data ? <Mine desk={desk.data} /> : <Skeleton active title={false} paragraph={{ rows: 10 }} />}
        </section>
        <div className="stack desk-side">
          <section className="panel" aria-labelledby="readings">
            <h2 id="readings">{t('desk.readings', { count: desk.data?.readingCount ?? '' })}</h2>
            {desk.data ? <Readings desk={desk.data} /> : <Skeleton active title={false} paragraph={{ rows: 4 }} />}
          </section>
          <section className="panel" aria-labelledby="coming-up">
            <h2 id="coming-up">{t('desk.comingUp')}</h2>
            {desk.data ? <ComingUp desk={desk.data} /> : <Skeleton active title={false} paragraph={{ rows: 4 }} />}
          </section>
        </div>
        <section className="panel desk-sent-on" aria-labelledby="sent-on">
          <h2 id="sent-on">{t('desk.sentOn')}</h2>
          {desk.data ? <SentOn desk={desk.data} /> : <Skeleton active title={false} paragraph={{ rows: 4 }} />}
        </section>
      </div>
    </>
  )
}
