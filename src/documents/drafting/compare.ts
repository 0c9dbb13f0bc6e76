import { diffArrays } from 'diff'
import type { DocumentDraft } from './document-draft.ts'
import { linesOf, type LineRole } from './lines.ts'

export type Change = 'same' | 'added' | 'removed'

/** A line of two drafts laid upon each other (花脸稿): what stayed, what came, what went. */
export interface ComparedLine {
  role: LineRole
  pieces: { change: Change; text: string }[]
}

type Token = { word: string } | { begins: LineRole }

/** Two texts that differ in more words than this have nothing to do with each other; looking for it would take seconds. */
const MOST_CHANGES = 4000

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Compares two drafts word by word. A line that was split or joined shows as such: where a line begins is compared like a
 * word.
 */
export function compareDrafts(before: DocumentDraft, after: DocumentDraft): ComparedLine[] {
  const [old, young] = [tokensOf(before), tokensOf(after)]
  const changes = diffArrays(old, young, { comparator: isSame, maxEditLength: MOST_CHANGES }) ?? [
    { added: false, removed: true, value: old },
    { added: true, removed: false, value: young },
  ]
  const lines: ComparedLine[] = []
  for (const { added, removed, value } of changes) {
    const change: Change = added ? 'added' : removed ? 'removed' : 'same'
    for (const token of value) {
      if ('begins' in token) lines.push({ role: token.begins, pieces: [] })
      else put(lines.at(-1)?.pieces ?? [], change, token.word)
    }
  }
  return lines.filter(line => line.pieces.length > 0)
}

function put(pieces: ComparedLine['pieces'], change: Change, text: string): void {
  const last = pieces.at(-1)
  if (last?.change === change) last.text += text
  else pieces.push({ change, text })
}

const tokensOf = (draft: DocumentDraft): Token[] =>
  linesOf(draft).flatMap(({ role, text }): Token[] => [
    { begins: role },
    ...Array.from(words.segment(text), ({ segment }) => ({ word: segment })),
  ])

const isSame = (a: Token, b: Token): boolean =>
  'word' in a ? 'word' in b && a.word === b.word : 'begins' in b && a.begins === b.begins
