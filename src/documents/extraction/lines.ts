import { endsLikeTitle } from './kinds.ts'
import { areNames } from './names.ts'
import { readNumber } from './number-form.ts'
import { isAddress, isOrgan } from './organs.ts'
import { MARK, SIGNER } from './roles.ts'
import type { Line, Source } from './source.ts'
import { beginsLikeTitle } from './title-block.ts'

/** Page numbers (GB/T 9704-2012 7.5 `— 1 —`) fall between any two lines when a printed page is copied. */
const PAGE_NUMBER = /^(?:[-—–·~]{1,2} {0,4}\d{1,4} {0,4}[-—–·~]{1,2}|第 {0,2}\d{1,4} {0,2}页.{0,14})$/
/** Lines that may carry a number beside something else stand above the body. */
const HEAD_LINES = 60
const NUMBER_LAST = /^(.{2,160}?)\s*(?:\s(\S[^\s].{0,46}号)|\(([^()\s][^()]{3,44}号)\))$/
/** Run together without a blank, the kind says where the title ends. */
const NUMBER_GLUED =
  /^(.{4,160}(?:公告|通告|意见|决定|通报|批复|请示|议案|纪要|报告|通知|函))(\p{Script=Han}{2,10}[[(〔]\d{4}[\])〕]\d{1,4}号)$/u
/** The body begins behind the address on the same line. */
const ADDRESS_FIRST =
  /^([^:。]{2,120}:)\s*((?:为|根据|按照|依据|现|经|据|近|你|报来|接|兹|我[局委办区县市镇乡]|最近|日前|《).{6,})$/
const NUMBER_FIRST = /^(.{4,48}?号)(?:\s+|(?=[(【]?签 {0,4}发))(\S.{1,140})$/

/**
 * The text without page numbers, and lines of the head that a printer or a web page ran together taken apart: the
 * number beside the signer, behind the letterhead, or in brackets behind the title.
 */
export function tidyLines(source: Source): Source {
  const kept = closedUp(source.lines.filter(line => !PAGE_NUMBER.test(line.text)).map(withoutMarkdown))
  return {
    ...source,
    lines: kept.flatMap((line, at) => (at < HEAD_LINES ? takeApart(line, isBelowSigner(kept, at)) : [line])),
  }
}

/** From so many lines on, a blank one between nearly all of them is the habit of a page and parts nothing. */
const FEW_LINES = 6
const NEARLY_ALL = 0.75

function closedUp(lines: Line[]): Line[] {
  const spaced = lines.filter(line => line.blanksAbove > 0).length
  if (lines.length < FEW_LINES || spaced < NEARLY_ALL * (lines.length - 1)) return lines
  return lines.map(line => ({ ...line, blanksAbove: Math.max(0, line.blanksAbove - 1) }))
}

/** `# Title` and `**Title**`, as a text editor's copy has them. */
function withoutMarkdown(line: Line): Line {
  const bare = /^(?:#{1,6} +|(\*\*))(.*?)\1?$/.exec(line.text)?.[2]?.trim()
  if (bare === undefined || bare === '' || bare.includes('**')) return line
  return { ...line, text: bare, at: line.at + line.text.indexOf(bare) }
}

/** The head of a telegram is a printed form: what stands in its boxes is parted by wide blanks. */
const TELEGRAM = /^(?:等 ?级|发 ?电 ?单 ?位|发 ?往)[: ].* {2,}\S/

/** Signers come two to a line, and the last line has the number beside them (GB/T 9704-2012 7.2.6). */
function isBelowSigner(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1]?.text ?? ''
  return SIGNER.test(above) || (areNames(above) && SIGNER.test(lines[at - 2]?.text ?? ''))
}

function takeApart(line: Line, mayHaveSigners: boolean): Line[] {
  if (readNumber(line.text)?.value.includes('年第')) return [line]
  if (line.text.length <= 200 && TELEGRAM.test(line.text)) return cutAtGaps(line)
  const address = line.text.length <= 2000 ? ADDRESS_FIRST.exec(line.text)?.[1] : undefined
  if (address !== undefined && isAddress(address.slice(0, -1))) return cutAt(line, address.length)
  if (line.text.length > 200 || !line.text.includes('号')) return [line]
  const first = NUMBER_FIRST.exec(line.text)
  const beside = first?.[2] ?? ''
  const isHeadPartBeside = SIGNER.test(beside) || (mayHaveSigners && areNames(beside)) || isTitle(beside)
  if (first && readNumber(first[1] ?? '') && isHeadPartBeside) return cutAt(line, first[1]?.length ?? 0)
  const last = NUMBER_LAST.exec(line.text) ?? NUMBER_GLUED.exec(line.text)
  const number = last?.[2] ?? last?.[3] ?? ''
  const before = last?.[1]?.trim() ?? ''
  if (!readNumber(number)?.isValid || !isHeadPart(before)) return [line]
  return cutAt(line, before.length)
}

const isTitle = (text: string): boolean => beginsLikeTitle(text) && endsLikeTitle(text)

const isHeadPart = (text: string): boolean =>
  endsLikeTitle(text) ||
  MARK.test(text.replace(/\s+/g, '')) ||
  isOrgan(text) ||
  (text.endsWith('文件') && isOrgan(text.slice(0, -2)))

function cutAtGaps(line: Line): Line[] {
  const gap = line.text.search(/ {2,}/)
  if (gap < 0) return [line]
  const [first, rest] = cutAt(line, gap)
  return [...(first ? [first] : []), ...(rest ? cutAtGaps(rest) : [])]
}

function cutAt(line: Line, at: number): Line[] {
  const rest = line.text.slice(at)
  const blanks = rest.length - rest.trimStart().length
  return [
    { ...line, text: line.text.slice(0, at) },
    { number: line.number, text: rest.trim(), at: line.at + at + blanks, blanksAbove: 0 },
  ]
}
