import { Problem, type Refusal } from '#base/errors.ts'
import { judgeAct, type GuardedAct, type Judgement, type Reasons } from '#catalogue/guards.ts'
import type { FiredRow } from '#rules/types.ts'
import { note, type Draft } from './draft.ts'
import { ownDate, variablesOf } from './variables.ts'

/** What the guards of an act say of the matter as the draft has it. */
export const judgementOf = (draft: Draft, act: GuardedAct, reasons: Reasons | null, opinion?: string): Judgement =>
  judgeAct(
    draft.service,
    act,
    { ...variablesOf(draft, act.outcome), opinion: opinion ?? null },
    ownDate(draft),
    reasons,
  )

/**
 * Takes what the guards say into the draft: rules that were gone against stand in the record with the reason given.
 * @returns what refuses the act, all of it
 */
export function judge(draft: Draft, act: GuardedAct, reasons: Reasons | null, opinion?: string): readonly Refusal[] {
  const { refusals, hints, fired } = judgementOf(draft, act, reasons, opinion)
  draft.warnings.push(...hints)
  if (fired.length > 0) note(draft, 'rules.judged', { ...act, rows: fired, reasons: reasonsFor(fired, reasons ?? {}) })
  return refusals
}

/** The reasons that were asked for: what is said of rules that do not apply is none. */
const reasonsFor = (fired: readonly FiredRow[], reasons: Reasons): Reasons =>
  Object.fromEntries(Object.entries(reasons).filter(([rule]) => fired.some(({ citation }) => citation?.rule === rule)))

/** @throws Problem the first of the refusals, with all of them */
export function requireAllowed(refusals: readonly Refusal[]): void {
  const [first] = refusals
  if (first) throw refusedBy(first, refusals)
}

export const refusedBy = ({ code, params, field, citation }: Refusal, refusals: readonly Refusal[]): Problem =>
  new Problem(code, {
    ...(params ? { params } : {}),
    ...(field ? { field } : {}),
    ...(citation ? { citation } : {}),
    refusals,
  })

/** The guarded acts that brought the matter where it is: putting a fact right must not break what they had to keep. */
function actsDone(draft: Draft): GuardedAct[] {
  const done = draft.tasks.flatMap(({ state, step, outcome }) =>
    state === 'done' && outcome !== null ? [{ step, outcome }] : [],
  )
  return [{}, ...done]
}

/**
 * A correction is no way around a rule: what its earlier acts go against now, and did not before, is judged anew. The
 * correction's own reason is the reason for GENERAL rules.
 * @param before the matter as it stood
 * @throws Problem RULE_BREAKS
 */
export function judgeCorrection(draft: Draft, before: Draft, reason: string): void {
  const judged = (of: Draft) => actsDone(of).map(act => judgementOf(of, act, null))
  const known = new Set(judged(before).flatMap(({ fired }) => fired.map(({ row }) => row)))
  const fresh = judged(draft).filter(({ fired }) => fired.some(({ row }) => !known.has(row)))
  requireAllowed(fresh.flatMap(({ refusals }) => refusals.filter(({ code }) => code === 'RULE_BREAKS')))
  const rows = fresh.flatMap(({ fired }) => fired.filter(({ row }) => !known.has(row)))
  if (rows.length === 0) return
  draft.warnings.push(...fresh.flatMap(({ hints }) => hints))
  note(draft, 'rules.judged', {
    rows,
    reasons: Object.fromEntries(rows.flatMap(({ citation }) => (citation ? [[citation.rule, reason]] : []))),
  })
}
