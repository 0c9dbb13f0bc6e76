import { z } from 'zod'
import type { FastifyRequest } from 'fastify'
import { findArrival } from '#matters/exchange/arrivals.ts'
import { openDelivery } from '#matters/issuing/open-delivery.ts'
import type { Api } from '../api.ts'
import { FilePages } from '../attachments/schema.ts'
import { LEAFING, PageNumber, pagesOf, PageWidth, sendPage, type ShownFile } from '../attachments/shown.ts'
import { found } from '../found.ts'
import { Id } from '../matters/schema.ts'
import { read, write } from '../perform.ts'

const OfOne = z.object({ id: Id })

/** What was received, from this office or from another one, as pictures of its pages. */
export function receivedPageRoutes(api: Api): void {
  const { viewer } = api.context
  const routes = (noun: string, look: (request: FastifyRequest, id: string) => Promise<ShownFile>) => {
    api.get(
      `/api/${noun}/:id/pages`,
      {
        config: LEAFING,
        schema: { summary: 'Its pages: how many, and how large', params: OfOne, response: { 200: FilePages } },
      },
      async request => pagesOf(viewer, await look(request, request.params.id)),
    )
    api.get(
      `/api/${noun}/:id/pages/:page`,
      {
        config: LEAFING,
        schema: { summary: 'One page as PNG', params: OfOne.extend(PageNumber.shape), querystring: PageWidth },
      },
      async (request, reply) =>
        sendPage(reply, viewer, await look(request, request.params.id), { ...request.params, ...request.query }),
    )
  }
  routes('deliveries', async (request, id) => {
    const { delivery, marks } = found(await write(request, acting => openDelivery(acting, id)))
    const file = { sha256: found(delivery.sha256), name: `${delivery.number} ${delivery.title}.pdf` }
    return { file, mark: marks[0] ?? null }
  })
  routes('arrivals', async (request, id) => {
    const { name, sha256 } = await read(request, async acting => found(await findArrival(acting, id)))
    return { file: { name, sha256 }, mark: null }
  })
}
