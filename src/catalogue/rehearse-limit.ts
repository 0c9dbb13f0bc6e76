import { Problem } from '#base/errors.ts'
import type { Step } from '#procedure/types.ts'
import { limitOf as limitBetween, type BeginningLimit } from './limit-of.ts'
import { ask, variablesOf, type Rehearsal } from './rehearsal.ts'

/**
 * The limit of a step as the office would set it.
 * @throws Problem NOT_DECIDED when the table cannot say, or what it is counted from is not there
 */
export function limitOf(matter: Rehearsal, step: Step): BeginningLimit | undefined {
  if (!step.limit) return undefined
  const { service, now, zone, fields, registered, done } = matter
  const decision = ask(matter, 'limits', { ...variablesOf(matter), step: step.limit })
  const found = limitBetween(service, step.limit, decision, {
    now,
    zone,
    fields,
    registeredAt: registered.toISOString(),
    doneAt: id => done.findLast(act => act.step === id)?.at.toISOString(),
  })
  if ('missing' in found)
    throw new Problem('NOT_DECIDED', { params: { decision: 'limits', missing: found.missing.join(', ') } })
  return found
}
