import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { servicesQuery } from '../../client/queries.ts'
import { useSession } from '../../client/session.ts'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { Drafts } from './drafts.tsx'
import { NewService } from './new-service.tsx'

/** 制度: what the office does, one service a page. */
export function ServicesPage() {
  const { t } = useText()
  const services = useQuery(servicesQuery)
  const mayManage = useSession().data?.permissions.includes('manage-services') ?? false
  return (
    <>
      <PageHead title={t('place.services')} text={t('services.text')}>
        {mayManage && services.data && <NewService services={services.data.items} />}
      </PageHead>
      {services.isError && <Trouble error={services.error} retry={() => void services.refetch()} />}
      {services.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {services.data?.items.length === 0 && <Empty title={t('services.empty')} text={t('services.emptyText')} />}
      <div className="stack">
        {mayManage && <Drafts />}
        <ul className="stack">
          {services.data?.items.map(service => (
            <li key={service.id} className="panel">
              <h2>
                <Link to={`/services/${encodeURIComponent(service.id)}`}>{service.name}</Link>
              </h2>
              <p className="soft">{service.summary}</p>
              <p className="row faint small">
                <span>{t('service.version', { version: service.version })}</span>
                {service.amendment && (
                  <Link className="told" to={`/amendments/${service.amendment}`}>
                    {t('services.hasDraft')}
                  </Link>
                )}
                {service.hasUpdate && <span className="mark">{t('services.hasUpdate')}</span>}
                <span>{t(service.origin === 'registered' ? 'service.registered' : 'service.opened')}</span>
                {service.mayRegister && (
                  <Link className="told" to={`/matters/new?service=${encodeURIComponent(service.id)}`}>
                    {t('service.register')}
                  </Link>
                )}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
