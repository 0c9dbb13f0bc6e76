import { setTimeout as pause } from 'node:timers/promises'

/** Answers of the server after which the same work may succeed: conflicts, locks, restarts, failovers, full connection tables. */
const TRANSIENT = new Set([
  '40001',
  '40P01',
  '55P03',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '08007',
  '53300',
  '25006',
])
/** A plan of before a migration: the next connection plans anew. */
const STALE_PLAN = new Set(['0A000', '26000'])
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])
/** What pg says without a code. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|timeout exceeded when trying to connect|read ECONN)/
const CITUS = /postmaster was shut down|could not commit transaction for shard/

const codeOf = (error: Error) => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** Whether the connection broke, so that nobody knows whether a statement on its way took effect. */
export function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  // The socket file of a local server is absent while it restarts; a missing file elsewhere is another matter.
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect'
  return (
    NETWORK.has(code) || code.startsWith('08') || code.startsWith('57P') || (code === '' && BROKEN.test(error.message))
  )
}

/** Whether pg refused before anything left: the connection had broken earlier, so the statement had no effect. */
export const wasNeverSent = (error: unknown): boolean =>
  error instanceof Error && /^Client (has encountered|was closed)/.test(error.message)

/** Whether the whole transaction may simply be done again. Wrong input, broken constraints and a full disk are not among them. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  if (isBroken(error) || TRANSIENT.has(code)) return true
  if (STALE_PLAN.has(code)) return code === '26000' || error.message.includes('cached plan')
  return code === 'XX000' && CITUS.test(error.message)
}

/** Whether the server lacks disk or memory: the work had no effect, and trying again at once has none either. */
export const isShort = (error: unknown): boolean => error instanceof Error && codeOf(error).startsWith('53')

export interface Patience {
  /** Milliseconds after which no new attempt begins. */
  for: number
  /** Which errors are worth another attempt. */
  when?: (error: unknown) => boolean
  signal?: AbortSignal | undefined
}

const SHORTEST = 50
const LONGEST = 2000

/**
 * Does the work again while it fails in a way that passes, waiting 50 ms at first and 2 s at most, each wait between half
 * and the whole so that many waiters do not come back as one.
 */
export async function withRetries<T>(work: (attempt: number) => Promise<T>, patience: Patience): Promise<T> {
  const end = performance.now() + patience.for
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work(attempt)
    } catch (error) {
      const wait = Math.min(LONGEST, SHORTEST * 2 ** attempt) * (0.5 + Math.random() / 2)
      if (!(patience.when ?? isTransient)(error) || performance.now() + wait > end) throw error
      await pause(wait, undefined, patience.signal ? { signal: patience.signal } : {})
    }
  }
}
