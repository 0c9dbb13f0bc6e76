import type { Refusal } from '#base/errors.ts'
import { isLastSigner } from '#procedure/last-signer.ts'
import type { Step } from '#procedure/types.ts'
import type { By } from '../acting.ts'
import { owedBy, unansweredBy } from '../closing.ts'
import type { Draft } from '../draft.ts'
import type { Task } from '../matter.ts'
import type { Completion } from './completion.ts'
import { stepName } from './step-of.ts'

/** What a person is asked for in the act's own form. */
export const ASKED_IN_FORM: ReadonlySet<string> = new Set(['OPINION_REQUIRED', 'STEP_FIELD_REQUIRED'])

/** Every condition that stands in the way of this outcome. */
export function refusalsOf(draft: Draft, step: Step, task: Task, by: By, input: Completion): Refusal[] {
  const outcome = step.outcomes.find(candidate => candidate.code === input.outcome)
  if (!outcome) {
    const allowed = step.outcomes.map(candidate => candidate.code).join(', ')
    return [{ code: 'OUTCOME_UNKNOWN', field: 'outcome', params: { outcome: input.outcome, allowed } }]
  }
  const refusals: Refusal[] = []
  if (outcome.opinion === 'required' && !input.opinion?.trim())
    refusals.push({ code: 'OPINION_REQUIRED', field: 'opinion' })
  const required = [...step.fields.filter(field => field.required).map(field => field.name), ...outcome.requires]
  for (const name of new Set(required))
    if (isBlank(draft.fields[name]))
      refusals.push({
        code: 'STEP_FIELD_REQUIRED',
        field: `fields.${name}`,
        params: { step: stepName(draft, step), field: draft.service.texts['zh-Hans'].fields[name]?.label ?? name },
      })
  const doers = draft.tasks.filter(done => done.state === 'done' && step.notActorOf.includes(done.step))
  if (doers.some(done => done.doneBy === by.personId || done.postId === by.postId))
    refusals.push({ code: 'DOER_MAY_NOT_CHECK' })
  if (!isLastSigner(draft.row.marking, task.token)) return refusals
  if (step.closes) refusals.push(...owedBy(draft, task))
  else if (step.answers) refusals.push(...unansweredBy(draft))
  return refusals
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
