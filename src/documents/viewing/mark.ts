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

/** A4 in points: the pages that we set ourselves. */
const A4: PageSize = { width: 595.28, height: 841.89 }

/**
 * Lays a mark over pages that are drawn as SVG.
 * @throws Problem TYPESETTING_TOO_LARGE, UNAVAILABLE
 */
export async function coverPictures(
  { typesetter, catalogue }: Press,
  pages: readonly string[],
  mark: Mark,
): Promise<string[]> {
  const { lines = [] } = mark
  const template = await findTemplate(catalogue, TEMPLATE)
  const sheets = await typesetter.picture(template, { lines, ...A4 })
  return pages.map((page, at) => page.replace(/<\/svg>$/, () => `${sheets[at === 0 ? 0 : 1] ?? ''}</svg>`))
}
