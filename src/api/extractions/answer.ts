import type { FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import { fill, type Language, type Text } from '#base/language.ts'
import type { SecretPlace } from '#documents/reading/extract-file.ts'
import type { FileText } from '#documents/reading/file-text.ts'
import { findDuplicates } from '#matters/views/duplicates.ts'
import { read } from '../perform.ts'
import type { Extraction } from './schema.ts'

const MOST_DUPLICATES = 5
const PLACES = {
  line: { 'zh-Hans': '第 {line} 行', 'zh-Hant': '第 {line} 行', en: 'line {line}' },
  page: { 'zh-Hans': '第 {page} 页', 'zh-Hant': '第 {page} 頁', en: 'page {page}' },
  name: { 'zh-Hans': '文件名', 'zh-Hant': '檔名', en: 'the name of the file' },
  properties: { 'zh-Hans': '文件属性', 'zh-Hant': '檔案屬性', en: 'the properties of the file' },
} satisfies Record<string, Text>

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
      params: { where: placeOf(secret, request.language) },
    })
  const wanted = { title: fields.title.value, reference: fields.number.value }
  const duplicates = await read(request, ({ tx, office }) => findDuplicates(tx, office, wanted, MOST_DUPLICATES))
  const { kind, pageCount, isScan, text } = fileText
  const source = file && { kind, pages: pageCount, isScan, isMisnamed: file.isMisnamed }
  return { fields, duplicates, source, text: file ? text : null }
}

function placeOf(secret: SecretPlace, language: Language): string {
  if (typeof secret === 'string') return PLACES[secret][language]
  return secret.page === undefined ? fill(PLACES.line[language], secret) : fill(PLACES.page[language], secret)
}
