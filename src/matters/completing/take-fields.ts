import { Problem } from '#base/errors.ts'
import type { Step } from '#procedure/types.ts'
import { requireReceivers } from '../assign.ts'
import { byRank } from '../by-rank.ts'
import type { Draft } from '../draft.ts'
import { checkFields, refuseSecrets } from '../fields.ts'
import type { Completion } from './completion.ts'

/** Takes the fields this step may fill in; others are refused, so that no step rewrites what another decided. @throws Problem FIELD_INVALID */
export function takeFields(draft: Draft, step: Step, input: Completion): void {
  const given = Object.entries(input.fields ?? {})
  if (given.length === 0) return
  const outcome = step.outcomes.find(candidate => candidate.code === input.outcome)
  const allowed = new Set([...step.fields.map(field => field.name), ...(outcome?.requires ?? [])])
  for (const [name] of given)
    if (!allowed.has(name))
      throw new Problem('FIELD_INVALID', { field: `fields.${name}`, params: { field: name, detail: step.name } })
  refuseSecrets('', input.fields ?? {})
  draft.fields = { ...draft.fields, ...byRank(draft, input.fields ?? {}) }
  draft.fieldsChanged = true
  checkFields(draft.service, draft.fields)
  requireReceivers(draft, input.fields ?? {})
}
