import type { Pool } from 'pg'
import type { LoadedMatter } from './matter.ts'

/**
 * Matters kept, at most; those used longest ago are forgotten first. A usual one takes some ten kilobytes.
 * Long texts are not kept at all: reading them anew costs less than the memory.
 */
const MOST = 4000
const LONGEST_TEXT = 4000

/**
 * Matters as this process last read or left them. It may be wrong at any time, since other processes change them too: what
 * is decided on it counts only because `apply_change` (migrations/000060) writes nothing unless all of it still stands.
 */
export interface Memory {
  ofTask(taskId: string): LoadedMatter | undefined
  keep(loaded: LoadedMatter): void
  forget(matterId: string): void
}

const memories = new WeakMap<Pool, Map<number, Memory>>()

/** What is remembered of an office that is reached through a pool. */
export function memoryOf(pool: Pool, office: number): Memory {
  const offices = memories.get(pool) ?? new Map<number, Memory>()
  memories.set(pool, offices)
  const memory = offices.get(office) ?? emptyMemory()
  offices.set(office, memory)
  return memory
}

function emptyMemory(): Memory {
  const matters = new Map<string, LoadedMatter>()
  const byTask = new Map<string, string>()
  const forget = (matterId: string) => {
    for (const task of matters.get(matterId)?.tasks ?? []) byTask.delete(task.id)
    matters.delete(matterId)
  }
  return {
    ofTask: taskId => matters.get(byTask.get(taskId) ?? ''),
    keep: loaded => {
      const { id, version } = loaded.matter
      if ((matters.get(id)?.matter.version ?? 0) > version) return
      forget(id)
      if (!isKept(loaded)) return
      matters.set(id, loaded)
      for (const task of loaded.tasks) if (task.state === 'open') byTask.set(task.id, id)
      const [oldest] = matters.keys()
      if (matters.size > MOST && oldest !== undefined) forget(oldest)
    },
    forget,
  }
}

/** Of a matter that stands in a relation, others are a part: those change without it. */
const isKept = ({ matter, related }: LoadedMatter): boolean =>
  related.length === 0 &&
  Object.values(matter.fields).every(value => typeof value !== 'string' || value.length <= LONGEST_TEXT)

/** What one act takes from memory, and what it leaves there once it is written. */
export interface Recollection {
  /**
   * Whether the act is done on trust in what is remembered; when it does not go through, it is done anew and everything
   * is read, answers kept for a repeated request as well.
   */
  isTrusting: boolean
  /** Whether something was remembered, so that a refusal may be a mistake; or whether this matter was. */
  isUsed(matterId?: string): boolean
  ofTask(taskId: string): LoadedMatter | undefined
  /** How a matter stands after the act; null when it has to be read again. */
  leave(matterId: string, loaded: LoadedMatter | null): void
  /** The act was written. */
  keep(): void
  /** It was not: what it was decided on is not trusted again. */
  forget(): void
}

export function recollect(memory: Memory, isTrusting: boolean): Recollection {
  const used = new Set<string>()
  const left = new Map<string, LoadedMatter | null>()
  return {
    isTrusting,
    isUsed: matterId => (matterId === undefined ? used.size > 0 : used.has(matterId)),
    ofTask: taskId => {
      const loaded = isTrusting ? memory.ofTask(taskId) : undefined
      // What this very act has changed is read from its transaction.
      if (!loaded || left.has(loaded.matter.id)) return undefined
      used.add(loaded.matter.id)
      return loaded
    },
    leave: (matterId, loaded) => void left.set(matterId, loaded),
    keep: () => {
      for (const [id, loaded] of left)
        if (loaded) memory.keep(loaded)
        else memory.forget(id)
    },
    forget: () => {
      for (const id of used) memory.forget(id)
    },
  }
}
