import type { Refusal } from '#base/errors.ts'
import { fill, inEach } from '#base/language.ts'
import type { Judgement, Reasons } from '#catalogue/guards.ts'
import { OBSERVATION_WORDS } from '#documents/drafting/observe/words.ts'
import type { Step } from '#procedure/types.ts'
import type { By } from '../acting.ts'
import { note, type Draft } from '../draft.ts'
import { ownDate } from '../variables.ts'
import { addVersion } from './keep-version.ts'
import { matterFacts } from './matter-facts.ts'
import { reviewDraft, type DraftFinding } from './review.ts'
import { findWorkingCopy, latestVersion } from './rows.ts'

/** Whoever hands a draft on hands on what was typed last: it is kept as a version, with the completion's own change. */
export async function handOn(draft: Draft, step: Step, by: By): Promise<void> {
  if (!step.draft.includes('write')) return
  if (await findWorkingCopy(draft.acting, draft.matterId)) await addVersion(draft, by, '')
}

/**
 * What the rules say of the newest version, where the outcome wants a reviewed draft (`reviewed`): what has to be kept
 * refuses, what holds in general asks for a reason, the rest is a hint.
 */
export async function judgeDraft(draft: Draft, step: Step, outcome: string, reasons: Reasons): Promise<Judgement> {
  const nothing: Judgement = { refusals: [], hints: [], fired: [] }
  if (!step.outcomes.some(one => one.code === outcome && one.reviewed)) return nothing
  const latest = await latestVersion(draft.acting, draft.matterId)
  if (!latest) return { ...nothing, refusals: [{ code: 'DRAFT_EMPTY' }] }
  const facts = await matterFacts(
    draft.acting,
    { fields: draft.fields, secrecy: draft.row.secrecy },
    latest.content.code,
  )
  const found = reviewDraft(draft.service.rules, latest.content, ownDate(draft), facts)
  const judged = oncePerRule(found).map(finding => ({ finding, code: codeOf(finding, reasons) }))
  const of = (isHint: boolean) =>
    judged.filter(({ code }) => (code === 'RULE_HINTS') === isHint).map(({ finding, code }) => refusalOf(finding, code))
  return { refusals: of(false), hints: of(true), fired: [] }
}

/** Takes it into the change: reasons for going against a rule stand in the record beside the version they are about. */
export async function reviewed(
  draft: Draft,
  step: Step,
  outcome: string,
  reasons: Reasons,
): Promise<readonly Refusal[]> {
  const { refusals, hints } = await judgeDraft(draft, step, outcome, reasons)
  draft.warnings.push(...hints)
  const rules = hints.flatMap(({ citation }) => (citation ? [citation.rule] : []))
  if (refusals.length === 0 && rules.length > 0) note(draft, 'draft.judged', { rules, reasons })
  return refusals
}

const ASKS_REASON: readonly string[] = ['GENERAL', 'LOCAL']

function codeOf({ citation }: DraftFinding, reasons: Reasons): 'RULE_BREAKS' | 'RULE_NEEDS_REASON' | 'RULE_HINTS' {
  if (citation.strength === 'MUST') return 'RULE_BREAKS'
  const isOwed = ASKS_REASON.includes(citation.strength) && !reasons[citation.rule]?.trim()
  return isOwed ? 'RULE_NEEDS_REASON' : 'RULE_HINTS'
}

const refusalOf = ({ fact, text, amount, says, citation }: DraftFinding, code: Refusal['code']): Refusal => ({
  code,
  params: {
    says: inEach(language => fill(OBSERVATION_WORDS[fact][language], { text, amount })),
    instead: says.replace(/。$/, ''),
  },
  citation,
})

/** A rule that is broken in ten places is refused once, and one reason is enough for it. */
const oncePerRule = (found: readonly DraftFinding[]): DraftFinding[] =>
  found.filter(
    (one, index) =>
      found.findIndex(
        ({ citation: { rule, strength } }) => rule === one.citation.rule && strength === one.citation.strength,
      ) === index,
  )
