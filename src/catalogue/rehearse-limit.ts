import { Problem } from '#base/errors.ts'
import { daysBetween, dayOf } from '#calendar/day.ts'
import type { Limit } from '#calendar/types.ts'
import type { Step } from '#procedure/types.ts'
import { isClockUnit } from './clock-unit.ts'
import { ask, variablesOf, type Rehearsal } from './rehearsal.ts'

/**
 * The limit of a step as the office would set it: by the service's `limits`, or by the date the matter was entrusted with.
 * @throws Problem NOT_DECIDED when the table cannot say
 */
export function limitOf(matter: Rehearsal, step: Step): Limit | undefined {
  if (!step.limit) return undefined
  const { now, zone } = matter
  const dueOn = matter.fields['dueOn']
  if (step.holds && step.limit === 'undertake' && typeof dueOn === 'string') {
    const amount = Math.max(0, daysBetween(dayOf(now, zone), dueOn))
    const citation = { rule: 'SUP-14', source: 'dueOn', strength: 'LOCAL', evidence: 'convention' } as const
    return { amount, unit: 'day', rollForward: false, citation }
  }
  const decision = ask(matter, 'limits', { ...variablesOf(matter), step: step.limit })
  const row = decision?.kind === 'decided' ? decision.rows[0] : undefined
  const { amount, unit, rollForward } = row?.outputs ?? {}
  if (!row?.citation || typeof amount !== 'number' || !isClockUnit(unit))
    throw new Problem('NOT_DECIDED', { params: { decision: 'limits', missing: step.limit } })
  return { amount, unit, rollForward: rollForward === true, citation: row.citation }
}
