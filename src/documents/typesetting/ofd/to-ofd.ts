import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { getDocumentProxy } from 'unpdf'
import { DECLARATION, escaped, NAMESPACE, pageXml, type Numbers } from './content.ts'
import { drawingsOf, shown, type DrawnPage } from './drawings.ts'
import { writeZip } from '../../write-zip.ts'

export interface OfdInfo {
  title: string
  author: string
  /** `YYYY-MM-DD` */
  date: string
}

/** A font file and the name a PDF calls it by. */
export interface NamedFont {
  name: string
  path: string
}

/**
 * The same pages as OFD (GB/T 33190-2016): what a PDF of ours draws is drawn again, each letter at its place, with the
 * letters that are used of each font. The same PDF gives the same bytes.
 */
export async function toOfd(pdf: Uint8Array, info: OfdInfo, fonts: readonly NamedFont[]): Promise<Uint8Array> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { fontExtraProperties: true, verbosity: 0 })
  const pages: DrawnPage[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await drawingsOf(await document.getPage(number)))
  await document.loadingTask.destroy()
  let last = 0
  const next: Numbers = () => (last += 1)
  const used = await usedFonts(pages, fonts, next)
  const contents = pages.map(page => pageXml(page, font => used.get(font)?.id ?? 0, next))
  const places = contents.map((content, at) => ({ name: `Doc_0/Pages/Page_${at}/Content.xml`, content, id: next() }))
  return writeZip([
    { name: 'OFD.xml', content: rootXml(info, createHash('sha256').update(pdf).digest('hex').slice(0, 32)) },
    { name: 'Doc_0/Document.xml', content: documentXml(pages[0], places, last) },
    { name: 'Doc_0/PublicRes.xml', content: resourcesXml([...used.values()]) },
    ...[...used.values()].map(({ file, bytes }) => ({ name: `Doc_0/Res/${file}`, content: bytes })),
    ...places,
  ])
}

interface UsedFont {
  id: number
  name: string
  file: string
  bytes: Uint8Array
}

async function usedFonts(pages: readonly DrawnPage[], fonts: readonly NamedFont[], next: Numbers) {
  const letters = new Map<string, Set<string>>()
  for (const drawing of pages.flatMap(page => page.drawings)) {
    if (drawing.kind !== 'text') continue
    const own = letters.get(drawing.font) ?? new Set()
    for (const letter of drawing.text) own.add(letter)
    letters.set(drawing.font, own)
  }
  const used = new Map<string, UsedFont>()
  for (const [name, own] of letters) {
    const font = fonts.find(one => one.name === name)
    if (!font) throw new Error(`nobody has the font ${name}`)
    const bytes = await subsetFont(readFileSync(font.path), [...own].toSorted().join(''), { targetFormat: 'sfnt' })
    const ending = bytes.toString('latin1', 0, 4) === 'OTTO' ? 'otf' : 'ttf'
    const id = next()
    used.set(name, { id, name, file: `font_${id}.${ending}`, bytes })
  }
  return used
}

const rootXml = ({ title, author, date }: OfdInfo, id: string): string =>
  `${DECLARATION}<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>${id}</ofd:DocID>` +
  `<ofd:Title>${escaped(title)}</ofd:Title><ofd:Author>${escaped(author)}</ofd:Author>` +
  `<ofd:CreationDate>${date}</ofd:CreationDate></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`

function documentXml(
  page: DrawnPage | undefined,
  places: readonly { name: string; id: number }[],
  last: number,
): string {
  const list = places.map(({ name, id }) => `<ofd:Page ID="${id}" BaseLoc="${name.replace('Doc_0/', '')}"/>`).join('')
  const box = `0 0 ${shown(page?.width ?? 0)} ${shown(page?.height ?? 0)}`
  return (
    `${DECLARATION}<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>${last}</ofd:MaxUnitID>` +
    `<ofd:PageArea><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:PageArea>` +
    `<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`
  )
}

function resourcesXml(fonts: readonly UsedFont[]): string {
  const list = fonts.map(
    ({ id, name, file }) =>
      `<ofd:Font ID="${id}" FontName="${escaped(name)}" FamilyName="${escaped(name)}"><ofd:FontFile>${file}</ofd:FontFile></ofd:Font>`,
  )
  return `${DECLARATION}<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts>${list.join('')}</ofd:Fonts></ofd:Res>`
}
