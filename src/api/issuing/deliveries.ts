import { z } from 'zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { fileHeaders } from '#documents/files/disposition.ts'
import type { Acting } from '#matters/acting.ts'
import { findDelivery } from '#matters/issuing/deliveries.ts'
import { countToReceive, inboxOf } from '#matters/issuing/inbox.ts'
import { openDelivery } from '#matters/issuing/open-delivery.ts'
import { settleDelivery } from '#matters/issuing/settle-delivery.ts'
import { urgeDelivery } from '#matters/issuing/urge-delivery.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { found } from '../found.ts'
import { Id } from '../matters/schema.ts'
import { perform, read, write } from '../perform.ts'
import { PDF, sendFile } from '../prints/send.ts'
import { receivedPageRoutes } from './received-pages.ts'
import { DeliveryView, Settle } from './schema.ts'
import { deliveryView } from './view.ts'

const OfDelivery = z.object({ id: Id })

/** What recipients do with a document, and what is done for those who sign on paper. */
export function deliveryRoutes(api: Api): void {
  const { files, viewer } = api.context
  receivedPageRoutes(api)
  const act = (request: FastifyRequest, reply: FastifyReply, id: string, work: (acting: Acting) => Promise<void>) =>
    perform(request, reply, 200, work, async (_done, acting) =>
      deliveryView(found(await findDelivery(acting, id)), request.language),
    )

  api.get(
    '/api/deliveries',
    {
      schema: {
        summary: 'What was sent to one’s own units',
        response: { 200: z.object({ items: z.array(DeliveryView) }) },
      },
    },
    request =>
      read(request, async acting => ({
        items: (await inboxOf(acting)).map(one => deliveryView(one, request.language)),
      })),
  )

  api.get(
    '/api/documents/waiting',
    {
      schema: {
        summary: 'How many documents wait for one to sign for them',
        response: { 200: z.object({ toReceive: z.number() }) },
      },
    },
    request => read(request, async acting => ({ toReceive: await countToReceive(acting) })),
  )

  api.get(
    '/api/deliveries/:id/file.pdf',
    {
      schema: {
        summary:
          'The file that was sent; where the circle is bounded under the reader’s mark, or on paper a copy for each number (份号)',
        params: OfDelivery,
        querystring: z.object({ from: z.coerce.number().int().min(1).max(99_999_999).optional() }),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { delivery, marks } = found(await write(request, acting => openDelivery(acting, id, request.query.from)))
      const sha256 = found(delivery.sha256)
      const name = `${delivery.number} ${delivery.title}.pdf`
      if (marks.length > 0) return sendFile(reply, name, PDF, await viewer.cover(await files.read(sha256), marks))
      const { stream, size } = await files.open(sha256)
      return reply.headers({ ...fileHeaders({ name, mediaType: PDF, sha256 }), 'content-length': size }).send(stream)
    },
  )

  api.post(
    '/api/deliveries/:id/receipt',
    {
      schema: {
        summary: 'Sign for it; for an organ outside, with the name of who signed there (签收)',
        params: OfDelivery,
        body: Settle,
        response: { 200: DeliveryView },
      },
    },
    (request, reply) => {
      const { id } = request.params
      return act(request, reply, id, acting =>
        settleDelivery(acting, id, { how: 'received', ...defined(request.body) }),
      )
    },
  )

  api.post(
    '/api/deliveries/:id/return',
    {
      schema: {
        summary: 'Send it back with a reason (退回)',
        params: OfDelivery,
        body: Settle.extend({ reason: z.string() }),
        response: { 200: DeliveryView },
      },
    },
    (request, reply) => {
      const { id } = request.params
      return act(request, reply, id, acting =>
        settleDelivery(acting, id, { how: 'returned', ...defined(request.body) }),
      )
    },
  )

  api.post(
    '/api/deliveries/:id/urging',
    {
      schema: { summary: 'Urge a recipient to sign (催签)', params: OfDelivery, response: { 200: DeliveryView } },
    },
    (request, reply) => act(request, reply, request.params.id, acting => urgeDelivery(acting, request.params.id)),
  )
}
