import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { acceptHandover } from '#matters/handover/accept.ts'
import { handoversOf } from '#matters/handover/handover.ts'
import { prepareHandover } from '#matters/handover/prepare.ts'
import { withdrawHandover } from '#matters/handover/withdraw.ts'
import { requirePerson } from '#matters/by.ts'
import type { Acting } from '#matters/acting.ts'
import { editingOf } from '#office/edit/editing.ts'
import type { Api } from '../api.ts'
import { keepAnswer } from '../idempotency.ts'
import { Id } from '../matters/schema.ts'
import { perform, read } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { handoverView, leavingView } from './content.ts'
import { Handovers, Leaving, Moved, NewHandover } from './schema.ts'

const OfOne = z.object({ id: Id })
/** Those that wait, and the last ones that did. */
const MOST = 50

/** 工作移交: a leaver's posts, with all that waits there, come to a successor in one act. */
export function handoverRoutes(api: Api): void {
  api.get(
    '/api/handovers',
    { schema: { summary: 'Hand-overs one has to do with', response: { 200: Handovers } } },
    request =>
      read(request, async acting => {
        const reader = readerOf(request, acting)
        return { items: (await handoversOf(acting, MOST)).map(row => handoverView(reader, row)) }
      }),
  )

  api.get(
    '/api/people/:id/leaving',
    { schema: { summary: 'What would move if somebody left their posts', params: OfOne, response: { 200: Leaving } } },
    request =>
      read(request, async acting => {
        await requireConcerned(acting, request.params.id)
        if (acting.directory.personName(request.params.id) === '') throw new Problem('PERSON_NOT_FOUND')
        return leavingView(readerOf(request, acting), request.params.id)
      }),
  )

  const settling = <Result>(
    request: Parameters<typeof perform>[0],
    reply: Parameters<typeof perform>[1],
    status: number,
    work: (acting: Acting) => Promise<Result>,
  ) =>
    perform(
      request,
      reply,
      status,
      async acting => {
        const result = await work(acting)
        await keepAnswer(acting, result)
        return result
      },
      result => result,
    )

  api.post(
    '/api/handovers',
    { schema: { summary: 'Prepare a hand-over', body: NewHandover, response: { 201: OfOne } } },
    (request, reply) => {
      const { leaver, successor, posts, isLeaving, words } = request.body
      return settling(request, reply, 201, async acting => ({
        id: await prepareHandover(acting, {
          leaverId: leaver,
          successorId: successor,
          postIds: posts,
          isLeaving,
          words,
        }),
      }))
    },
  )

  api.post(
    '/api/handovers/:id/acceptance',
    { schema: { summary: 'Take over', params: OfOne, response: { 200: Moved } } },
    (request, reply) => settling(request, reply, 200, acting => acceptHandover(acting, request.params.id)),
  )

  api.post(
    '/api/handovers/:id/withdrawal',
    { schema: { summary: 'Take a hand-over back, or decline it', params: OfOne, response: { 200: OfOne } } },
    (request, reply) =>
      settling(request, reply, 200, async acting => {
        await withdrawHandover(acting, request.params.id)
        return { id: request.params.id }
      }),
  )
}

/** Somebody's desk is shown to themselves, to the successor who is asked to take it, and to whoever manages the office. */
async function requireConcerned(acting: Acting, leaverId: string): Promise<void> {
  if (requirePerson(acting).personId === leaverId) return
  const asked = (await handoversOf(acting, MOST)).some(one => one.state === 'prepared' && one.leaverId === leaverId)
  if (!asked) editingOf(acting)
}
