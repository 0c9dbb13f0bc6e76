import type { Citation } from '#base/citation.ts'
import type { RuleBook } from '#rules/types.ts'

/** What a rule of a service rests on, by its id (`BRF-02`); undefined when no row of its tables is that rule. */
export function citationOf(rules: RuleBook, rule: string): Citation | undefined {
  for (const { rows } of rules.values()) for (const { citation } of rows) if (citation?.rule === rule) return citation
  return undefined
}
