import { Problem, type Refusal } from '#base/errors.ts'
import { checkService } from '#catalogue/check.ts'
import { callsOf } from '#catalogue/checks/calls-end.ts'
import { messagesOf } from '#catalogue/finding.ts'
import { isForm } from '#catalogue/schemas.ts'
import type { Finding } from '#catalogue/types.ts'
import type { Acting } from '../acting.ts'
import { filesOf, type Amendment } from './amendment.ts'

/** Every finding of an amendment, by the same checks that the command `check` runs on a folder. */
export function findingsOf({ services }: Pick<Acting, 'services'>, amendment: Amendment): Promise<Finding[]> {
  const neighbours = services
    .all()
    .flatMap(({ manifest: { id, series }, form, graph }) =>
      isForm(form) ? [[id, { form, series, calls: callsOf({ graph }).map(({ service }) => service) }] as const] : [],
    )
  return checkService(amendment.service, filesOf(amendment), new Map(neighbours))
}

/** @throws Problem SERVICE_FAULTY naming every error, each where it stands (`procedure.bpmn#review`) */
export async function requireSound(acting: Pick<Acting, 'services'>, amendment: Amendment): Promise<void> {
  const errors = (await findingsOf(acting, amendment)).filter(finding => finding.severity === 'error')
  if (errors.length === 0) return
  const refusals = errors.map((finding): Refusal => {
    const field = finding.element ? `${finding.file}#${finding.element}` : finding.file
    return { code: 'FINDING', field, params: { text: messagesOf(finding) } }
  })
  throw new Problem('SERVICE_FAULTY', { params: { count: errors.length }, refusals })
}
