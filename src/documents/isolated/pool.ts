import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { Problem } from '#base/errors.ts'
import { asThrown, type Answer, type Start } from './protocol.ts'
import { Stopped } from './stopped.ts'

export interface PoolOptions {
  /** The module a child runs; it calls `serveJobs`. */
  module: string
  /** Given to the module once, when a child starts. */
  setting: unknown
  /** Children at most. */
  size: number
  /** Jobs that may wait; more are refused. */
  waiting: number
  /** How long one job may take, in milliseconds. */
  timeLimit: number
  /** How much memory a child may have resident, in bytes. */
  memoryLimit: number
  /** A child is replaced after so many jobs: native libraries leak. */
  recycleAfter: number
  /** A child without work ends after this, in milliseconds. */
  idleLimit: number
  /** Options of Node for the child, such as the permission model's. */
  execArgv?: readonly string[]
}

/** Children that do one job at a time, each for a stranger: what one of them does to itself harms nobody else. */
export interface Pool<Job, Result> {
  /**
   * @param onProgress what the module tells while it works
   * @throws Stopped when the job outlived its time, its memory or its child; Problem UNAVAILABLE when too many wait
   */
  run(job: Job, onProgress?: (told: unknown) => void): Promise<Result>
  /** Ends all children; what they were at is lost. */
  close(): Promise<void>
}

/** Programs below look for proxies; this one takes nobody anywhere. */
const NOWHERE = 'http://127.0.0.1:1'
const ENVIRONMENT = { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE, http_proxy: NOWHERE }

export function openPool<Job, Result>(options: PoolOptions): Pool<Job, Result> {
  const idle: Child[] = []
  const all = new Set<Child>()
  const queue: PromiseWithResolvers<Child>[] = []
  let isClosed = false

  const spawn = (): Child => {
    const child = new Child(options)
    all.add(child)
    child.onEnd = () => {
      all.delete(child)
      const at = idle.indexOf(child)
      if (at >= 0) idle.splice(at, 1)
      const next = queue[0]
      if (next && !isClosed && all.size < options.size) {
        queue.shift()
        next.resolve(spawn())
      }
    }
    return child
  }
  const take = (): Promise<Child> => {
    const free = idle.pop()
    if (free) return Promise.resolve(free)
    if (all.size < options.size) return Promise.resolve(spawn())
    if (queue.length >= options.waiting) throw new Problem('UNAVAILABLE')
    const turn = Promise.withResolvers<Child>()
    queue.push(turn)
    return turn.promise
  }
  const giveBack = (child: Child): void => {
    if (child.isSpent) return child.end()
    const next = queue.shift()
    if (next) next.resolve(child)
    else {
      idle.push(child)
      child.rest()
    }
  }
  return {
    run: async (job, onProgress) => {
      if (isClosed) throw new Problem('UNAVAILABLE')
      const child = await take()
      try {
        return (await child.run(job, onProgress)) as Result
      } finally {
        giveBack(child)
      }
    },
    close: async () => {
      isClosed = true
      for (const turn of queue.splice(0)) turn.reject(new Problem('UNAVAILABLE'))
      await Promise.all([...all].map(child => child.ended()))
    },
  }
}

class Child {
  onEnd = (): void => {}
  isSpent = false
  readonly #options: PoolOptions
  readonly #process: ChildProcess
  #jobs = 0
  #idleTimer: NodeJS.Timeout | undefined

  constructor(options: PoolOptions) {
    this.#options = options
    this.#process = fork(options.module, {
      serialization: 'advanced',
      env: ENVIRONMENT,
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${Math.floor(options.memoryLimit / 1024 / 1024)}`, ...(options.execArgv ?? [])],
    })
    // an `error` is followed by an `exit`, or means that there was nobody to end
    this.#process.on('error', () => this.end())
    this.#process.once('exit', () => {
      this.isSpent = true
      clearTimeout(this.#idleTimer)
      this.onEnd()
    })
    this.#send({ setting: options.setting, memoryLimit: options.memoryLimit })
  }

  #send(message: Start | { job: unknown }): void {
    if (this.#process.connected) this.#process.send(message)
  }

  run(job: unknown, onProgress?: (told: unknown) => void): Promise<unknown> {
    clearTimeout(this.#idleTimer)
    this.#process.ref()
    this.#process.channel?.ref()
    this.#jobs += 1
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const timer = setTimeout(() => {
      reject(new Stopped('time'))
      this.end()
    }, this.#options.timeLimit)
    const hear = (answer: Answer): void => {
      if ('progress' in answer) onProgress?.(answer.progress)
      else if ('thrown' in answer) reject(asThrown(answer.thrown))
      else resolve(answer.result)
    }
    const stopped = (_code: number | null, signal: string | null): void =>
      reject(new Stopped(signal === 'SIGKILL' || signal === 'SIGABRT' ? 'memory' : 'crash'))
    this.#process.on('message', hear)
    this.#process.once('exit', stopped)
    if (this.isSpent) reject(new Stopped('crash'))
    else this.#send({ job })
    return promise.finally(() => {
      clearTimeout(timer)
      this.#process.off('message', hear)
      this.#process.off('exit', stopped)
      if (this.#jobs >= this.#options.recycleAfter) this.isSpent = true
    })
  }

  /** Waits for work, without keeping our own process alive. */
  rest(): void {
    this.#process.unref()
    this.#process.channel?.unref()
    this.#idleTimer = setTimeout(() => this.end(), this.#options.idleLimit)
    this.#idleTimer.unref()
  }

  end(): void {
    this.isSpent = true
    this.#process.kill('SIGKILL')
  }

  async ended(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    this.#process.ref()
    const exit = once(this.#process, 'exit')
    this.end()
    await exit
  }
}
