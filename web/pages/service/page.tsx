import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { useParams } from 'react-router'
import { serviceQuery } from '../../client/queries.ts'
import { useSession } from '../../client/session.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { Asked } from './asked.tsx'
import { EditButtons, useBegin } from './begin.tsx'
import { Examples } from './examples.tsx'
import { Guards } from './guards.tsx'
import { Moves } from './moves.tsx'
import { Rules } from './rules.tsx'
import { Steps } from './steps.tsx'
import { Versions } from './versions.tsx'
import './page.css'

const Diagram = lazy(async () => ({ default: (await import('../../diagrams/diagram.tsx')).Diagram }))

/** A service as a manual: what it is, who does what, by which rules with which article. */
export function ServicePage() {
  const { t } = useText()
  const { id = '' } = useParams()
  const service = useQuery(serviceQuery(id))
  const mayManage = useSession().data?.permissions.includes('manage-services') ?? false
  const acts = useBegin()
  if (service.isError) return <Trouble error={service.error} retry={() => void service.refetch()} />
  if (!service.data) return <Skeleton active paragraph={{ rows: 14 }} />
  const { name, summary, basis, version, bpmn, steps, rules, guards, examples } = service.data
  const guarding = new Set(guards.map(guard => guard.decision))
  return (
    <article className="service stack">
      <PageHead title={name} text={summary}>
        <span className="faint">{t('service.version', { version })}</span>
        {mayManage && <EditButtons service={service.data} {...acts} />}
      </PageHead>
      {acts.beginning.isError && <Trouble error={acts.beginning.error} />}
      {service.data.hasUpdate && <p className="soft">{t('service.hasUpdate')}</p>}
      <section className="panel" aria-labelledby="basis">
        <h2 id="basis">{t('service.basis')}</h2>
        <ul className="service-basis">
          {basis.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="drawing">
        <h2 id="drawing">{t('service.procedure')}</h2>
        <Suspense fallback={<div style={{ height: 420 }} />}>
          <Diagram name={name} bpmn={bpmn} />
        </Suspense>
      </section>
      <Steps steps={steps} />
      <Asked service={service.data} />
      <Guards guards={guards} />
      <Rules rules={rules.filter(({ decision }) => !guarding.has(decision))} />
      <Examples examples={examples} />
      <Versions
        service={id}
        begin={mayManage ? from => acts.begin({ from: 'version', service: id, version: from }) : null}
      />
      {mayManage && <Moves service={id} />}
    </article>
  )
}
