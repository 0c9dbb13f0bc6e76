/** How hard a rule is (design law 10): only MUST blocks; GENERAL warns and keeps the reason; RECOMMEND hints; LOCAL is a setting. */
export type Strength = 'MUST' | 'GENERAL' | 'RECOMMEND' | 'LOCAL'

/**
 * Where a rule's text was seen: `found` in a public copy, `secondary`, from `memory`, or a `convention` of offices. What was
 * written from memory is `confirmed` once the office has looked it up.
 */
export type Evidence = 'found' | 'secondary' | 'memory' | 'convention' | 'confirmed'

/** The rule a date, a block or a warning rests on. */
export interface Citation {
  /** The rule's id in the office's rule book, e.g. `DOC-I07`. */
  rule: string
  /** The source as people cite it, e.g. `《党政机关公文处理工作条例》第二十四条`. */
  source: string
  strength: Strength
  evidence: Evidence
}
