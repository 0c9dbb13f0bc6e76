import { endsLikeTitle } from './kinds.ts'
import { readLabels, type Label } from './labels.ts'
import { areNames } from './names.ts'
import { isAddress, isOrgan } from './organs.ts'
import { roleOf, type Role } from './roles.ts'
import type { Line, Source } from './source.ts'
import { beginsLikeTitle, findTitleBlock } from './title-block.ts'

export interface HeadLine {
  line: Line
  role: Role
}

export interface PlacedLabel extends Label {
  line: Line
}

/** The lines to whom the document is addressed (主送机关), first and last as places in `source.lines`. */
export interface Addressee {
  first: number
  last: number
  text: string
  isOrgans: boolean
  /** The colon behind it is missing. */
  isOpen: boolean
}

/** Everything above the first sentence of the body. */
export interface Head {
  lines: readonly HeadLine[]
  labels: readonly PlacedLabel[]
  addressee: Addressee | null
  /** Place in `source.lines` of the first line of the body. */
  bodyAt: number
  /** Sentences stand above it, so that it may be the head of something quoted. */
  isLate: boolean
}

/** A head longer than this is none: lists of links, tables. */
const LONGEST = 120
/** A head that begins lower than this is an enclosure's. */
const LATEST = 40
const CARRIES_VALUE = new Set([
  'title',
  'number',
  'from',
  'publisher',
  'date',
  'issued',
  'published',
  'to',
  'urgency',
  'letterTitle',
  'letterFrom',
  'letterDate',
])

/**
 * A sentence of the page may stand above the document; where nothing of a head is found, the first line below that can
 * only be a head's, with an address under it, begins one.
 */
export function readHead(source: Source): Head {
  const head = headFrom(source, 0)
  if (head.addressee !== null || head.lines.some(({ role }) => role === 'number') || findTitleBlock(head)) return head
  for (let at = head.bodyAt; at < LATEST && at < source.lines.length; at += 1) {
    if (!isHeads(source.lines.slice(at, at + MOST_LINES).map(line => line.text))) continue
    const late = headFrom(source, at)
    if (late.addressee?.isOrgans) return { ...late, isLate: true }
  }
  return head
}

/** Lines that a title breaks into, at most. */
const MOST_LINES = 4

const isHeads = (lines: readonly string[]): boolean =>
  /^(?:masthead|number)$/.test(roleOf(lines[0] ?? '', [])) ||
  lines.some((_, at) => {
    const text = lines.slice(0, at + 1).join('')
    return text.length < 100 && beginsLikeTitle(text) && endsLikeTitle(text)
  })

function headFrom(source: Source, first: number): Head {
  const head: HeadLine[] = []
  const labels: PlacedLabel[] = []
  let at = first
  for (; at < source.lines.length && at < first + LONGEST; at += 1) {
    const line = source.lines[at]
    if (!line) break
    const addressee = addresseeAt(source, at)
    if (addressee)
      return { lines: markSigners(markMastheads(head)), labels, addressee, bodyAt: addressee.last + 1, isLate: false }
    const own = readLabels(line).map(label => ({ ...label, line }))
    const role = roleOf(line.text, own)
    if (role === 'sentence') break
    head.push({ line, role })
    if (role === 'label' || role === 'mark') {
      const last = own.at(-1)
      const next = source.lines[at + 1]
      if (
        last &&
        next &&
        last.value === '' &&
        CARRIES_VALUE.has(last.meaning) &&
        readLabels(next).length === 0 &&
        next.text.length <= 200
      ) {
        own[own.length - 1] = { ...last, value: next.text, start: 0, end: next.text.length, line: next }
        head.push({ line: next, role: 'label' })
        at += 1
      }
      labels.push(...own)
    }
  }
  return { lines: markSigners(markMastheads(head)), labels, addressee: null, bodyAt: at, isLate: false }
}

/** People a letter or an answer is addressed to: 某某等3名代表. */
const PEOPLE =
  /^(?:尊敬的)?[^,。;!?:]{2,24}(?:代表|委员|同志|先生|女士|同学|网友|市民|群众|书记|主任|主席|总理|院士|教授|[市区县镇乡省局部厅]长|领导)(?:们)?$/
/** A letter's answer hides the name: 李某某, 王××. */
const HIDDEN = /^\p{Script=Han}(?:某{1,2}|[×xX*]{1,2})$/u

/** A printed line is full at 28 characters (GB/T 9704-2012 5.2.3); pages set in smaller columns break sooner. */
const FULL_LINE = 18

/** Whether an address goes on below this line: it broke behind a mark, or is full and may have broken inside a name. */
function mayGoOn(text: string, line: string): boolean {
  if (/[,、;]$/.test(line)) return isAddress(text.replace(/[,、;]$/, ''))
  const cut = Math.max(text.lastIndexOf(','), text.lastIndexOf('、'), text.lastIndexOf(';'))
  return line.length >= FULL_LINE && cut > 0 && (isAddress(text) || isAddress(text.slice(0, cut)))
}

/** 各镇人民政府,县政府各部门 on a line of its own above the first sentence. */
function isOpenAddress(text: string, next: Line | undefined): boolean {
  if (!/^各.*[,、].*[^,、;]$/.test(text) || !isAddress(text) || !next) return false
  return roleOf(next.text, []) === 'sentence' && next.text.length > 30
}

function addresseeAt(source: Source, first: number): Addressee | null {
  let text = ''
  for (let at = first; at < first + 6; at += 1) {
    const line = source.lines[at]
    if (!line || line.text.length > 300 || (at > first && line.blanksAbove > 0)) return null
    text += line.text
    if (text.endsWith(':')) {
      const name = text.slice(0, -1)
      if (name.includes(':') || /[。!?]/.test(name)) return null
      if (isAddress(name)) return { first, last: at, text: name, isOrgans: true, isOpen: false }
      return at === first && (PEOPLE.test(name) || HIDDEN.test(name))
        ? { first, last: at, text: name, isOrgans: false, isOpen: false }
        : null
    }
    if (at === first && isOpenAddress(line.text, source.lines[at + 1]))
      return { first, last: at, text, isOrgans: true, isOpen: true }
    if (/[。:!?〔《]/.test(line.text) || !mayGoOn(text, line.text)) return null
  }
  return null
}

/** A name directly above a number, above 文件, or above a title that repeats it, is the letterhead. */
function markMastheads(head: readonly HeadLine[]): HeadLine[] {
  return head.map((item, at) => {
    if (item.role !== 'plain' || !isOrgan(item.line.text)) return item
    let next = at + 1
    while (head[next]?.role === 'plain' && isOrgan(head[next]?.line.text ?? '')) next += 1
    const below = head[next]
    const name = item.line.text.replace(/\s+/g, '')
    const isLetterhead =
      below !== undefined &&
      (below.role === 'number' ||
        below.role === 'masthead' ||
        (below.role === 'plain' && below.line.text.replace(/\s+/g, '').startsWith(name)))
    return isLetterhead ? { ...item, role: 'masthead' as const } : item
  })
}

/** Names beside the number and below 签发人 are signers, and so are those between. */
function markSigners(head: readonly HeadLine[]): HeadLine[] {
  const first = head.findIndex(item => item.role === 'signer')
  const last = head.findLastIndex((item, at) => {
    const before = head[at - 1]
    return areNames(item.line.text) && before?.role === 'number' && before.line.number === item.line.number
  })
  if (first < 0 || last < first) return [...head]
  const between = head.slice(first + 1, last + 1)
  if (!between.every(item => item.role === 'number' || areNames(item.line.text))) return [...head]
  return head.map((item, at) =>
    at > first && at <= last && item.role === 'plain' ? { ...item, role: 'signer' } : item,
  )
}
