import { findDate, readDate, type DateReading } from './chinese-date.ts'
import { endsLikeTitle } from './kinds.ts'
import { isAddress, isOrgan } from './organs.ts'
import { readLabels, type Label } from './labels.ts'
import type { Line } from './source.ts'
import { beginsLikeTitle } from './title-block.ts'

export interface Signature {
  line: Line
  /** The organ as signed, without (印章). */
  name: string
}

/** Where the document ends: signatures (署名) and the date (成文日期) under them. */
export interface Closing {
  signatures: readonly Signature[]
  date: { line: Line; reading: DateReading } | null
  /** Other lines that are nothing but a written-out date. */
  hasRivals: boolean
  /** Something above it looks like the beginning of another document: the signatures may be that one's. */
  isAfterInner: boolean
  /** Another date, with nobody above it, came before: one of the two is the document's. */
  isDisputed: boolean
  /** An organ stands alone on a line without a date, as when a page lost it. */
  unsigned: Signature | null
  /** Place of the last line of the closing, or of the last line of all. */
  endsAt: number
}

const SEAL = /\s*\((?:公?章|印章?|盖章|加盖印章|代章)\)\s*$/
/** The imprint's own date, parted from its word by a line break. */
const PRINTED = /^印 {0,6}[发制]/
const ENCLOSURE = /^附 {0,6}件? {0,4}[\d一二三四五六七八九十]{0,3} {0,2}:?$/

function signatureOn(line: Line): Signature | null {
  if (line.text.length > 60) return null
  const name = line.text.replace(SEAL, '')
  return isOrgan(name) ? { line, name } : null
}

/** `某某局 2023年5月6日` on one line. */
function signedAndDated(line: Line): { signature: Signature; reading: DateReading } | null {
  if (line.text.length > 80 || !line.text.endsWith('日')) return null
  const reading = findDate(line.text)
  if (!reading || reading.start < 3 || reading.end !== line.text.length) return null
  const name = line.text.slice(0, reading.start).trim().replace(SEAL, '')
  return isOrgan(name) ? { signature: { line, name }, reading } : null
}

const opensForm = (label: Label): boolean => label.meaning.startsWith('letter') || label.meaning === 'number'

function opensAnother(line: Line): boolean {
  const { text } = line
  if (text.length > 300) return false
  if (ENCLOSURE.test(text) || readLabels(line).some(opensForm)) return true
  if (text.endsWith(':')) return isAddress(text.slice(0, -1))
  return text.length <= 100 && !/[,。;:!?]/.test(text) && endsLikeTitle(text) && beginsLikeTitle(text)
}

/**
 * Finds the first closing below the head: the enclosure's own comes later.
 * @param bodyAt place of the first line of the body
 */
export function findClosing(lines: readonly Line[], bodyAt: number): Closing {
  let date: Closing['date'] = null
  let signatures: Signature[] = []
  let unsigned: Signature | null = null
  let hasRivals = false
  let isInner = false
  let isAfterInner = false
  let isDisputed = false
  let endsAt = lines.length - 1
  for (let at = bodyAt; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) break
    const both = signedAndDated(line)
    const reading = both?.reading ?? readDate(line.text)
    if (reading?.isWritten && !PRINTED.test(lines[at + 1]?.text ?? '')) {
      const above = both ? [both.signature] : signaturesAbove(lines, at, bodyAt)
      // signatures decide between a date of the body and the date of the document
      if (date === null || (signatures.length === 0 && above.length > 0 && !isAfterInner && !isInner)) {
        hasRivals = date !== null
        isDisputed = hasRivals
        date = { line, reading }
        signatures = above
        isAfterInner = isInner || (unsigned !== null && !above.some(signature => signature.line === unsigned?.line))
        endsAt = at
      } else hasRivals = true
      continue
    }
    if (date === null) unsigned ??= isFollowedByDate(lines, at) ? null : signatureOn(line)
    if (signatures.length === 0) isInner ||= opensAnother(line)
  }
  return { signatures, date, hasRivals, isAfterInner, isDisputed, unsigned, endsAt }
}

/** A signature, perhaps with the joint signers below it, stands directly above a date. */
function isFollowedByDate(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next <= at + 8; next += 1) {
    const line = lines[next]
    if (!line) return false
    if (readDate(line.text)) return true
    if (!signatureOn(line)) return false
  }
  return false
}

function signaturesAbove(lines: readonly Line[], dateAt: number, bodyAt: number): Signature[] {
  const found: Signature[] = []
  for (let at = dateAt - 1; at >= bodyAt && at >= dateAt - 8; at -= 1) {
    const line = lines[at]
    const signature = line ? signatureOn(line) : null
    if (!signature) break
    found.unshift(signature)
  }
  return found
}
