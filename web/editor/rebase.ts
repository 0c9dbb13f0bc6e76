import { mergeJson } from '#catalogue/merge-json.ts'
import type { Edits, Files } from './files.ts'

/** What somebody changed, and the saved files that they changed it on. */
export interface Work {
  base: Files
  edits: Edits
  /** Files that somebody else changed meanwhile where they were changed here: what was written here stands. */
  clashes: readonly string[]
}

/** Puts work on top of what somebody else saved meanwhile. */
export function rebased({ base, edits, clashes }: Work, saved: Files): Work {
  const next: Record<string, string | null> = {}
  const found = new Set(clashes)
  for (const [file, own] of Object.entries(edits)) {
    const [was, theirs] = [base[file], saved[file]]
    if (theirs === was || (theirs ?? null) === own) {
      next[file] = own
      continue
    }
    const merged = own !== null && was !== undefined && theirs !== undefined ? mergeJson(was, own, theirs) : null
    next[file] = merged ? merged.text : own
    if (!merged?.isClean) found.add(file)
  }
  const real = Object.fromEntries(Object.entries(next).filter(([file, own]) => (saved[file] ?? null) !== own))
  return { base: saved, edits: real, clashes: [...found].filter(file => file in real) }
}
