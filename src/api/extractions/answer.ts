import type { FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import { isDay } from '#calendar/day.ts'
import type { FileText } from '#documents/reading/file-text.ts'
import { findDuplicates } from '#matters/views/duplicates.ts'
import { read } from '../perform.ts'
import { placeInWords } from './secret-place.ts'
import type { Extraction } from './schema.ts'

const MOST_DUPLICATES = 5
/**
 * The fields of what was read, with the matters that may be the same document.
 * @param file null for a text that was pasted
 * @throws Problem STATE_SECRET, FILE_TOO_SLOW, UNAVAILABLE
 */
export async function answerOf(
  request: FastifyRequest,
  fileText: FileText,
  file: { name: string; isMisnamed: boolean } | null,
): Promise<Extraction> {
  const { fields, secret } = await request.server.context.reader.extract(fileText, file?.name ?? '')
  if (secret !== null)
    throw new Problem('STATE_SECRET', {
      field: file ? 'file' : 'text',
      params: { where: placeInWords(secret, request.language) },
    })
  const day = fields.date.value
  const wanted = {
    title: fields.title.value,
    number: fields.number.value,
    from: fields.from.value,
    date: day && isDay(day) ? day : null,
  }
  const duplicates = await read(request, ({ tx, office, now }) =>
    findDuplicates(tx, office, wanted, now, MOST_DUPLICATES),
  )
  const { kind, pageCount, isScan, unreadPages, turns, text } = fileText
  const source = file && { kind, pages: pageCount, isScan, unreadPages, turns: [...turns], isMisnamed: file.isMisnamed }
  return { fields, duplicates, source, text: file ? text : null }
}
