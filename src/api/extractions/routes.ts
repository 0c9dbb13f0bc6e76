import type { FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import { cleanName } from '#documents/files/disposition.ts'
import { fileTextOf, type FileText } from '#documents/reading/file-text.ts'
import { LIMITS } from '#documents/reading/limits.ts'
import { isMisnamed } from '#documents/reading/name.ts'
import type { Progress } from '#documents/reading/reader.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { answerOf } from './answer.ts'
import { Extraction } from './schema.ts'
import { NDJSON, streamed } from './stream.ts'

/**
 * Reads the header fields of a document before it is registered. Nothing of it is kept: a file lies in a copy of its own
 * while it is read, and that is deleted however the reading ends.
 */
export function extractionRoutes(api: Api): void {
  api.post(
    '/api/extractions',
    {
      config: { rateLimit: { max: 120, timeWindow: 60_000 } },
      schema: {
        summary:
          'Read the header fields of a document: text/plain, or multipart/form-data with one file (PDF, DOCX, OFD, XLSX, ' +
          'a picture, a text). With `Accept: application/x-ndjson` the progress of a scan comes line by line before the result.',
        consumes: ['text/plain', 'multipart/form-data'],
        response: { 200: Extraction },
      },
    },
    async (request, reply) => {
      requireActor(request)
      if (!request.isMultipart()) return answerOf(request, pastedText(request.body), null)
      const { name, path, dispose } = await received(request, api)
      const work = async (onProgress: (progress: Progress) => void) => {
        try {
          const fileText = await api.context.reader.read({ path, name }, { onProgress })
          return await answerOf(request, fileText, { name, isMisnamed: isMisnamed(name, fileText.kind) })
        } finally {
          await dispose()
        }
      }
      if (request.headers.accept?.includes(NDJSON)) return streamed(request, reply, work)
      return work(() => {})
    },
  )
}

function pastedText(body: unknown): FileText {
  if (typeof body !== 'string') throw new Problem('FIELD_REQUIRED', { field: 'text', params: { field: 'text' } })
  return fileTextOf({ kind: 'text', pages: [], text: body, pageCount: null, hidden: [] }, false)
}

async function received(request: FastifyRequest, api: Api) {
  const part = await request.file({ limits: { files: 1, fileSize: LIMITS.bytes } })
  if (!part) throw new Problem('FIELD_REQUIRED', { field: 'file', params: { field: 'file' } })
  const name = cleanName(part.filename)
  return { name, ...(await api.context.files.receiveTemporary(part.file, name, LIMITS.bytes)) }
}
