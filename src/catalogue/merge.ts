import { mergeJson } from './merge-json.ts'
import type { ServiceFiles } from './read.ts'

/** Two later states of one folder, brought together. */
export interface Merged {
  files: ServiceFiles
  /** The files that both sides changed, in the state of the other side: ours was kept. */
  both: ServiceFiles
}

/**
 * Brings two states of a folder together that began as the same one. A file that only one side changed is that side's, and
 * of a JSON file each value; where both changed the same to different things, ours stays whole, and theirs is given beside
 * it for people to compare.
 */
export function mergeFiles(base: ServiceFiles, ours: ServiceFiles, theirs: ServiceFiles): Merged {
  const files = new Map<string, string>()
  const both = new Map<string, string>()
  for (const file of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [was, own, other] = [base.get(file), ours.get(file), theirs.get(file)]
    const isBoth = own !== was && other !== was && own !== other
    const merged =
      isBoth && was !== undefined && own !== undefined && other !== undefined ? mergeJson(was, own, other) : null
    const kept = merged?.isClean ? merged.text : own === was ? other : own
    if (kept !== undefined) files.set(file, kept)
    if (isBoth && !merged?.isClean && other !== undefined) both.set(file, other)
  }
  return { files, both }
}
