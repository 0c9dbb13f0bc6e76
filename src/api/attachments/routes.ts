import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { fileHeaders } from '#documents/files/disposition.ts'
import { attach, requireAttachable } from '#matters/attach.ts'
import { takeAttachment } from '#matters/take-attachment.ts'
import type { Api } from '../api.ts'
import { found } from '../found.ts'
import { Id } from '../matters/schema.ts'
import { read, write } from '../perform.ts'
import { PDF, sendFile } from '../prints/send.ts'
import { admit } from './admit.ts'
import { attachmentPageRoutes } from './pages.ts'

const OfMatter = z.object({ id: Id })
/** The largest attachment, in bytes. */
export const LARGEST_FILE = 200 * 1024 * 1024

/**
 * Files of matters. They are named by their content and added once, so that sending one again needs no key: it finds
 * the first.
 */
export function attachmentRoutes(api: Api): void {
  const { files, viewer } = api.context
  attachmentPageRoutes(api)

  api.post(
    '/api/matters/:id/attachments',
    {
      schema: {
        summary: 'Add a file (multipart/form-data, one part `file`)',
        consumes: ['multipart/form-data'],
        params: OfMatter,
        response: { 201: z.object({ id: Id }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await read(request, acting => requireAttachable(acting, id))
      const part = await request.file({ limits: { files: 1, fileSize: LARGEST_FILE } })
      if (!part) throw new Problem('FIELD_REQUIRED', { field: 'file', params: { field: 'file' } })
      const stored = await admit(request, part, id, work => write(request, work))
      const attachmentId = await write(request, acting => attach(acting, id, stored))
      reply.code(201)
      return { id: attachmentId }
    },
  )

  api.get(
    '/api/matters/:id/attachments/:attachment',
    {
      schema: {
        summary:
          'A file, to be taken; its pages are shown elsewhere. Where the circle is bounded, its pages as PDF under the reader’s mark; ' +
          '`as=original` is for those who work on the matter',
        params: OfMatter.extend({ attachment: Id }),
        querystring: z.object({ as: z.enum(['copy', 'original']).default('copy') }),
      },
    },
    async (request, reply) => {
      const { id, attachment } = request.params
      const how = request.query.as === 'original' ? ('original' as const) : ('taken' as const)
      const { file, mark } = found(await write(request, acting => takeAttachment(acting, id, attachment, how)))
      if (mark && how === 'taken') return sendFile(reply, asPdf(file.name), PDF, await viewer.copy(file, mark))
      const { stream, size } = await files.open(file.sha256)
      return reply.headers({ ...fileHeaders(file, { isFromOutside: true }), 'content-length': size }).send(stream)
    },
  )
}

/** What a copy of pages is called: by its file, whatever that was. */
const asPdf = (name: string): string => `${name.replace(/\.[^.]{1,10}$/, '')}.pdf`
