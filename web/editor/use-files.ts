import { useRef, useState } from 'react'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import { realEdits, withEdits, type Edits, type Files } from './files.ts'

/** The files of an amendment while somebody changes them. */
export interface EditedFiles {
  files: Files
  isChanged: boolean
  /** The files as they stand at this moment, for work that takes a while. */
  current: () => Files
  setAll: (changes: Edits) => void
  /** Works a file out anew; of several changes of one file each finds what the one before made. */
  edit: (file: string, change: (text: string) => Promise<string>) => void
  /** Something is still being worked out that will change the files. */
  track: (work: Promise<unknown>) => void
  /** What is not saved, once everything is worked out. */
  settled: () => Promise<Edits>
  /** These edits are saved; what was changed meanwhile is not. */
  release: (edits: Edits) => void
  /** All edits are given up. */
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
  const [all, setAll] = useState(() => kept(id))
  const latest = useRef(all)
  const pending = useRef(new Set<Promise<unknown>>())
  const queue = useRef<Promise<void>>(Promise.resolve())
  const current = () => withEdits(saved, latest.current)
  const put = (next: Edits) => {
    latest.current = next
    keep(id, realEdits(saved, next))
    setAll(next)
  }
  const track = (work: Promise<unknown>) => {
    pending.current.add(work)
    void work.catch(() => {}).finally(() => pending.current.delete(work))
  }
  return {
    files: withEdits(saved, all),
    isChanged: Object.keys(realEdits(saved, all)).length > 0,
    setAll: changes => put({ ...latest.current, ...changes }),
    current,
    edit: (file, change) => {
      const work = queue.current.then(async () => {
        const text = await change(current()[file] ?? '')
        put({ ...latest.current, [file]: text })
      })
      queue.current = work.catch(() => {})
      track(work)
    },
    track,
    settled: async () => {
      while (pending.current.size > 0) await Promise.allSettled(pending.current)
      return realEdits(saved, latest.current)
    },
    release: done =>
      put(Object.fromEntries(Object.entries(latest.current).filter(([file, text]) => done[file] !== text))),
    forget: () => put({}),
  }
}
