import { problemFrom, type ProblemView } from '../client/problem.ts'

/** How a draft stands between the one who types and the server. */
export type Standing = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused' | 'changed'

export interface Kept<Content> {
  content: Content
  revision: number
  standing: Standing
  problem: ProblemView | null
}

interface KeeperOptions<Content> {
  content: Content
  revision: number
  /** Where what is not saved is kept on this machine. */
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  key: string
  /** @returns the new revision @throws ProblemError */
  save: (content: Content, revision: number) => Promise<number>
  /** Calls back later; milliseconds. */
  later: (work: () => void, after: number) => void
}

/** A pause of typing, after which it is saved; milliseconds. */
const PAUSE = 1200
/** How long a server that cannot be reached is left alone; milliseconds. */
const AWAY = 5000

/**
 * Keeps a draft while it is typed. Every change lies on this machine at once and on the server after a pause; what the
 * server cannot take or has refused stays here until it can. Only what carries the mark of a state secret is kept nowhere.
 */
export class DraftKeeper<Content> {
  #kept: Kept<Content>
  readonly #options: KeeperOptions<Content>
  readonly #listeners = new Set<() => void>()
  #running: Promise<void> | null = null
  #asked = 0

  constructor(options: KeeperOptions<Content>) {
    this.#options = options
    const { content, revision } = options
    const local = this.#read()
    const isOther = local !== null && JSON.stringify(local.content) !== JSON.stringify(content)
    this.#kept = isOther
      ? {
          content: local.content,
          revision,
          standing: local.revision === revision ? 'unsaved' : 'changed',
          problem: null,
        }
      : { content, revision, standing: 'saved', problem: null }
    if (this.#kept.standing === 'unsaved') this.#soon(PAUSE)
  }

  get kept(): Kept<Content> {
    return this.#kept
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is written now. */
  change(content: Content): void {
    const { revision, standing } = this.#kept
    this.#put({ content, standing: standing === 'changed' ? 'changed' : 'unsaved', problem: null })
    this.#write({ content, revision })
    this.#soon(PAUSE)
  }

  /** Saves at once. @returns the revision that holds all of it, or null when it could not be saved */
  async flush(): Promise<number | null> {
    await this.#running
    if (this.#kept.standing !== 'saved') await this.#save()
    return this.#kept.standing === 'saved' ? this.#kept.revision : null
  }

  /** Somebody saved meanwhile: what stands there is taken, or gone over with what is written here. */
  settle(server: { content: Content; revision: number }, which: 'theirs' | 'mine'): void {
    if (which === 'theirs') {
      this.#options.store.removeItem(this.#options.key)
      this.#put({ ...server, standing: 'saved', problem: null })
      return
    }
    this.#put({ revision: server.revision, standing: 'unsaved', problem: null })
    this.#write({ content: this.#kept.content, revision: server.revision })
    this.#soon(0)
  }

  #soon(after: number): void {
    const turn = (this.#asked += 1)
    this.#options.later(() => {
      if (turn === this.#asked && this.#kept.standing !== 'changed') void this.#save()
    }, after)
  }

  #save(): Promise<void> {
    this.#running ??= this.#saveNow().finally(() => (this.#running = null))
    return this.#running
  }

  async #saveNow(): Promise<void> {
    const { content, revision, standing } = this.#kept
    if (standing === 'saved' || standing === 'changed') return
    this.#put({ standing: 'saving', problem: null })
    try {
      const saved = await this.#options.save(content, revision)
      const isWhole = this.#kept.content === content
      this.#put({ revision: saved, standing: isWhole ? 'saved' : 'unsaved' })
      if (isWhole) this.#options.store.removeItem(this.#options.key)
      else {
        this.#write({ content: this.#kept.content, revision: saved })
        this.#soon(PAUSE)
      }
    } catch (error) {
      this.#fail(problemFrom(error))
    }
  }

  #fail(problem: ProblemView): void {
    const isAway = problem.status === 0 || problem.status >= 500 || problem.status === 429
    if (problem.code === 'STATE_SECRET') this.#options.store.removeItem(this.#options.key)
    this.#put({ standing: isAway ? 'offline' : problem.code === 'DRAFT_CHANGED' ? 'changed' : 'refused', problem })
    if (isAway) this.#soon(AWAY)
  }

  #put(next: Partial<Kept<Content>>): void {
    this.#kept = { ...this.#kept, ...next }
    for (const listener of this.#listeners) listener()
  }

  #read(): { content: Content; revision: number } | null {
    try {
      return JSON.parse(this.#options.store.getItem(this.#options.key) ?? 'null') as {
        content: Content
        revision: number
      } | null
    } catch {
      return null
    }
  }

  #write(local: { content: Content; revision: number }): void {
    try {
      this.#options.store.setItem(this.#options.key, JSON.stringify(local))
    } catch {
      // A browser that keeps nothing writes all the same.
    }
  }
}
