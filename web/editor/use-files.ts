import { useState } from 'react'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import { realEdits, withEdits, type Edits, type Files } from './files.ts'

/** The files of an amendment while somebody changes them. */
export interface EditedFiles {
  files: Files
  edits: Edits
  isChanged: boolean
  set: (file: string, text: string | null) => void
  /** Several files at once. */
  setAll: (changes: Edits) => void
  /** The edits are saved, or given up. */
  forget: () => void
}

const keyOf = (id: string): string => `shuniu.amendment.${id}`

/** What was written and not saved outlives a reload and a crash: it is kept in this browser until it is saved. */
function kept(id: string): Edits {
  try {
    const text = localStorage.getItem(keyOf(id))
    return text === null ? {} : (JSON.parse(text) as Edits)
  } catch {
    return {}
  }
}

function keep(id: string, edits: Edits): void {
  try {
    if (Object.keys(edits).length === 0) localStorage.removeItem(keyOf(id))
    else localStorage.setItem(keyOf(id), JSON.stringify(edits))
  } catch {
    // A browser that keeps nothing edits all the same.
  }
}

export function useFiles({ id, files: saved }: AmendmentDetail): EditedFiles {
  const [all, setEdits] = useState(() => kept(id))
  const edits = realEdits(saved, all)
  const change = (changes: Edits) =>
    setEdits(current => {
      const next = { ...current, ...changes }
      keep(id, realEdits(saved, next))
      return next
    })
  return {
    files: withEdits(saved, edits),
    edits,
    isChanged: Object.keys(edits).length > 0,
    set: (file, text) => change({ [file]: text }),
    setAll: change,
    forget: () => {
      keep(id, {})
      setEdits({})
    },
  }
}
