import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import type { MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { StepList } from '../../diagrams/step-list.tsx'
import { standingOf } from '../../diagrams/standing.ts'

const Diagram = lazy(async () => ({ default: (await import('../../diagrams/diagram.tsx')).Diagram }))

/** 程序: the drawn procedure with the present step lit, and the same as a list of steps in words. */
export function ProcedureTab({ matter, service }: { matter: MatterDetail; service: ServiceDetail | undefined }) {
  if (!service) return <Skeleton active paragraph={{ rows: 8 }} />
  return (
    <div className="stack">
      <Suspense fallback={<div style={{ height: 420 }} />}>
        <Diagram name={service.name} bpmn={service.bpmn} progress={matter.progress} />
      </Suspense>
      <StepList steps={standingOf(service.steps, matter.progress)} />
    </div>
  )
}
