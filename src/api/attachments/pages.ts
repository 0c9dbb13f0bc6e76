import { z } from 'zod'
import type { FastifyRequest } from 'fastify'
import { takeAttachment } from '#matters/take-attachment.ts'
import type { Api } from '../api.ts'
import { found } from '../found.ts'
import { Id } from '../matters/schema.ts'
import { write } from '../perform.ts'
import { FilePages } from './schema.ts'
import { LEAFING, PageNumber, pagesOf, PageWidth, sendPage } from './shown.ts'

const OfAttachment = z.object({ id: Id, attachment: Id })

/** Files of matters as pictures of their pages: the file itself, whatever it carries, stays on the server. */
export function attachmentPageRoutes(api: Api): void {
  const { viewer } = api.context
  const look = async (request: FastifyRequest, { id, attachment }: z.infer<typeof OfAttachment>) =>
    found(await write(request, acting => takeAttachment(acting, id, attachment, 'viewed')))

  api.get(
    '/api/matters/:id/attachments/:attachment/pages',
    {
      config: LEAFING,
      schema: {
        summary: 'How many pages a file has, how large they are, and whether they are its own or its text set anew',
        params: OfAttachment,
        response: { 200: FilePages },
      },
    },
    async request => pagesOf(viewer, await look(request, request.params)),
  )

  api.get(
    '/api/matters/:id/attachments/:attachment/pages/:page',
    {
      config: LEAFING,
      schema: {
        summary: 'One page as PNG; where the circle is bounded, under the reader’s mark',
        params: OfAttachment.extend(PageNumber.shape),
        querystring: PageWidth,
      },
    },
    async (request, reply) =>
      sendPage(reply, viewer, await look(request, request.params), { ...request.params, ...request.query }),
  )
}
