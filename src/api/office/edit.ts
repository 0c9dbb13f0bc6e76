import type { FastifyReply, FastifyRequest } from 'fastify'
import { editingOf, type Editing } from '#office/edit/editing.ts'
import type { Acting } from '#matters/acting.ts'
import { keepAnswer } from '../idempotency.ts'
import { perform } from '../perform.ts'

/** Who may make the change: whoever manages the office, unless it says otherwise. */
export type Begin = (acting: Acting) => Editing | Promise<Editing>

/**
 * Does one change of the organisation, once for every `Idempotency-Key`.
 * @throws Problem NOT_PERMITTED, and whatever the change refuses
 */
export function edit<Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: (editing: Editing) => Promise<Result>,
  begin: Begin = editingOf,
): Promise<Result> {
  return perform(
    request,
    reply,
    status,
    async acting => {
      const result = await work(await begin(acting))
      await keepAnswer(acting, result)
      return result
    },
    result => result,
  )
}

/** The same for a change that makes something, answered with its id. */
export const make = (
  request: FastifyRequest,
  reply: FastifyReply,
  work: (editing: Editing) => Promise<string>,
  begin?: Begin,
): Promise<{ id: string }> => edit(request, reply, 201, async editing => ({ id: await work(editing) }), begin)

/** The same for a change that answers nothing. */
export async function change(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (editing: Editing) => Promise<void>,
  begin?: Begin,
): Promise<null> {
  await edit(
    request,
    reply,
    204,
    async editing => {
      await work(editing)
      return null
    },
    begin,
  )
  return null
}
