import { extract } from '../extraction/extract.ts'
import { doubted } from '../extraction/field.ts'
import { findSecretMark } from '../extraction/secret.ts'
import { FIELD_NAMES, type Confidence, type Extraction, type FieldName } from '../extraction/types.ts'
import type { Place, FileText } from './file-text.ts'

/** A field of a file, with its place in the text and, where there are pages, on its page. */
export interface PlacedField {
  value: string | null
  confidence: Confidence
  where: ({ start: number; end: number; line: number } & Partial<Place>) | null
}

/** Where a mark of a state secret stands: on a page, on a line, or in what the file says of itself. */
export type SecretPlace = { line: number; page?: number } | 'name' | 'properties'

export type ExtractedFile =
  | { secret: SecretPlace; fields: null }
  | { secret: null; fields: Record<FieldName, PlacedField> }

/** What the texts of a file say, before anybody looks where on its pages it stands. */
export interface ExtractedTexts {
  extraction: Extraction
  /** A mark of a state secret in a text that no page shows. */
  isMarkedInside: boolean
}

/** The part that takes time with the length of the texts. */
export function extractTexts({ text, hidden }: { text: string; hidden: readonly string[] }): ExtractedTexts {
  return { extraction: extract(text), isMarkedInside: hidden.some(one => findSecretMark(one) !== null) }
}

/**
 * The header fields of a file with their places. What was recognised in a picture is never sure: a letter may be another
 * one. A mark of a state secret anywhere, also in the name of the file and in its own data, gives its place and no field.
 */
export function extractFile(fileText: FileText, name: string, extracted = extractTexts(fileText)): ExtractedFile {
  if (findSecretMark(name.replace(/\.[^.]{1,10}$/, ''))) return { secret: 'name', fields: null }
  if (extracted.isMarkedInside) return { secret: 'properties', fields: null }
  const { fields, secret } = extracted.extraction
  if (secret) {
    const { start, end, line } = secret.where
    const page = fileText.placeOf(start, end)?.page
    return { secret: page === undefined ? { line } : { line, page }, fields: null }
  }
  const placed = FIELD_NAMES.map(field => {
    const { value, confidence, where } = fileText.isScan ? doubted(fields[field]) : fields[field]
    return [field, { value, confidence, where: where && { ...where, ...fileText.placeOf(where.start, where.end) } }]
  })
  return { secret: null, fields: Object.fromEntries(placed) as Record<FieldName, PlacedField> }
}
