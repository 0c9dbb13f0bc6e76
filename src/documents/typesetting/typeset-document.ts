import type { Fonts } from './fonts/fonts.ts'
import type { Chop } from '../chops/chop.ts'
import { missingCharacters } from './fonts/missing.ts'
import type { OfficialDocument } from './official-document.ts'
import { findTemplate } from './find-template.ts'
import { refuseSecrets } from './refuse-secrets.ts'
import { shownDate } from './shown-date.ts'
import { titleLines } from './title-lines.ts'
import { textsOf, type SetText } from './texts.ts'
import type { Press, Typeset } from './typesetter.ts'

export interface SetDocument extends Typeset {
  /** Characters that their face lacks and that came in another one. */
  missing: readonly string[]
}

/** The layout of GB/T 9704-2012 is a template like every other, in the part of the catalogue that services share. */
const TEMPLATE = 'official-document'

/**
 * Sets an official document as PDF/A-2b.
 * @param mark whose hands a copy is in, below the text of every page; none where everybody may know
 * @param chops one for each issuer, in their order, over the names and the date (7.3.5.1); none leaves the room for them
 * @throws Problem STATE_SECRET, TEMPLATE_INVALID, TYPESETTING_TOO_LARGE, UNAVAILABLE
 */
export async function typesetDocument(
  { typesetter, catalogue }: Press,
  document: OfficialDocument,
  chops: readonly Chop[] = [],
  mark: readonly string[] = [],
): Promise<SetDocument> {
  const texts = textsOf(document)
  refuseSecrets(texts)
  const template = await findTemplate(catalogue, TEMPLATE)
  const named = chops.map((chop, at) => ({ ...chop, file: `chop-${at}.png` }))
  const data = {
    ...asData(document),
    chops: named.map(({ file, width }) => ({ file, width })),
    ...(mark.length > 0 ? { mark } : {}),
  }
  const pictures = Object.fromEntries(named.map(({ file, picture }) => [file, picture]))
  const set = await typesetter.typeset(template, data, new Date(`${document.date}T00:00:00Z`), pictures)
  return { ...set, missing: missingIn(await typesetter.fonts(), texts) }
}

/**
 * The pages of an official document as a screen shows them, and the characters that its faces lack.
 * @throws Problem as `typesetDocument`
 */
export async function pictureDocument(
  { typesetter, catalogue }: Press,
  document: OfficialDocument,
): Promise<{ pages: string[]; missing: string[] }> {
  const texts = textsOf(document)
  refuseSecrets(texts)
  const pages = await typesetter.picture(await findTemplate(catalogue, TEMPLATE), asData(document))
  return { pages, missing: missingIn(await typesetter.fonts(), texts) }
}

/**
 * Sets an official document as OFD, from the same pages.
 * @param mark as `typesetDocument`
 * @throws Problem as `typesetDocument`
 */
export async function documentToOfd(
  press: Press,
  document: OfficialDocument,
  mark: readonly string[] = [],
): Promise<Uint8Array> {
  const { pdf } = await typesetDocument(press, document, [], mark)
  const { title, issuers, date } = document
  return press.typesetter.toOfd(pdf, { title: title.join(''), author: issuers.join('、'), date })
}

/** What the template gets: the document, and its dates in the form they are shown in (7.3.5.4). */
function asData({ printing, ...document }: OfficialDocument): object {
  const [year, month, day] = document.date.split('-').map(Number)
  return {
    ...document,
    title: document.title.length === 1 ? titleLines(document.title.join('')) : document.title,
    date: { year, month, day },
    dateShown: shownDate(document.date),
    ...(printing ? { printedBy: printing.by, printedOn: shownDate(printing.on) } : {}),
  }
}

function missingIn(fonts: Fonts, texts: readonly SetText[]): string[] {
  return [...new Set(texts.flatMap(({ role, text }) => missingCharacters(fonts, role, text)))]
}
