import type { Head } from './head.ts'
import { endsLikeTitle } from './kinds.ts'
import { isOrgan } from './organs.ts'
import type { Line, Source } from './source.ts'
import type { Where } from './types.ts'

/** Lines that stand together above the address or the body and may be the title. */
export interface TitleBlock {
  lines: readonly Line[]
  /** Normal form, line breaks closed up. */
  text: string
  /** Ends with a kind (or another title word) and begins as titles begin, all on lines that stand together. */
  isWellFormed: boolean
}

const BEGINS = /^(?:关于|转发|批转|印发|对)/
const ORGAN_THEN = /^(.{3,60}?)(?:关于|转发|批转|印发|对)/

/** Lines as one text; names of joint issuers, one a line, keep a blank between them. */
export function joinLines(lines: readonly Line[]): string {
  let text = ''
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    const isJoint =
      above !== undefined &&
      isOrgan(above.text) &&
      /^[^关转批印]/.test(line.text) &&
      isOrgan(line.text.split(/关于|转发|批转|印发/)[0] ?? '')
    text += (isJoint ? ' ' : '') + line.text
  }
  return text
}

/** Whether a text begins as a title does: 关于…, or the issuing organ and then 关于…. */
export function beginsLikeTitle(text: string): boolean {
  if (BEGINS.test(text)) return true
  const organ = ORGAN_THEN.exec(text)?.[1]?.trim()
  if (organ === undefined) return false
  return isOrgan(organ) || isLead(organ) || organ.split(/[ 、]+/).every(isOrgan)
}

/** 国家发展改革委等部门, 市教育局等五部门: the first of several that issue it, and the others are in the signature. */
const LEAD = /^(.{3,40})等(?:[\d一二三四五六七八九十]{1,3}个?)?(?:部门|单位)$/
const isLead = (organ: string): boolean => isOrgan(LEAD.exec(organ)?.[1] ?? '')

/** The organ that leads the issuers in a title, which names no other; null in every other title. */
export function leadOfTitle(text: string): string | null {
  return LEAD.exec(ORGAN_THEN.exec(text)?.[1]?.trim() ?? '')?.[1] ?? null
}

/**
 * Chooses the title among the blocks of a head: the last block above the address or the body that ends as a title ends.
 * @returns null when nothing in the head can be one
 */
export function findTitleBlock(head: Head): TitleBlock | null {
  const runs = runsOf(head)
  for (const at of [...runs.keys()].toReversed()) {
    const block = asTitle(runs[at] ?? [], at === runs.length - 1)
    if (block) return block
    const merged = asTitle([...(runs[at - 1] ?? []), ...(runs[at] ?? [])], false)
    if (at > 0 && merged) return { ...merged, isWellFormed: false }
  }
  return null
}

/** Blocks of plain lines, parted by blank lines and by lines of another role. */
export function runsOf(head: Head): Line[][] {
  const runs: Line[][] = []
  let isOpen = false
  for (const { line, role } of head.lines) {
    if (role !== 'plain') isOpen = false
    else if (isOpen && line.blanksAbove === 0) runs.at(-1)?.push(line)
    else {
      runs.push([line])
      isOpen = true
    }
  }
  return runs
}

function asTitle(run: readonly Line[], isLast: boolean): TitleBlock | null {
  const lines = lastOfTwo(run.slice(run.findIndex(line => !/^\([^()]{0,20}\)$/.test(line.text))))
  const text = joinLines(lines)
  if (endsLikeTitle(text)) {
    const isWellFormed =
      isLast &&
      lines.length === run.length &&
      beginsLikeTitle(text) &&
      lines.length <= 6 &&
      text.length >= 6 &&
      text.length <= 200
    return { lines, text, isWellFormed: isWellFormed || (isLast && isRepeated(run, lines)) }
  }
  return within(lines)
}

/** A line of the page may stand above the title, and one of the body below it. */
function within(lines: readonly Line[]): TitleBlock | null {
  for (let from = 0; from < Math.min(lines.length, 6); from += 1)
    for (let to = from + 1; to <= lines.length && to <= from + 6; to += 1) {
      const part = lines.slice(from, to)
      const text = joinLines(part)
      if (endsLikeTitle(text) && beginsLikeTitle(text)) return { lines: part, text, isWellFormed: false }
    }
  return null
}

/** A page often prints the title once as its heading and once in the document: the second is the document's. */
function lastOfTwo(run: readonly Line[]): readonly Line[] {
  for (let at = Math.min(run.length, 12) - 1; at > 0; at -= 1) {
    if (beginsLikeTitle(joinLines(run.slice(at))) && endsLikeTitle(joinLines(run.slice(0, at)))) return run.slice(at)
  }
  return run
}

const close = (part: readonly Line[]): string => part.map(line => line.text.replace(/\s/g, '')).join('')

function isRepeated(run: readonly Line[], lines: readonly Line[]): boolean {
  const above = run.slice(0, run.length - lines.length)
  return above.length > 0 && close(above) === close(lines) && beginsLikeTitle(joinLines(lines))
}

/** The organs a title begins with; none when it begins with 关于. */
export function organsOfTitle(text: string): string[] {
  if (BEGINS.test(text)) return []
  const names = (ORGAN_THEN.exec(text)?.[1]?.trim() ?? '').split(/[ 、]+/)
  return names.every(isOrgan) ? names : []
}

/** A stretch of the joined text of lines, as a place in the text. */
export function placeIn(source: Source, lines: readonly Line[], start: number, end: number): Where {
  const offset = (at: number, isEnd: boolean): number => {
    let begins = 0
    for (const [index, line] of lines.entries()) {
      begins = joinLines(lines.slice(0, index + 1)).length - line.text.length
      const within = at - begins
      if (within < line.text.length || (isEnd && within === line.text.length) || index === lines.length - 1)
        return line.at + Math.max(0, Math.min(within, line.text.length))
    }
    return 0
  }
  return source.place(offset(start, false), offset(end, true))
}
