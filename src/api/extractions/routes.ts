import type { FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import { fill, type Text } from '#base/language.ts'
import { extract } from '#documents/extraction/extract.ts'
import { mediaTypeOf } from '#documents/files/media-type.ts'
import { findDuplicates } from '#matters/views/duplicates.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { read } from '../perform.ts'
import { Extraction } from './schema.ts'

/** The longest text that is read, in bytes; the longest official documents have a tenth of it. */
const LONGEST = 2 * 1024 * 1024
const MOST_DUPLICATES = 5
const PLACE: Text = { 'zh-Hans': '第 {line} 行', 'zh-Hant': '第 {line} 行', en: 'line {line}' }

/** Reads the header fields of a document before it is registered. Nothing of the text is kept. */
export function extractionRoutes(api: Api): void {
  api.post(
    '/api/extractions',
    {
      config: { rateLimit: { max: 120, timeWindow: 60_000 } },
      schema: {
        summary: 'Read the header fields of a document (text/plain, or multipart/form-data with one text file)',
        consumes: ['text/plain', 'multipart/form-data'],
        response: { 200: Extraction },
      },
    },
    async request => {
      requireActor(request)
      const { fields, secret } = extract(await textOf(request))
      if (secret)
        throw new Problem('STATE_SECRET', {
          field: 'text',
          params: { where: fill(PLACE[request.language], { line: secret.where.line }) },
        })
      const duplicates = await read(request, ({ tx, office }) =>
        findDuplicates(tx, office, { title: fields.title.value, reference: fields.number.value }, MOST_DUPLICATES),
      )
      return { fields, duplicates }
    },
  )
}

async function textOf(request: FastifyRequest): Promise<string> {
  if (!request.isMultipart()) {
    if (typeof request.body !== 'string')
      throw new Problem('FIELD_REQUIRED', { field: 'text', params: { field: 'text' } })
    return request.body
  }
  const part = await request.file({ limits: { files: 1, fileSize: LONGEST } })
  if (!part) throw new Problem('FIELD_REQUIRED', { field: 'file', params: { field: 'file' } })
  const bytes = await part.toBuffer()
  return decode(bytes) ?? (await refuse(bytes, part.filename))
}

/** Texts from older machines come in the national encoding (GB 18030). */
function decode(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // oxlint-disable-next-line no-control-regex
      if (!/[\u0000-\u0008]/.test(text)) return text
    } catch {
      continue
    }
  }
  return null
}

async function refuse(bytes: Buffer, name: string): Promise<never> {
  throw new Problem('FILE_TYPE_REFUSED', { field: 'file', params: { name, type: await mediaTypeOf(bytes) } })
}
