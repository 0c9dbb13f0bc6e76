import { readDate } from './chinese-date.ts'
import { ABSENT, sureIf } from './field.ts'
import { isAddress } from './organs.ts'
import { given, labelled, type Page } from './page.ts'
import { closeUp } from './tidy.ts'
import type { Field } from './types.ts'

/**
 * The addressees (主送机关) as they stand, without the colon: above the body (GB/T 9704-2012 7.3.2), or behind a label
 * where a long list was moved to the foot.
 */
export function readTo(page: Page): Field {
  const { addressee } = page.head
  if (addressee === null) return fromLabel(page)
  const lines = page.source.lines.slice(addressee.first, addressee.last + 1)
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return ABSENT
  const value = closeUp(lines.map(line => given(page, line)).join(' ')).replace(/\s*[:：]$/, '')
  const where = page.source.place(first.at, last.at + last.text.length - (addressee.isOpen ? 0 : 1))
  return sureIf(
    page.isOfficial && addressee.isOrgans && !addressee.isOpen && isAnchored(page) && isWhole(page, addressee.text),
    value,
    where,
  )
}

/** A beginning that is the end of a name (位, 单位), or a line close above that is no title: a part was cut off. */
function isWhole(page: Page, text: string): boolean {
  const { lines } = page.source
  const at = page.head.addressee?.first ?? 0
  const first = lines[at]
  const above = lines[at - 1]
  if (/^\(|^(?:.|单位|部门|机构|机关|团体|委员会|办公室|政府|人民政府)(?:[,、;]|$)/.test(text)) return false
  const role = page.head.lines.find(one => one.line === above)?.role
  return !above || first?.blanksAbove !== 0 || role !== 'plain' || page.title?.lines.includes(above) === true
}

/** A name and a colon also head an item of a list; a title above or a signed date below says that this is the address. */
function isAnchored(page: Page): boolean {
  if (page.title?.isWellFormed) return true
  const opening = page.source.lines[page.head.bodyAt]?.text ?? ''
  const isList = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)]|\()/.test(opening)
  const isUnderNumber = page.head.lines.some(one => one.role === 'number' || one.role === 'masthead')
  const isSigned = page.closing.signatures.length > 0 && !page.closing.isAfterInner
  return !isList && (isUnderNumber || isSigned)
}

function fromLabel(page: Page): Field {
  const label = labelled(page, 'to')[0]
  if (label) return ofForm(page, label.line, label.start, label.end)
  // at the foot, above 抄送
  for (const line of page.source.lines.slice(page.closing.endsAt + 1)) {
    const foot = /^主\s{0,4}送(?:机关|单位)?\s{0,4}:\s*(\S.*)$/.exec(line.text.slice(0, 600))
    if (foot?.[1] && !readDate(foot[1])) return ofForm(page, line, line.text.indexOf(foot[1]), line.text.length)
  }
  return ABSENT
}

function ofForm(page: Page, line: Page['source']['lines'][number], start: number, end: number): Field {
  const text = line.text.slice(start, end)
  const value = closeUp(given(page, line, start, end)).replace(/[。.]$/, '')
  const isSure = page.isOfficial && isAddress(text.replace(/[。.]$/, '')) && page.title?.isWellFormed === true
  return sureIf(isSure, value, page.source.where(line, start, end))
}
