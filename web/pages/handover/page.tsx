import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { handoversQuery } from '../../client/people.ts'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { HandoverCard } from './handover-card.tsx'
import { Prepare } from './prepare.tsx'
import './page.css'

/** 工作移交: what waits for its successor, and preparing another one. */
export function HandoverPage() {
  const { t } = useText()
  const handovers = useQuery(handoversQuery)
  return (
    <>
      <PageHead title={t('handover.title')} text={t('handover.text')} />
      {handovers.isError && <Trouble error={handovers.error} retry={() => void handovers.refetch()} />}
      {handovers.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {handovers.data && (
        <div className="stack">
          {handovers.data.items.length === 0 && (
            <section className="panel">
              <Empty title={t('handover.none')} text={t('handover.noneText')} />
            </section>
          )}
          {handovers.data.items.map(handover => (
            <HandoverCard key={handover.id} handover={handover} />
          ))}
          <Prepare />
        </div>
      )}
    </>
  )
}
