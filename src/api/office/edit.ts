import type { FastifyReply, FastifyRequest } from 'fastify'
import { editingOf, type Editing } from '#office/edit/editing.ts'
import { keepAnswer } from '../idempotency.ts'
import { perform } from '../perform.ts'

/**
 * Does one change of the organisation, once for every `Idempotency-Key`.
 * @throws Problem NOT_PERMITTED, and whatever the change refuses
 */
export function edit<Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: (editing: Editing) => Promise<Result>,
): Promise<Result> {
  return perform(
    request,
    reply,
    status,
    async acting => {
      const result = await work(editingOf(acting))
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
): Promise<{ id: string }> => edit(request, reply, 201, async editing => ({ id: await work(editing) }))

/** The same for a change that answers nothing. */
export async function change(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (editing: Editing) => Promise<void>,
): Promise<null> {
  await edit(request, reply, 204, async editing => {
    await work(editing)
    return null
  })
  return null
}
