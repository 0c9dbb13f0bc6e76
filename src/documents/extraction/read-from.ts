import { findDate } from './chinese-date.ts'
import { ABSENT, doubtful, sureIf } from './field.ts'
import { isOrgan, isSameOrgan, mayBeSeveral } from './organs.ts'
import { isWholeValue, labelled, type Page } from './page.ts'
import { leadOfTitle, organsOfTitle, placeIn } from './title-block.ts'
import { closeUp } from './tidy.ts'
import type { Field, Where } from './types.ts'

/** One place that names who issued the document: one organ, or several that issued it jointly. */
interface Claim {
  names: readonly string[]
  where: Where
  isSignature: boolean
}

/**
 * The issuing organ (发文机关). Signature, letterhead, title and the page's label each claim it: two that agree make it
 * sure, one that disagrees makes it doubtful. A signature alone is sure when it stands over the date of a whole document.
 * The fullest of the agreeing names is the value; joint issuers are parted by 、.
 */
export function readFrom(page: Page): Field {
  if (page.isLetter) return writer(page)
  const claims = [...signatureClaim(page), ...titleClaim(page), ...mastheadClaim(page), ...labelClaim(page)]
  const beside = ofHead(page)
  const first = mostClaimed(claims)
  if (!first) return beside ?? publisher(page)
  if (beside !== null && !isSameOrgan(beside.value ?? '', first.names[0] ?? '')) return beside
  const agreeing = claims.filter(claim => agree(claim, first))
  const fullest = agreeing.reduce((best, claim) => (width(claim) > width(best) ? claim : best), first)
  // 市政府 agrees with the government of any city: each has to agree with each
  const isAgreed =
    claims.every(claim => claims.every(other => agree(claim, other))) &&
    (claims.length >= 2 || standsAlone(page, first) || isLed(page, first) || isOfTitle(page, first))
  const isSure = page.isOfficial && isAgreed && fullest.names.every(name => !mayBeSeveral(name))
  return sureIf(isSure, fullest.names.join('、'), fullest.where)
}

/** What most of the places say, the first of them where as many say something else: a stamp may lie over a signature. */
function mostClaimed(claims: readonly Claim[]): Claim | undefined {
  const said = claims.map(claim => claims.filter(other => agree(other, claim)).length)
  return claims[said.indexOf(Math.max(...said))]
}

const width = (claim: Claim): number => claim.names.join('').length

function agree(one: Claim, other: Claim): boolean {
  return (
    one.names.length === other.names.length && one.names.every((name, at) => isSameOrgan(name, other.names[at] ?? ''))
  )
}

function standsAlone(page: Page, claim: Claim): boolean {
  return (
    claim.isSignature &&
    claim.names.length === 1 &&
    page.closing.date?.reading.iso !== null &&
    page.closing.signatures.length > 0 &&
    !page.closing.isAfterInner &&
    !page.closing.isDisputed &&
    (page.title?.isWellFormed ?? page.head.addressee !== null)
  )
}

/** The title names the first of the signatures and says that there are others. */
function isLed(page: Page, claim: Claim): boolean {
  const lead = leadOfTitle(page.title?.text ?? '')
  return lead !== null && claim.isSignature && claim.names.length > 1 && isSameOrgan(lead, claim.names[0] ?? '')
}

/** A copy without its end: who issued it stands in a title that nothing contradicts, under a number or above an address. */
function isOfTitle(page: Page, claim: Claim): boolean {
  const isPlaced = page.head.addressee?.isOrgans === true || page.head.lines.some(one => one.role === 'number')
  const isFull = !/^[省市区县州镇乡](?:人民)?(?:政府|委)/.test(claim.names[0] ?? '')
  const isTitles = page.title?.isWellFormed === true && organsOfTitle(page.title.text).length === 1
  return !claim.isSignature && claim.names.length === 1 && isTitles && isPlaced && isFull
}

function signatureClaim(page: Page): Claim[] {
  const { signatures, unsigned, isAfterInner } = page.closing
  const found = isAfterInner ? [] : signatures
  const lines = found.length > 0 ? found : unsigned ? [unsigned] : []
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return []
  const names = lines.flatMap(signature => apart(signature.name))
  const where = page.source.place(first.line.at, last.line.at + last.name.length)
  return [{ names, where, isSignature: true }]
}

function titleClaim(page: Page): Claim[] {
  if (!page.title) return []
  const names = organsOfTitle(page.title.text)
  const last = names.at(-1)
  if (last === undefined) return []
  const end = page.title.text.indexOf(last, page.title.text.indexOf(names[0] ?? '')) + last.length
  return [{ names: names.map(closeUp), where: placeIn(page.source, page.title.lines, 0, end), isSignature: false }]
}

function mastheadClaim(page: Page): Claim[] {
  const lines = page.head.lines.flatMap(one => (one.role === 'masthead' ? [one.line] : []))
  const names = lines.flatMap(line => apart(line.text.replace(/\s*文\s*件$/, ''))).filter(isOrgan)
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last || names.length === 0) return []
  return [{ names: [...new Set(names)], where: page.source.span(first, last), isSignature: false }]
}

function labelClaim(page: Page): Claim[] {
  return labelled(page, 'from').flatMap(({ line, value, start, end }) => {
    const names = value.split(/[、,;]|\s+/).filter(name => name !== '')
    const isNamed = names.every(isOrgan)
    return isNamed ? [{ names, where: page.source.where(line, start, end), isSignature: false }] : []
  })
}

/** Names on one line parted by wide blanks, as two seals stand side by side; narrow blanks stand between letters. */
function apart(text: string): string[] {
  const parts = text.split(/\s{2,}|[、]/).map(part => part.replace(/\s+/g, ''))
  const single = text.trim().split(' ')
  if (single.length === 2 && single.every(isOrgan)) return single
  return parts.length > 1 && parts.every(isOrgan) ? parts : [closeUp(text)]
}

/** A form names the writer of a letter; nobody else in a letter is sure. */
function writer(page: Page): Field {
  const labels = labelled(page, 'letterFrom')
  const label = labels[0]
  if (label) {
    const isOnly = labels.every(one => one.value === label.value) && isWholeValue(page, label)
    const where = page.source.where(label.line, label.start, label.end)
    return sureIf(isOnly && page.labels.length >= 2 && label.value.length <= 30, closeUp(label.value), where)
  }
  const claim = signatureClaim(page)[0]
  return claim ? doubtful(claim.names.join('、'), claim.where) : ABSENT
}

/** Minutes and bulletins name their organ beside a date, an order in its name: 某某人民政府令. Neither is a signature. */
function ofHead(page: Page): Field | null {
  for (const { line, role } of page.head.lines) {
    const name =
      role === 'date' ? line.text.slice(0, findDate(line.text)?.start ?? 0) : /^(.{3,40})令$/.exec(line.text)?.[1]
    const organ = name?.trim() ?? ''
    if (isOrgan(organ)) return doubtful(closeUp(organ), page.source.where(line, 0, organ.length))
  }
  return null
}

/** Who put a text on a page is often, not always, who issued it. */
function publisher(page: Page): Field {
  const label = labelled(page, 'publisher').find(one => isOrgan(one.value))
  if (!label || !page.isOfficial) return ABSENT
  return doubtful(closeUp(label.value), page.source.where(label.line, label.start, label.end))
}
