import { useEffect, useState } from 'react'
import { EMPTY, readDraft, type Draft } from './view.ts'

const STORED = 'shuniu.draft.register'

/** The draft of the register page, kept in the browser tab: an error or a reload loses nothing. */
export function useDraft(): [Draft, (change: Partial<Draft>) => void, () => void] {
  const [draft, setDraft] = useState<Draft>(() => ({ ...EMPTY, ...readDraft(sessionStorage.getItem(STORED)) }))
  useEffect(() => {
    sessionStorage.setItem(STORED, JSON.stringify(draft))
  }, [draft])
  const forget = () => {
    sessionStorage.removeItem(STORED)
    setDraft(EMPTY)
  }
  return [draft, change => setDraft(current => ({ ...current, ...change })), forget]
}
