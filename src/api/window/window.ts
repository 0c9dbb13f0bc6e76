import type { FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import type { Acting } from '#matters/acting.ts'
import { track } from '#matters/window/track.ts'

/** What the public's routes share. */
export interface Window {
  /** The office's name, as pages are headed. */
  office: () => Promise<string>
  /** Does something as the machine: nobody of the office acts here. */
  asMachine: <T>(work: (acting: Acting) => Promise<T>) => Promise<T>
  /** Runs what a second thing opens; a wrong one is counted. */
  known: <T>(code: string, work: (acting: Acting) => Promise<T>) => Promise<T>
}

/** A form sent by a page without script. */
type Form = Record<string, string>

/** The fields of a form, as text. */
export const formOf = (request: FastifyRequest): Form =>
  Object.fromEntries(
    Object.entries((request.body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )

/** Finds a matter for whoever has its code, and, when it is given, knows the second thing. */
export async function requireTracked(acting: Acting, code: string, second: string | undefined) {
  const tracked = await track(acting, code, second)
  if (second !== undefined && !tracked.isKnown) throw new Problem('SECOND_WRONG', { field: 'second' })
  return tracked
}
