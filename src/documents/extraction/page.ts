import { findClosing, type Closing } from './closing.ts'
import { readHead, type Head, type PlacedLabel } from './head.ts'
import { readLabels, type LabelMeaning } from './labels.ts'
import { kindOfTitle } from './kinds.ts'
import { isAddress } from './organs.ts'
import { roleOf } from './roles.ts'
import type { Line, Source } from './source.ts'
import { findTitleBlock, type TitleBlock } from './title-block.ts'

/** A text taken apart: what stands above the body, the body, and how it ends. Every field is read from this. */
export interface Page {
  source: Source
  head: Head
  title: TitleBlock | null
  closing: Closing
  /** Labels of the head; in a letter, of the whole page. */
  labels: readonly PlacedLabel[]
  /** Place in `source.lines` of the first line below the body's that begins another document; behind the last if none. */
  otherAt: number
  /** A citizen's letter or its answer, which has no form to rely on. */
  isLetter: boolean
  /** A report about a document or a meeting and not the document. */
  isNews: boolean
  /** The parts of an official document stand where they belong, so what stands among them may be relied on. */
  isOfficial: boolean
}

const GREETING = /^(?:尊敬的|敬爱的|亲爱的|(?:网友)?(?:您|你)们?好|此致$|敬礼|来信人|留言已被|.{0,20}(?:您|你)好[!,。])/
/** What citizens head their letters with. */
const LETTER = /(?:举报|投诉|反映|求助|控告|建议|感谢)信$|申诉书$|反映材料$|^.{4,40}的(?:反映|投诉|举报|求助)$/
const NEWS =
  /^(?:.{0,14}(?:讯|电)(?: |,|\(|:)|近日,|日前,|今天,|昨[日天],|连日来,|.{0,8}月\d{1,2}日(?:上午|下午|晚|至\d{1,2}日)?,)/

export function readPage(source: Source): Page {
  const head = readHead(source)
  const title = findTitleBlock(head)
  const closing = findClosing(source.lines, head.bodyAt)
  const letterLabels = labelsOfLetter(source.lines)
  // a form that hangs below an official document, or a letter pasted behind it, does not make it one
  const isHeaded = title?.isWellFormed === true && head.addressee?.isOrgans === true
  const isForm = head.labels.some(label => label.meaning.startsWith('letter')) || !isHeaded
  const isGreeting = !isHeaded && source.lines.some(line => line.text.length < 400 && GREETING.test(line.text))
  const isTitled = !isHeaded && source.lines.slice(0, 3).some(line => LETTER.test(line.text))
  const isLetter = (isForm && letterLabels.length >= 2) || isGreeting || isTitled
  const isNews = head.addressee === null && NEWS.test(source.lines[head.bodyAt]?.text.slice(0, 60) ?? '')
  const hasTitle = title?.isWellFormed === true && (kindOfTitle(title.text)?.isSure === true || head.addressee !== null)
  return {
    source,
    head,
    title,
    closing,
    otherAt: findOther(source, head.bodyAt, closing),
    labels: isLetter
      ? [...head.labels, ...letterLabels.filter(one => !head.labels.some(other => other.line === one.line))]
      : head.labels,
    isLetter,
    isNews,
    isOfficial: !isLetter && !isNews && (hasTitle || (head.addressee?.isOrgans ?? false)),
  }
}

/** A letterhead or a number on a line of its own, anywhere below the body's beginning; an address, below the closing. */
function findOther({ lines }: Source, bodyAt: number, closing: Closing): number {
  const found = lines.findIndex(({ text }, at) => {
    if (at <= bodyAt || text.length > 300) return false
    if (at > closing.endsAt && text.endsWith(':') && isAddress(text.slice(0, -1))) return true
    return text.length <= 80 && /^(?:masthead|number)$/.test(roleOf(text, []))
  })
  return found < 0 ? lines.length : found
}

function labelsOfLetter(lines: readonly Line[]): PlacedLabel[] {
  const found: PlacedLabel[] = []
  for (const line of lines) {
    if (found.length > 40) break
    for (const label of readLabels(line)) if (label.meaning.startsWith('letter')) found.push({ ...label, line })
  }
  return found
}

/** The labels of one meaning that carry a value. */
export function labelled(page: Page, meaning: LabelMeaning): PlacedLabel[] {
  return page.labels.filter(label => label.meaning === meaning && label.value !== '')
}

/** Whether a label's value is all on its line: no other label ran into it, and nothing hangs below it. */
export function isWholeValue(page: Page, label: PlacedLabel): boolean {
  const next = page.source.lines[page.source.lines.indexOf(label.line) + 1]
  return !label.value.includes(':') && (!next || next.blanksAbove > 0 || readLabels(next).length > 0)
}

/** The text as given behind a stretch of a line. */
export function given(page: Page, line: Line, start = 0, end = line.text.length): string {
  const where = page.source.where(line, start, end)
  return page.source.given.slice(where.start, where.end)
}
