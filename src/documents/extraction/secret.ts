import { readSource, type Line, type Source } from './source.ts'
import type { Where } from './types.ts'

/** A state-secret mark as it stands, without blanks, and its place. */
export interface SecretMark {
  mark: string
  where: Where
}

const GAP = '[ \\t]{0,8}'
const LEVEL = `(?:[绝絕]${GAP}密|[机機]${GAP}密|[秘祕]${GAP}密)`
const STAR = '[★☆✩✪✭✮✯✰⭐⋆]'
const TERM = '\\d ?\\d?\\s{0,4}(?:年|个?月)|长期'
const COPY = '(?:(?:份号 ?:?|No\\.?:?) ?\\d{1,8}|\\d{6})'
const URGENCY = '(?:特提|特急|加急|平急|急件|紧急)'
/** What stands between the marks of one line. */
const BESIDE = '[·.、,/|\\s]{0,8}'
const TICK = '[☑√✓✔■●☒]'

/** Level and ★, wherever they stand; with the asterisk of a typewriter only when a term follows. */
const STARRED = new RegExp(
  `${LEVEL}(?: ?[级級])?\\s{0,20}(?:${STAR}(?:\\s{0,20}(?:${TERM}))?|\\*\\s{0,8}(?:${TERM}))`,
  'g',
)
/** 工作秘密★3年, 商业秘密★ are marks too, but not of a state secret (《保守国家秘密法》第六十四条). */
const OTHER_SECRET = /(?:工作|商业|个人|技术|企业) {0,4}$/
/** Rules on marking quote a mark or give one as an example; the mark of a document is never in quotation marks. */
const QUOTED = /[“‘「『《"]\s*$|(?:例|例如|示例|如):?\s*$/

const OPTION = `\\s{0,4}[、/|,或和及□○☐ \\t]\\s{0,4}[□○☐]?\\s{0,4}${LEVEL}`
const LABEL = new RegExp(
  `(?<!\\p{Script=Han})(?:(?:文件|公文|材料|资料|信息|电报|来文)?密${GAP}[级級](?:标识)?|[定标]密|(?:国家)?[秘祕]密等[级級]|保密等[级級]|涉密等[级級]|涉密[级級]别|密别)` +
    `(?:(?:和|及|与|、|/|\\()保密期限\\)?)?(?:[】\\])〕]?(?:${GAP}:|[ \\t]|${GAP}\\|)|[】\\]〕])\\s{0,8}[【[(〔]?${TICK}?${LEVEL}(?!${OPTION})(?:[级級]?文?件|[级級])?` +
    `(?=$|[\\s${STAR.slice(1, -1)}*|,、。;)\\]】〕\\d])`,
  'u',
)
const LABEL_ALONE = new RegExp(`^[【[(〔]?(?:密${GAP}[级級]|[秘祕]密等[级級])[】\\])〕]?${GAP}:?$`)
const TICKED = new RegExp(`密${GAP}[级級].{0,60}(?:${TICK}${GAP}${LEVEL}|${LEVEL}${GAP}${TICK}(?=$|[\\s、/]))`)
/** 本件密级为机密, 本文系国家秘密，密级机密: the document says it of itself. */
const STATED = new RegExp(
  `[本此](?:件|文|电|文件|材料|资料|通知|报告|信息|表|项目)(?:系国家秘密,)?(?:(?:的?密[级級])?(?:为|系|属于?|是|定为|确定为)|的?密[级級])${LEVEL}(?:[级級]?文?件|[级級])?(?=$|[\\s,。;!)★])`,
)
/** A line that is a mark and nothing else: a term whose ★ was lost or misread, a copy number or an urgency beside it. */
const WHOLE = new RegExp(
  `^(?:${COPY})?\\s{0,8}(?:${LEVEL}[级級]?\\s{0,8}(?:[^\\s的之了]?\\s{0,4}(?:${TERM})[)\\]〕】]?${BESIDE}${URGENCY}?|${BESIDE}${URGENCY})|${URGENCY}${BESIDE}${LEVEL}[级級]?)\\s{0,20}(?:${COPY})?$`,
)

/** Only at the head of a page, where marks are printed; elsewhere these are words. */
const ALONE = new RegExp(
  `^(?:(?:TOP )?SECRET |CONFIDENTIAL )?[【[(〔]?${LEVEL}(?:[级級]|[级級]?文件|[级級]?件|[级級]?材料|[级級]?资料|${GAP}[·.]?${GAP}启用前)?[】\\])〕]?$`,
)
const AFTER_COPY = new RegExp(`^${COPY}\\s{0,20}${LEVEL}`)
const BRACKETED = new RegExp(`^[【[(〔]${LEVEL}[级級件]?[】\\])〕]|[【[(〔]${LEVEL}[级級件]?[】\\])〕]$`)
/** At the foot of a name, as lists of enclosures have it: 人员名单(机密). */
const NAMED = new RegExp(`^.{2,60}[【[(〔]${LEVEL}[级級件]?[】\\])〕]$`)
/** A mark and the letterhead run into one line by the reader of a printed page. */
const RUN_TOGETHER =
  /^(?:[绝絕]密|[机機]密|[秘祕]密)(?: {2,}|\t)(?!.{0,40}[绝絕机機秘祕]密)|^(?!.{0,80}[绝絕机機秘祕]密.{1,80}[绝絕机機秘祕]密).{2,80}(?: {2,}|\t)(?:[绝絕]密|[机機]密|[秘祕]密)$/

/** 份号, 密级, 紧急程度 are the first lines of a page (GB/T 9704-2012 7.2.1–7.2.3); a web page puts a few of its own above. */
const HEAD_LINES = 8
/** On a later page only a running head can stand above the mark. */
const PAGE_LINES = 3
const PAGE_NUMBER = /^(?:[-—–·~] {0,4}\d{1,4} {0,4}[-—–·~]|第 ?\d{1,4} ?页.{0,12})$/

/**
 * The state-secret mark of a text (GB/T 9704-2012 7.2.2): 机密★10年, 密级：机密, or the word standing alone at the head of
 * a page. The words in prose (国家秘密, 商业秘密, 机密文件管理规定) are no marks.
 * @returns the mark itself, for a message that must not repeat the text; null when there is none
 */
export function findSecretMark(text: string): { where: string } | null {
  const found = locateSecretMark(readSource(text))
  return found && { where: found.mark }
}

/** As `findSecretMark`, with the place in the text as given. */
export function locateSecretMark(source: Source): SecretMark | null {
  for (const match of source.text.matchAll(STARRED)) {
    const before = source.text.slice(Math.max(0, match.index - 8), match.index)
    if (OTHER_SECRET.test(before) || QUOTED.test(before)) continue
    return markOf(source, match.index, match.index + match[0].length)
  }
  const isHead = headOf(source)
  for (const [at, line] of source.lines.entries()) {
    // a mark is short; the longest line that carries one is a form's row
    const text = line.text.slice(0, 400)
    if (!text.includes('密')) continue
    const found = markOnLine(text) ?? (isHead(at) ? markAtHead(source.lines, at) : null) ?? labelAbove(source.lines, at)
    if (found) return markOf(source, line.at + found.start, line.at + found.end)
  }
  return null
}

interface Stretch {
  start: number
  end: number
}

function stretch(match: RegExpExecArray | null): Stretch | null {
  return match && { start: match.index, end: match.index + match[0].length }
}

function markOnLine(text: string): Stretch | null {
  for (const pattern of [LABEL, TICKED, STATED]) {
    const match = pattern.exec(text)
    if (match) return stretch(match)
  }
  if (text.length <= 80 && !/[。;!?]/.test(text) && NAMED.test(text)) return stretch(NAMED.exec(text))
  return text.length <= 40 ? stretch(WHOLE.exec(text)) : null
}

function markAtHead(lines: readonly Line[], at: number): Stretch | null {
  const text = lines[at]?.text ?? ''
  const above = lines[at - 1]?.text ?? ''
  if (text === '密' && /^[绝絕机機秘祕]$/.test(above)) return { start: 0, end: 1 }
  if (ALONE.test(text)) return isOneOfSeveral(lines, at) ? null : { start: 0, end: text.length }
  for (const pattern of [AFTER_COPY, BRACKETED, RUN_TOGETHER]) {
    const match = pattern.exec(text.slice(0, 120))
    if (match && !/[。!?]/.test(text)) return stretch(match)
  }
  return null
}

const close = (line: Line | undefined): string => line?.text.replace(/\s/g, '') ?? ''

/** 绝密, 机密, 秘密 one below the other: the rows of a table. */
function isOneOfSeveral(lines: readonly Line[], at: number): boolean {
  const own = close(lines[at])
  return [close(lines[at - 1]), close(lines[at + 1])].some(other => other !== own && ALONE.test(other))
}

function labelAbove(lines: readonly Line[], at: number): Stretch | null {
  const line = lines[at]
  const above = lines[at - 1]
  if (!line || !above || !LABEL_ALONE.test(above.text) || !ALONE.test(line.text)) return null
  return isOneOfSeveral(lines, at) ? null : { start: 0, end: line.text.length }
}

/** Whether a line stands at the head of the text or of one of its pages. */
function headOf(source: Source): (at: number) => boolean {
  const heads = new Set<number>()
  let pageAt = 0
  let end = 0
  for (const [at, line] of source.lines.entries()) {
    const where = source.where(line, 0, line.text.length)
    if (source.given.slice(end, where.start).includes('\f')) pageAt = at
    if (at < HEAD_LINES || at < pageAt + PAGE_LINES) heads.add(at)
    if (PAGE_NUMBER.test(line.text)) pageAt = at + 1
    end = where.end
  }
  return at => heads.has(at)
}

function markOf(source: Source, start: number, end: number): SecretMark {
  const mark = source.text.slice(start, end).replace(/\s+/g, '')
  return { mark: [...mark].slice(0, 24).join(''), where: source.place(start, end) }
}
