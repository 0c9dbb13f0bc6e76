import { DatabaseError } from 'pg'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import { act, look, type ActDeps } from '#matters/act.ts'
import type { Acting } from '#matters/acting.ts'
import { requireActor } from './actor.ts'
import type { AppContext } from './api.ts'
import { findReplay, requestHash } from './idempotency.ts'

/** The longest key we keep; a UUID has 36 characters. */
const LONGEST_KEY = 200

export const depsOf = ({ pool, clock, services }: AppContext): ActDeps => ({ pool, clock, services })

/** Reads as the signed-in person, in one transaction that changes nothing. */
export function read<T>(request: FastifyRequest, work: (acting: Acting) => Promise<T>): Promise<T> {
  const { context } = request.server
  return look(depsOf(context), { office: context.office, actor: requireActor(request) }, work)
}

/** Does something as the signed-in person that may be done twice: no key is needed, and the answer is the caller's own. */
export function write<T>(request: FastifyRequest, work: (acting: Acting) => Promise<T>): Promise<T> {
  const { context } = request.server
  return act(depsOf(context), { office: context.office, actor: requireActor(request) }, work)
}

/**
 * Does one act as the signed-in person. A request that carries an `Idempotency-Key` is done once, however often it
 * comes: later ones get the first one's answer.
 * @param present turns the verb's result into the answer, in the same transaction, for replays too
 * @throws Problem IDEMPOTENCY_KEY_REUSED, and whatever the verb refuses
 */
export async function perform<Result, Answer>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: (acting: Acting) => Promise<Result>,
  present: (result: Result, acting: Acting) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { context } = request.server
  const actor = requireActor(request)
  const key = keyOf(request)
  const hash = key === undefined ? '' : requestHash(request.method, request.url, request.body)
  const idempotency = key === undefined ? undefined : { key, requestHash: hash, status }
  const once = () =>
    act(
      depsOf(context),
      { office: context.office, actor },
      async acting => {
        const isTrusting = acting.recollection.isTrusting
        const replay =
          key === undefined || isTrusting
            ? null
            : await findReplay(acting.tx, context.office, actor.personId, key, hash)
        // What was kept under this key and request is what this very verb gave.
        const result = replay ? (replay.response as Result) : await work(acting)
        return present(result, acting)
      },
      idempotency,
    )
  const answer = await once().catch((error: unknown) => {
    // Two requests with one key at the same moment: the later one finds the first one's answer.
    if (error instanceof DatabaseError && error.constraint === 'idempotency_pkey') return once()
    throw error
  })
  reply.code(status)
  return answer
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || key.length === 0 || key.length > LONGEST_KEY)
    throw new Problem('FIELD_INVALID', {
      field: 'Idempotency-Key',
      params: { field: 'Idempotency-Key', detail: `1–${LONGEST_KEY}` },
    })
  return key
}

/** The version a person decided on, from `If-Match: "7"`. @throws Problem FIELD_INVALID for anything else */
export function versionSeen(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  const version = /^"?(\d{1,9})"?$/.exec(header)?.[1]
  if (version === undefined)
    throw new Problem('FIELD_INVALID', { field: 'If-Match', params: { field: 'If-Match', detail: header } })
  return Number(version)
}

/** What was seen has to be said: without it a save could overwrite what nobody looked at. @throws Problem FIELD_REQUIRED */
export function requireSeen(request: FastifyRequest): number {
  const seen = versionSeen(request)
  if (seen === undefined) throw new Problem('FIELD_REQUIRED', { field: 'If-Match', params: { field: 'If-Match' } })
  return seen
}
