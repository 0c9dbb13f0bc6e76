import { z } from 'zod'
import { takeAttachment } from '#matters/take-attachment.ts'
import type { Api } from '../api.ts'
import { found } from '../found.ts'
import { Id } from '../matters/schema.ts'
import { write } from '../perform.ts'
import { FilePages, PICTURE_WIDTHS } from './schema.ts'

const OfAttachment = z.object({ id: Id, attachment: Id })
/** Somebody who leafs through a long file, with the small pictures beside it. */
const LEAFING = { rateLimit: { max: 900, timeWindow: 60_000 } }
/** Points to millimetres. */
const MM = 25.4 / 72

/** Files of matters as pictures of their pages: the file itself, whatever it carries, stays on the server. */
export function attachmentPageRoutes(api: Api): void {
  const { viewer } = api.context

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
    async request => {
      const { id, attachment } = request.params
      const { file, mark } = found(await write(request, acting => takeAttachment(acting, id, attachment, 'viewed')))
      const { sizes, as, isCut } = await viewer.pages(file)
      return {
        as,
        isCut,
        isMarked: mark !== null,
        pages: sizes.map(({ width, height }) => ({ width: width * MM, height: height * MM })),
      }
    },
  )

  api.get(
    '/api/matters/:id/attachments/:attachment/pages/:page',
    {
      config: LEAFING,
      schema: {
        summary: 'One page as PNG; where the circle is bounded, under the reader’s mark',
        params: OfAttachment.extend({ page: z.coerce.number().int().min(1).max(500) }),
        querystring: z.object({ width: z.coerce.number().pipe(z.literal(PICTURE_WIDTHS)).default(1240) }),
      },
    },
    async (request, reply) => {
      const { id, attachment, page } = request.params
      const { width } = request.query
      const { file, mark } = found(await write(request, acting => takeAttachment(acting, id, attachment, 'viewed')))
      const picture = await viewer.draw(file, page, width, mark ?? undefined)
      return reply
        .headers({
          'content-type': 'image/png',
          'x-content-type-options': 'nosniff',
          'cache-control': mark ? 'no-store' : 'private, max-age=86400, immutable',
        })
        .send(Buffer.from(picture))
    },
  )
}
