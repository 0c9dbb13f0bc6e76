import { Problem, type ErrorCode } from '#base/errors.ts'

/** The first message to a child. */
export interface Start {
  setting: unknown
  /** In bytes, resident. */
  memoryLimit: number
}

/** What a child threw, as it travels. */
export interface Thrown {
  message: string
  problem: { code: ErrorCode; params: Record<string, unknown>; field: string | undefined } | null
}

export type Answer = { progress: unknown } | { result: unknown } | { thrown: Thrown }

export function toThrown(error: unknown): Thrown {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (!(error instanceof Problem)) return { message, problem: null }
  return { message, problem: { code: error.code, params: error.params, field: error.field } }
}

export function asThrown({ message, problem }: Thrown): Error {
  if (!problem) return new Error(message)
  const { code, params, field } = problem
  return new Problem(code, { params, ...(field === undefined ? {} : { field }) })
}
