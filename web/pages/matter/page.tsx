import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useParams } from 'react-router'
import { matterQuery, serviceQuery } from '../../client/queries.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { Acts } from './acts.tsx'
import { Archived } from './archived.tsx'
import { Bookings } from './bookings.tsx'
import { Divisions } from './divisions.tsx'
import { Head } from './head.tsx'
import { MatterTabs } from './matter-tabs.tsx'
import { Particulars } from './particulars.tsx'
import { Standing } from './standing.tsx'
import { Tables } from './tables.tsx'
import { useReceipt } from './use-receipt.ts'
import './page.css'

/** 事项页: who has it, since when, what is owed to whom, by when and why; what happened; what I can do now. */
export function MatterPage() {
  const { id = '' } = useParams()
  const matter = useQuery(matterQuery(id))
  const service = useQuery(serviceQuery(matter.data?.service ?? ''))
  useReceipt(matter.data)
  if (matter.isError) return <Trouble error={matter.error} retry={() => void matter.refetch()} />
  if (!matter.data) return <Skeleton active paragraph={{ rows: 14 }} />
  return (
    <article>
      <Head matter={matter.data} />
      <Standing matter={matter.data} />
      <div className="matter-columns">
        <div className="matter-side">
          <Acts matter={matter.data} service={service.data} />
          <Bookings matter={matter.data} service={service.data} />
          <Archived matter={matter.data} service={service.data} />
          <Particulars matter={matter.data} service={service.data} />
        </div>
        <div className="matter-main">
          <Divisions matter={matter.data} />
          <Tables matter={matter.data} service={service.data} />
          <MatterTabs matter={matter.data} service={service.data} />
        </div>
      </div>
    </article>
  )
}
