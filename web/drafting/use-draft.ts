import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DraftView, SavedDraft } from '#api/drafts/schema.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { send } from '../client/http.ts'
import { newKey } from '../client/new-key.ts'
import { DraftKeeper, type Kept } from './keeper.ts'

/** The draft of a matter while it is written. */
export interface DraftWork extends Kept<DocumentDraft> {
  keeper: DraftKeeper<DocumentDraft>
  change: (part: Partial<DocumentDraft>) => void
}

/** @param person whose work it is: the next one at the same machine does not find it */
export function useDraft(matter: string, person: string, draft: DraftView): DraftWork {
  const [keeper] = useState(
    () =>
      new DraftKeeper<DocumentDraft>({
        content: draft.content,
        revision: draft.revision,
        store: localStorage,
        key: `shuniu.draft.${person}.${matter}`,
        save: async (content, version) =>
          (await send<SavedDraft>('PUT', `/api/matters/${matter}/draft`, content, { key: newKey(), version })).revision,
        later: (work, after) => void setTimeout(work, after),
      }),
  )
  const kept = useSyncExternalStore(keeper.subscribe, () => keeper.kept)
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (keeper.kept.standing !== 'saved') event.preventDefault()
    }
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      if (draft.mayWrite) void keeper.flush()
    }
  }, [keeper, draft.mayWrite])
  return { ...kept, keeper, change: part => keeper.change({ ...keeper.kept.content, ...part }) }
}
