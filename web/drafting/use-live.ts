import { useEffect, useRef, useState } from 'react'
import type { DraftFindingView, Preview } from '#api/drafts/schema.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { send } from '../client/http.ts'
import { newKey } from '../client/new-key.ts'

export interface Live {
  /** One address of a picture a page. */
  pages: readonly string[]
  missing: readonly string[]
  findings: readonly DraftFindingView[]
  error: unknown
}

/** A pause in typing after which the pages are set anew, in milliseconds: shorter than an eye notices. */
const PAUSE = 120

/**
 * The pages and the findings of a draft while it is typed. One question is under way at a time: what was typed meanwhile
 * is asked after it, and only its last state.
 */
export function useLive(matter: string, content: DocumentDraft): Live {
  const [live, setLive] = useState<Live>({ pages: [], missing: [], findings: [], error: null })
  const pictures = useRef(new Map<string, string>())
  const asking = useRef({ isBusy: false, wanted: content, asked: null as DocumentDraft | null })

  useEffect(() => {
    const kept = pictures.current
    const of = asking.current
    of.wanted = content
    const look = async () => {
      if (of.isBusy || of.asked === of.wanted) return
      of.isBusy = true
      const now = of.wanted
      try {
        const body = { content: now }
        const known = [...kept.keys()]
        const [preview, found] = await Promise.all([
          send<Preview>('POST', `/api/matters/${matter}/draft/preview`, { ...body, known }, { key: newKey() }),
          send<{ items: DraftFindingView[] }>('POST', `/api/matters/${matter}/draft/findings`, body, { key: newKey() }),
        ])
        setLive({ pages: show(kept, preview), missing: preview.missing, findings: found.items, error: null })
      } catch (error) {
        setLive(before => ({ ...before, error }))
      }
      of.asked = now
      of.isBusy = false
      if (of.wanted !== now) await look()
    }
    const timer = setTimeout(() => void look(), PAUSE)
    return () => clearTimeout(timer)
  }, [matter, content])

  useEffect(() => {
    const kept = pictures.current
    return () => {
      for (const address of kept.values()) URL.revokeObjectURL(address)
      kept.clear()
    }
  }, [])
  return live
}

/** Addresses of the pages, those that came and those that were there; the ones nobody shows any more are given up. */
function show(kept: Map<string, string>, { pages }: Preview): string[] {
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
