import { findTemplate } from '../typesetting/find-template.ts'
import type { Press } from '../typesetting/typesetter.ts'
import type { PageSize } from './pdfium/document.ts'

/** What lies over the pages of a file that is handed out. */
export interface Mark {
  /** Who has it in their hands, their post, and when; none where only copies are numbered. */
  lines?: readonly string[]
  /** 份号, on the first page. */
  copyNumber?: string
}

const TEMPLATE = 'mark'

/** Six digits (GB/T 9704-2012, 7.2.1). */
export const copyNumber = (copy: number): string => String(copy).padStart(6, '0')

/**
 * Sets a mark for pages of a size: one sheet for the first page, one for the others.
 * @param at the date the mark's own file carries
 * @throws Problem TYPESETTING_TOO_LARGE, UNAVAILABLE
 */
export async function setMark(
  { typesetter, catalogue }: Press,
  mark: Mark,
  { width, height }: PageSize,
  at: Date,
): Promise<Uint8Array> {
  const template = await findTemplate(catalogue, TEMPLATE)
  return (await typesetter.typeset(template, { ...mark, width, height }, at)).pdf
}
