import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { overviewQuery } from '../../client/queries.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { Groups } from './groups.tsx'
import { Numbers } from './numbers.tsx'
import { Topics } from './topics.tsx'
import { Voices } from './voices.tsx'
import { Weeks } from './weeks.tsx'
import './page.css'

/** 总览: few numbers, each opens; what is so, and apart from it what will be. */
export function OverviewPage() {
  const { t } = useText()
  const overview = useQuery(overviewQuery)
  const { data } = overview
  return (
    <>
      <PageHead title={t('place.overview')} text={t('overview.text')} />
      {overview.isError && <Trouble error={overview.error} retry={() => void overview.refetch()} />}
      {overview.isPending && <Skeleton active paragraph={{ rows: 14 }} />}
      {data && (
        <div className="stack overview">
          <Numbers overview={data} />
          <Weeks overview={data} />
          <Topics topics={data.topics} />
          <div className="overview-two">
            <Voices title={t('overview.superiors')} empty={t('overview.noSuperiors')} voiced={data.superiors} />
            <Voices title={t('overview.grassroots')} empty={t('overview.noGrassroots')} voiced={data.grassroots} />
          </div>
          <div className="overview-two">
            <Groups title={t('overview.byService')} groups={data.services} />
            <Groups title={t('overview.byUnit')} groups={data.units} />
          </div>
        </div>
      )}
    </>
  )
}
