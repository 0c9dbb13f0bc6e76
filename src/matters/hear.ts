import type { Kept } from '#procedure/marking.ts'
import { waitsFor } from '#procedure/waits.ts'
import { note, type Draft } from './draft.ts'
import { progress } from './progress.ts'

/** A message or signal reaches a matter: one that waits for it goes on, one that is suspended keeps it until it does. */
export function hear(draft: Draft, { kind, name }: Kept): void {
  const { marking } = draft.row
  if (waitsFor(draft.service.graph, marking, kind, name).length === 0) return
  if (draft.row.state === 'suspended') {
    draft.row.marking = { ...marking, kept: [...(marking.kept ?? []), { kind, name }] }
    return note(draft, 'message.kept', { name })
  }
  note(draft, 'message.received', { name })
  progress(draft, { kind, name })
}

/** What came while the matter was suspended is heard in the order in which it came. */
export function hearKept(draft: Draft): void {
  const { kept = [], ...marking } = draft.row.marking
  draft.row.marking = marking
  for (const one of kept) hear(draft, one)
}
