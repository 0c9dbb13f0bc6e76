import type { Strength } from '#base/citation.ts'
import { fill, inEach } from '#base/language.ts'
import type { Refusal } from '#base/errors.ts'
import type { FiredRow, Inputs } from '#rules/types.ts'
import { columnWord } from './table-words.ts'
import type { Guard, Service } from './types.ts'

/** What is about to be done: registering, or completing a step with an outcome. */
export interface GuardedAct {
  step?: string
  outcome?: string
}

/** The reasons given for going against GENERAL and LOCAL rules, by the rule's id (`REC-05`). */
export type Reasons = Readonly<Record<string, string>>

/** Of these no row blocks, but whoever goes against one says why: GENERAL rules, and what the office set for itself. */
const ASKS_REASON: readonly Strength[] = ['GENERAL', 'LOCAL']

/** What the guards say of an act. */
export interface Judgement {
  /** What stands in its way: MUST rules that it breaks, GENERAL and LOCAL ones without a reason, and what nobody can decide yet. */
  refusals: readonly Refusal[]
  /** What it goes against and may: GENERAL and LOCAL rules with their reason, RECOMMEND ones. */
  hints: readonly Refusal[]
  /** The rows that apply, with all they looked at. */
  fired: readonly FiredRow[]
}

export const guardsOf = ({ manifest }: Pick<Service, 'manifest'>, { step, outcome }: GuardedAct): readonly Guard[] =>
  (manifest.guards ?? []).filter(
    guard => guard.step === step && (guard.outcomes === undefined || guard.outcomes.includes(outcome ?? '')),
  )

/**
 * Asks every guard of an act, whoever does it. Nothing is thrown: whether a refusal refuses is for the act to say.
 * @param inputs what conditions and rules may look at, as the matter would stand
 * @param on the matter's own date (ISO day)
 * @param reasons null where nobody can be asked for one (the window, a procedure that opens a matter): then they hint
 */
export function judgeAct(
  service: Service,
  act: GuardedAct,
  inputs: Inputs,
  on: string,
  reasons: Reasons | null,
): Judgement {
  const refusals: Refusal[] = []
  const hints: Refusal[] = []
  const fired: FiredRow[] = []
  for (const { decision } of guardsOf(service, act)) {
    const answer = service.rules.get(decision)?.evaluate(inputs, on)
    if (!answer) refusals.push({ code: 'NOT_DECIDED', params: { decision, missing: decision } })
    else if (answer.kind === 'undecided') refusals.push(...unsure(service, answer.missing))
    for (const row of answer?.rows ?? []) {
      fired.push(row)
      const { isRefused, refusal } = judged(service, row, reasons)
      if (isRefused) refusals.push(refusal)
      else hints.push(refusal)
    }
  }
  return { refusals: refusals.toSorted(mustFirst), hints, fired }
}

const mustFirst = (one: Refusal, other: Refusal): number =>
  Number(other.code === 'RULE_BREAKS') - Number(one.code === 'RULE_BREAKS')

/** A row that applies, as a refusal or a hint; it stands beside the field that it names. */
function judged({ texts }: Service, row: FiredRow, reasons: Reasons | null): { isRefused: boolean; refusal: Refusal } {
  const { citation, outputs } = row
  const field = typeof outputs['field'] === 'string' && outputs['field'] !== '' ? outputs['field'] : undefined
  // What the row looked at may stand in its words: `第 {visits} 次`.
  const looked = Object.fromEntries(row.cells.map(({ input, value }) => [input, value]))
  const words = (part: 'says' | 'instead') =>
    inEach(language => fill(texts[language].rules?.[row.row]?.[part] ?? row.row, looked))
  const refusal = {
    params: { says: words('says'), instead: words('instead') },
    ...(field === undefined ? {} : { field: `fields.${field}` }),
    ...(citation ? { citation } : {}),
  }
  const strength = citation?.strength ?? 'MUST'
  if (strength === 'MUST') return { isRefused: true, refusal: { code: 'RULE_BREAKS', ...refusal } }
  const owesReason = ASKS_REASON.includes(strength) && reasons !== null && !reasons[citation?.rule ?? '']?.trim()
  if (owesReason) return { isRefused: true, refusal: { code: 'RULE_NEEDS_REASON', ...refusal } }
  return { isRefused: false, refusal: { code: 'RULE_HINTS', ...refusal } }
}

/** A rule that lacks something decides nothing: whoever acts is asked for it. */
const unsure = ({ texts }: Service, missing: readonly string[]): Refusal[] =>
  missing.map(name => ({
    code: 'RULE_UNSURE',
    field: `fields.${name}`,
    params: { field: inEach(language => columnWord(texts[language], language, { name })) },
  }))
