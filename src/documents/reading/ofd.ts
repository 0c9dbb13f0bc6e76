import { posix } from 'node:path'
import { LIMITS } from './limits.ts'
import { tooManyPages, unreadable } from './refuse.ts'
import type { Content, Piece, ReadPage } from './types.ts'
import { readXml } from './xml.ts'
import type { Archive } from './zip.ts'

/** Paper that can be drawn, in millimetres. */
const [SMALLEST, LARGEST] = [20, 2000]

/** What a page of an OFD (GB/T 33190-2016) draws: text with its places, and the resources of its pictures. */
interface OfdPage {
  pieces: Piece[]
  pictures: { resource: string; width: number }[]
}

/** Text of an OFD, page by page with its templates; of a page without any, its largest picture. */
export function readOfd(archive: Archive): Content {
  const hidden: string[] = []
  const root = single(archive, 'OFD.xml', 'DocRoot', hidden)
  if (root === null) throw unreadable()
  const base = posix.dirname(inside(root))
  const { pages, templates, resources, size } = documentOf(archive, inside(root))
  if (pages.length > LIMITS.pages) throw tooManyPages(LIMITS.pages)
  const media = resources.map(place => mediaOf(archive, join(base, place)))
  const read = pages.map(place =>
    pageOf(archive, join(base, place), id => templates.get(id) && join(base, templates.get(id) ?? '')),
  )
  return {
    kind: 'ofd',
    pages: read.map(page => ({ ...withPicture(archive, page, media), ...(size ? { size } : {}) })),
    text: '',
    pageCount: pages.length,
    hidden: [...hidden, ...annotationsOf(archive)],
  }
}

/** Watermarks, stamps and remarks that were put onto pages afterwards; files lie where the standard's examples have them. */
function annotationsOf(archive: Archive): string[] {
  return archive.names.flatMap(name => {
    const bytes = /annot[^/]*(?:\/.*)?\.xml$/i.test(name) ? archive.read(name) : null
    if (bytes === null) return []
    const parts: string[] = []
    readXml(bytes, { text: part => void (part.trim() !== '' && parts.push(part.trim())) })
    return parts
  })
}

const inside = (place: string): string => place.replace(/^\//, '')
/** A place that begins with a slash counts from the root of the file, every other from where it is named. */
const join = (base: string, place: string): string =>
  place.startsWith('/') ? inside(place) : posix.normalize(posix.join(base, place))

/** The text of the first element of a name; everything else the file says of itself goes to `others`. */
function single(archive: Archive, place: string, wanted: string, others: string[]): string | null {
  let found: string | null = null
  let name = ''
  readXml(need(archive, place), {
    open: element => (name = element.name),
    text: part => {
      if (part.trim() === '') return
      if (name === wanted) found ??= part.trim()
      else others.push(part.trim())
    },
  })
  return found
}

function need(archive: Archive, place: string): Buffer {
  const bytes = archive.read(place)
  if (bytes === null) throw unreadable()
  return bytes
}

function documentOf(archive: Archive, place: string) {
  const pages: string[] = []
  const templates = new Map<string, string>()
  const resources: string[] = []
  let size: { width: number; height: number } | null = null
  let name = ''
  readXml(need(archive, place), {
    open: element => {
      name = element.name
      const { BaseLoc = '', ID = '' } = element.attributes
      if (name === 'Page') pages.push(BaseLoc)
      else if (name === 'TemplatePage') templates.set(ID, BaseLoc)
    },
    text: part => {
      if (/^(?:PublicRes|DocumentRes)$/.test(name) && part.trim() !== '') resources.push(part.trim())
      if (name === 'PhysicalBox') size ??= sizeOf(part)
    },
  })
  return { pages, templates, resources, size }
}

/** The files of a list of resources, by their ids. */
function mediaOf(archive: Archive, place: string): Map<string, string> {
  const files = new Map<string, string>()
  const bytes = archive.read(place)
  if (bytes === null) return files
  let base = posix.dirname(place)
  let id = ''
  let name = ''
  readXml(bytes, {
    open: element => {
      name = element.name
      if (name === 'Res') base = join(base, element.attributes['BaseLoc'] ?? '.')
      if (name === 'MultiMedia') id = element.attributes['ID'] ?? ''
    },
    text: part => {
      if (name === 'MediaFile' && part.trim() !== '') files.set(id, join(base, part.trim()))
    },
  })
  return files
}

function pageOf(archive: Archive, place: string, templateOf: (id: string) => string | undefined): OfdPage {
  const page: OfdPage = { pieces: [], pictures: [] }
  const templates: string[] = []
  let box: readonly number[] = []
  let matrix: readonly number[] = []
  let code: { x: number; y: number; deltas: number[] } | null = null
  let size = 0
  readXml(need(archive, place), {
    open: ({ name, attributes }) => {
      if (name === 'Template') templates.push(attributes['TemplateID'] ?? '')
      else if (name === 'TextObject' || name === 'ImageObject') {
        matrix = numbers(attributes['CTM'] ?? '1 0 0 1 0 0')
        box = numbers(attributes['Boundary'] ?? '')
        size = Number(attributes['Size'] ?? 0) * Math.abs(matrix[3] ?? 1)
        if (name === 'ImageObject') page.pictures.push({ resource: attributes['ResourceID'] ?? '', width: box[2] ?? 0 })
      } else if (name === 'TextCode') {
        const { X = '0', Y = '0', DeltaX = '' } = attributes
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
        const [x, y] = [Number(X), Number(Y)]
        code = {
          x: a * x + c * y + e,
          y: b * x + d * y + f,
          deltas: deltasOf(DeltaX).map(delta => delta * Math.abs(a)),
        }
      }
    },
    text: part => {
      if (!code || part.trim() === '') return
      const [left = 0, above = 0] = box
      const stops = [left + code.x]
      for (const delta of code.deltas) stops.push((stops.at(-1) ?? 0) + delta)
      const width = (stops.at(-1) ?? 0) - left - code.x + size
      const isEach = stops.length === part.length
      page.pieces.push({ text: part, x: left + code.x, y: above + code.y, width, size, ...(isEach ? { stops } : {}) })
    },
    close: name => {
      if (name === 'TextCode') code = null
    },
  })
  const below = templates.flatMap(id => templateOf(id) ?? []).map(file => pageOf(archive, file, () => undefined))
  return {
    pieces: [...below.flatMap(one => one.pieces), ...page.pieces],
    pictures: [...below.flatMap(one => one.pictures), ...page.pictures],
  }
}

/** The size of the paper, unless it is none that anybody has. */
function sizeOf(box: string): { width: number; height: number } | null {
  const [, , width = 0, height = 0] = numbers(box)
  return width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST ? { width, height } : null
}

const numbers = (text: string): number[] => text.trim().split(/\s+/).map(Number)

/** A line has fewer letters than this. */
const MOST_DELTAS = 10_000

/** From letter to letter: `g 3 5.6 7` repeats the second number as often as the first says. */
function deltasOf(text: string): number[] {
  const parts = text
    .trim()
    .split(/\s+/)
    .filter(part => part !== '')
  const deltas: number[] = []
  for (let at = 0; at < parts.length && deltas.length < MOST_DELTAS; at += 1) {
    const isRepeated = parts[at] === 'g'
    const times = isRepeated ? Math.min(Number(parts[at + 1]), MOST_DELTAS - deltas.length) : 1
    const delta = Number(parts[isRepeated ? at + 2 : at])
    if (!Number.isFinite(delta) || !(times >= 0)) return []
    for (let turn = 0; turn < times; turn += 1) deltas.push(delta)
    if (isRepeated) at += 2
  }
  return deltas
}

function withPicture(archive: Archive, page: OfdPage, media: readonly Map<string, string>[]): ReadPage {
  if (page.pieces.length > 0) return { pieces: page.pieces }
  const largest = page.pictures.toSorted((a, b) => b.width - a.width)[0]
  const file = media.map(files => files.get(largest?.resource ?? '')).find(found => found !== undefined)
  const bytes = file === undefined ? null : archive.read(file)
  return largest && bytes ? { pieces: [], picture: { bytes, width: largest.width } } : { pieces: [] }
}
