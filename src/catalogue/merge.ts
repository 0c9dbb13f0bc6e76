import type { ServiceFiles } from './read.ts'

/** Two later states of one folder, brought together. */
export interface Merged {
  files: ServiceFiles
  /** The files that both sides changed, in the state of the other side: ours was kept. */
  both: ServiceFiles
}

/**
 * Brings two states of a folder together that began as the same one. A file that only one side changed is that side's;
 * where both changed it, ours stays, and theirs is given beside it for people to compare.
 */
export function mergeFiles(base: ServiceFiles, ours: ServiceFiles, theirs: ServiceFiles): Merged {
  const files = new Map<string, string>()
  const both = new Map<string, string>()
  for (const file of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [was, own, other] = [base.get(file), ours.get(file), theirs.get(file)]
    const kept = own === was ? other : own
    if (kept !== undefined) files.set(file, kept)
    if (own !== was && other !== was && own !== other && other !== undefined) both.set(file, other)
  }
  return { files, both }
}
