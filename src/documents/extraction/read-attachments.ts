import { readDate } from './chinese-date.ts'
import { ABSENT, sureIf } from './field.ts'
import { isOrgan } from './organs.ts'
import { given, type Page } from './page.ts'
import type { Line } from './source.ts'
import { closeUp } from './tidy.ts'
import type { Field } from './types.ts'

const OPENS = /^附 {0,8}件 {0,4}(?:\(?共? ?\d{0,2} ?[件份]?\))? {0,4}: *(.*)$/
const ITEM = /^\(?([1-9]\d?) {0,2}(?:[.、,)]|\.) *(?!\d{1,3}(?!\d))(\S.*)$/
/** A list of enclosures longer than a page is a table. */
const MOST_ITEMS = 30

interface Item {
  number: number | null
  /** The name as given, its lines joined. */
  name: string
  /** Lines below the first that may still be the name. */
  hangs: number
  last: Line
  /** The first line was long enough to be broken. */
  isFull: boolean
}

/**
 * The enclosures named below the body (附件说明, GB/T 9704-2012 7.3.4), parted by ；. Sure when they are numbered without
 * a gap, stand above the signature, and no line hangs below the last of them.
 */
export function readAttachments(page: Page): Field {
  const { lines } = page.source
  const at = lines.findIndex(
    (line, index) => index >= page.head.bodyAt && line.text.length <= 200 && OPENS.test(line.text),
  )
  const first = lines[at]
  if (!first) return ABSENT
  const items = itemsFrom(page, at)
  const last = items.at(-1)
  if (!last) return ABSENT
  const isCounted =
    items.length === 1 ? items[0]?.number === null : items.every((item, index) => item.number === index + 1)
  const isPlaced = page.closing.date !== null && at <= page.closing.endsAt && !page.closing.isAfterInner
  const isSure =
    page.isOfficial && isCounted && isPlaced && !endsWithOrgan(last.name) && last.hangs === 0 && items.every(isPlain)
  const start = first.text.indexOf((OPENS.exec(first.text)?.[1] ?? '').trim() || first.text)
  const from = OPENS.exec(first.text)?.[1] === '' ? (lines[at + 1] ?? first).at : first.at + start
  return sureIf(
    isSure,
    items.map(item => item.name).join('；'),
    page.source.place(from, last.last.at + last.last.text.length),
  )
}

/** On one line, or broken once at a full line; another number inside is another item. */
const isPlain = (item: Item): boolean => item.hangs <= (item.isFull ? 1 : 0) && !/\d ?[.、]\D/.test(item.name)

/** The signature may have run into the name above it. */
const endsWithOrgan = (name: string): boolean => [5, 8, 11, 14].some(length => isOrgan(name.slice(-length)))

/** Fifteen characters is half a printed line (GB/T 9704-2012 5.2.3): a shorter one was not broken for want of room. */
const HALF_LINE = 15

function itemsFrom(page: Page, at: number): Item[] {
  const items: Item[] = []
  for (const [index, line] of page.source.lines.slice(at, at + MOST_ITEMS * 2).entries()) {
    const opening = index === 0 ? (OPENS.exec(line.text)?.[1] ?? '') : line.text
    if (index > 0 && isBelow(page, line)) break
    if (opening === '') continue
    const numbered = ITEM.exec(opening)
    const rest = numbered?.[2] ?? opening
    const text = nameOf(page, line, line.text.length - rest.length)
    const above = items.at(-1)
    if (numbered || index === 0 || above === undefined) {
      if (!/^\(?略|^无$/.test(rest))
        items.push({
          number: numbered ? Number(numbered[1]) : null,
          name: text,
          hangs: 0,
          last: line,
          isFull: line.text.length >= HALF_LINE,
        })
    } else if (line.blanksAbove > 0) break
    else {
      above.name += text
      above.hangs += 1
      above.last = line
    }
  }
  return items
}

const nameOf = (page: Page, line: Line, from: number): string =>
  closeUp(given(page, line, from)).replace(/[。;；,，、.]$/, '')

/** The signature, the date, a remark or a sentence ends the list. */
function isBelow(page: Page, line: Line): boolean {
  return (
    page.closing.signatures.some(signature => signature.line === line) ||
    line === page.closing.date?.line ||
    line === page.closing.unsigned?.line ||
    readDate(line.text) !== null ||
    isOrgan(line.text) ||
    line.text.length > 120 ||
    /^[([]|^附件|^抄|:$|[。!?].|,.*。$|印发$|^(?:联系|特此)/.test(line.text)
  )
}
