import type { RefusalView } from '../client/problem.ts'

/** What rules say of an act, and the reasons given for going against them, by the rule's id. */
export interface Said {
  rules: readonly RefusalView[]
  reasons: Readonly<Record<string, string>>
  onReason: (rule: string, reason: string) => void
}

/** Those of one field of the form. */
export const saidOf = (said: readonly RefusalView[], name: string): readonly RefusalView[] =>
  said.filter(({ field }) => field === `fields.${name}`)

/** The reasons that were written, without blanks; nothing when there are none. */
export function writtenReasons(reasons: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const written = Object.entries(reasons).flatMap(([rule, reason]) => (reason.trim() ? [[rule, reason.trim()]] : []))
  return written.length > 0 ? (Object.fromEntries(written) as Record<string, string>) : undefined
}
