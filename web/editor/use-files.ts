import { useEffect, useRef, useState } from 'react'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import { realEdits, withEdits, type Edits, type Files } from './files.ts'
import { rebased, type Work } from './rebase.ts'

/** The files of an amendment while somebody changes them. */
export interface EditedFiles {
  files: Files
  isChanged: boolean
  /** Files that somebody else changed too, and what they made of them. */
  clashes: Files
  /** The files as they stand at this moment, for work that takes a while. */
  current: () => Files
  setAll: (changes: Edits) => void
  /** Works a file out anew; of several changes of one file each finds what the one before made. */
  edit: (file: string, change: (text: string) => Promise<string>) => void
  /** Something is still being worked out that will change the files. */
  track: (work: Promise<unknown>) => void
  /** What is not saved, once everything is worked out, and the saved version that it was written on. */
  settled: () => Promise<{ edits: Edits; version: number }>
  /** These edits were saved; what was changed meanwhile is not. */
  saved: (amendment: AmendmentDetail) => void
  /** All edits are given up. */
  forget: () => void
}

interface State extends Work {
  version: number
}

const keyOf = (id: string): string => `shuniu.amendment.${id}`

/** What was written and not saved outlives a reload and a crash: it is kept in this browser until it is saved. */
function kept(id: string): Work | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Work | null
  } catch {
    return null
  }
}

function keep(id: string, { base, edits, clashes }: Work): void {
  try {
    const touched = Object.keys(edits)
    const began = Object.fromEntries(Object.entries(base).filter(([file]) => touched.includes(file)))
    if (touched.length === 0) localStorage.removeItem(keyOf(id))
    else localStorage.setItem(keyOf(id), JSON.stringify({ base: began, edits, clashes } satisfies Work))
  } catch {
    // A browser that keeps nothing edits all the same.
  }
}

export function useFiles({ id, version, files: saved }: AmendmentDetail): EditedFiles {
  const [state, setState] = useState<State>(() => {
    const work = kept(id)
    return { version, ...(work ? rebased(work, saved) : { base: saved, edits: {}, clashes: [] }) }
  })
  const latest = useRef(state)
  const pending = useRef(new Set<Promise<unknown>>())
  const queue = useRef<Promise<void>>(Promise.resolve())
  const put = (next: State) => {
    latest.current = next
    keep(id, next)
    setState(next)
  }
  useEffect(() => {
    if (latest.current.version === version) return
    const next = { version, ...rebased(latest.current, saved) }
    latest.current = next
    keep(id, next)
    setState(next)
  }, [id, version, saved])
  const setAll = (changes: Edits) => {
    const { base, clashes, ...rest } = latest.current
    const edits = realEdits(base, { ...latest.current.edits, ...changes })
    put({ ...rest, base, edits, clashes: clashes.filter(file => file in edits) })
  }
  const current = () => withEdits(latest.current.base, latest.current.edits)
  const track = (work: Promise<unknown>) => {
    pending.current.add(work)
    void work.catch(() => {}).finally(() => pending.current.delete(work))
  }
  return {
    files: withEdits(state.base, state.edits),
    isChanged: Object.keys(state.edits).length > 0,
    clashes: Object.fromEntries(state.clashes.map(file => [file, state.base[file] ?? ''])),
    setAll,
    current,
    edit: (file, change) => {
      const work = queue.current.then(async () => {
        const text = await change(current()[file] ?? '')
        setAll({ [file]: text })
      })
      queue.current = work.catch(() => {})
      track(work)
    },
    track,
    settled: async () => {
      while (pending.current.size > 0) await Promise.allSettled(pending.current)
      return { edits: latest.current.edits, version: latest.current.version }
    },
    saved: amendment => {
      const { files: base, version: now } = amendment
      const edits = realEdits(base, latest.current.edits)
      put({ version: now, base, edits, clashes: latest.current.clashes.filter(file => file in edits) })
    },
    forget: () => put({ ...latest.current, edits: {}, clashes: [] }),
  }
}
