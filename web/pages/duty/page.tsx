import { CalendarOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { Link, useLocation } from 'react-router'
import { dutyQuery } from '../../client/duty.ts'
import { servicesQuery } from '../../client/queries.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { Log } from './log.tsx'
import { OnDuty } from './on-duty.tsx'
import { OpenMatters } from './open-matters.tsx'
import { Give, Reliefs } from './reliefs.tsx'
import { onDutyServices } from './services.ts'
import './page.css'

/** 值班: the telephone log, what is open now with its minutes running, who is on duty, and the relief of shifts. */
export function DutyRoomPage() {
  const { t } = useText()
  const { moment } = useWhen()
  const duty = useQuery(dutyQuery)
  const services = onDutyServices(useQuery(servicesQuery).data?.items ?? [])
  // Every press of the key is another navigation: the line is brought back into focus by each.
  const { key } = useLocation()
  const page = duty.data
  const waiting = <Skeleton active title={false} paragraph={{ rows: 5 }} />
  return (
    <>
      <PageHead title={t('place.duty')} text={t('duty.text')}>
        <Link to="/duty/roster" className="told">
          <CalendarOutlined aria-hidden="true" /> {t('duty.roster')}
        </Link>
      </PageHead>
      {duty.isError && <Trouble error={duty.error} retry={() => void duty.refetch()} />}
      {page && page.swaps > 0 && (
        <Alert
          className="duty-told"
          type="info"
          showIcon
          title={<Link to="/duty/roster">{t('swap.waiting', { count: page.swaps })}</Link>}
        />
      )}
      <div className="duty-columns">
        <div className="stack">
          {services.length > 0 && <Log services={services} isCalled={key} />}
          <section className="panel" aria-labelledby="duty-open">
            <h2 id="duty-open">
              {t('duty.open')}{' '}
              {page && <span className="soft">{t('duty.openCount', { count: page.matters.length })}</span>}
            </h2>
            {page ? <OpenMatters matters={page.matters} /> : waiting}
          </section>
        </div>
        <div className="stack">
          <section className="panel" aria-labelledby="duty-now">
            <h2 id="duty-now">{t('duty.now')}</h2>
            {page ? <OnDuty items={page.onDuty} /> : waiting}
          </section>
          <section className="panel stack" aria-labelledby="duty-relief">
            <h2 id="duty-relief">{t('relief.title')}</h2>
            {page?.toGive && (
              <>
                <p>{t('relief.soon', { moment: moment(page.toGive.endsAt) })}</p>
                <Give shiftId={page.toGive.shiftId} />
              </>
            )}
            {page ? <Reliefs reliefs={page.reliefs} /> : waiting}
          </section>
        </div>
      </div>
    </>
  )
}
