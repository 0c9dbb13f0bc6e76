/**
 * One key per thing a person does: the same content sent again (a retry after a lost answer) carries the same key,
 * so that it happens once; changed content is another deed and gets another key.
 */
export interface KeptKey {
  /** The key for this content. */
  of(content: string): string
  /** The deed is done: the next one gets a key of its own, even with the same content. */
  done(): void
}

export function keepKey(newKey: () => string): KeptKey {
  let kept: { content: string; key: string } | null = null
  return {
    of(content) {
      if (kept?.content !== content) kept = { content, key: newKey() }
      return kept.key
    },
    done() {
      kept = null
    },
  }
}
