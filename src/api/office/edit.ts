import type { FastifyReply, FastifyRequest } from 'fastify'
import { editingOf, type Editing } from '#office/edit/editing.ts'
import type { Acting } from '#matters/acting.ts'
import { keepAnswer } from '../idempotency.ts'
import { perform } from '../perform.ts'

/** Who may make the change: whoever manages the office, unless it says otherwise. */
export type Begin<Change extends Editing = Editing> = (acting: Acting) => Change | Promise<Change>

/**
 * Does one change of the organisation, once for every `Idempotency-Key`.
 * @throws Problem NOT_PERMITTED, and whatever the change refuses
 */
export function edit<Result, Change extends Editing>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: (editing: Change) => Promise<Result>,
  begin: Begin<Change>,
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
  begin: Begin = editingOf,
): Promise<{ id: string }> => edit(request, reply, 201, async editing => ({ id: await work(editing) }), begin)

/** The same for a change that answers nothing. */
export async function change(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (editing: Editing) => Promise<void>,
  begin: Begin = editingOf,
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
