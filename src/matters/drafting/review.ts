import type { Citation } from '#base/citation.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import type { MatterFacts } from '#documents/drafting/observe/agreement.ts'
import type { DraftFacts, Observation } from '#documents/drafting/observe/observation.ts'
import { observe } from '#documents/drafting/observe/observe.ts'
import type { RuleBook } from '#rules/types.ts'

/** The decision that says which observations a rule speaks of. */
const REVIEW = 'draft-review'

/** Something in a draft that a rule speaks of, where it stands. */
export interface DraftFinding extends Observation {
  /** The row of the table. */
  row: string
  citation: Citation
  /** What the rule says. */
  says: string
}

const HARDNESS: readonly string[] = ['MUST', 'GENERAL', 'RECOMMEND', 'LOCAL'] satisfies Citation['strength'][]

/**
 * What the rules say of a draft, the hardest first, then in the order in which it is read. Pure: facts, rules, findings.
 * @param rules the decisions of the service's version; one without a table for drafts finds nothing
 * @param on the day whose rules hold, `YYYY-MM-DD`
 * @param matter what the draft has to agree with
 */
export function reviewDraft(rules: RuleBook, draft: DocumentDraft, on: string, matter?: MatterFacts): DraftFinding[] {
  const facts = observe(draft, matter)
  const found = facts.observations.flatMap(observation => judged(rules, facts, observation, on))
  return found.toSorted((a, b) => HARDNESS.indexOf(a.citation.strength) - HARDNESS.indexOf(b.citation.strength))
}

function judged(rules: RuleBook, facts: DraftFacts, observation: Observation, on: string): DraftFinding[] {
  const table = rules.get(REVIEW)
  if (!table) return []
  const { kind, direction, issuer } = facts
  const { fact, amount = null } = observation
  const decision = table.evaluate({ fact, kind, direction, issuer, amount }, on)
  if (decision.kind === 'undecided') throw new Error(`${REVIEW} cannot judge ${fact}: ${decision.missing.join(', ')}`)
  return decision.rows.flatMap(({ row, citation }) =>
    citation
      ? [{ ...observation, row, citation, says: table.rows.find(one => one.id === row)?.description ?? '' }]
      : [],
  )
}
