import { useCallback, useEffect, useRef } from 'react'
import type { DraftFindingView, Preview } from '#api/drafts/schema.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { send } from '../client/http.ts'
import { newKey } from '../client/new-key.ts'
import { useAnswer } from './use-answer.ts'

export interface Live {
  /** One address of a picture a page. */
  pages: readonly string[]
  missing: readonly string[]
  findings: readonly DraftFindingView[]
  error: unknown
}

/** The pages follow at once, one question at a time; what the rules say waits until somebody stops. Milliseconds. */
const PAUSE = { pages: 0, findings: 400 } as const
const NONE: readonly never[] = []

/** The pages and the findings of a draft while it is typed. */
export function useLive(matter: string, content: DocumentDraft): Live {
  const pictures = useRef(new Map<string, string>())
  const show = useCallback(
    async (draft: DocumentDraft) => {
      const kept = pictures.current
      const body = { content: draft, known: [...kept.keys()] }
      const preview = await send<Preview>('POST', `/api/matters/${matter}/draft/preview`, body, { key: newKey() })
      return { pages: addressesOf(kept, preview), missing: preview.missing }
    },
    [matter],
  )
  const check = useCallback(
    (draft: DocumentDraft) =>
      send<{ items: DraftFindingView[] }>(
        'POST',
        `/api/matters/${matter}/draft/findings`,
        { content: draft },
        { key: newKey() },
      ),
    [matter],
  )
  useEffect(() => {
    const kept = pictures.current
    return () => {
      for (const address of kept.values()) URL.revokeObjectURL(address)
      kept.clear()
    }
  }, [])
  const shown = useAnswer(content, show, PAUSE.pages)
  const found = useAnswer(content, check, PAUSE.findings)
  return {
    pages: shown.answer?.pages ?? NONE,
    missing: shown.answer?.missing ?? NONE,
    findings: found.answer?.items ?? NONE,
    error: shown.error,
  }
}

/** Addresses of the pages, those that came and those that were there; the ones nobody shows any more are given up. */
function addressesOf(kept: Map<string, string>, { pages }: Preview): string[] {
  const shown = new Set(pages.map(page => page.hash))
  for (const [hash, address] of kept)
    if (!shown.has(hash)) {
      URL.revokeObjectURL(address)
      kept.delete(hash)
    }
  for (const { hash, svg } of pages)
    if (svg !== null && !kept.has(hash)) kept.set(hash, URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })))
  return pages.map(({ hash }) => kept.get(hash) ?? '')
}
