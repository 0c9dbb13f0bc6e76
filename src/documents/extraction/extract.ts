import { ABSENT, doubted } from './field.ts'
import { tidyLines } from './lines.ts'
import { readPage, type Page } from './page.ts'
import { readAttachments } from './read-attachments.ts'
import { readContact } from './read-contact.ts'
import { readDateField } from './read-date.ts'
import { readFoot } from './read-foot.ts'
import { readFrom } from './read-from.ts'
import { readAsker, readPlace } from './read-letter.ts'
import { readSecrecy, readSigner, readUrgency } from './read-marks.ts'
import { readNumberField, yearOfNumber } from './read-number.ts'
import { readKind, readTitle } from './read-title.ts'
import { readTo } from './read-to.ts'
import { locateSecretMark } from './secret.ts'
import { readSource } from './source.ts'
import { tidy } from './tidy.ts'
import { organsOfTitle } from './title-block.ts'
import { FIELD_NAMES, type Extraction, type Field, type Fields } from './types.ts'

/**
 * Reads the header fields of an official document from its text, as pasted or as taken from a file.
 * It refuses nothing: what it cannot read is absent, what it cannot promise is doubtful. A text that carries a
 * state-secret mark gives the place of the mark and no field.
 * @param text any string, in any of the ways a page, a PDF or a scan breaks its lines
 */
export function extract(text: string): Extraction {
  const source = readSource(text)
  const mark = locateSecretMark(source)
  if (mark) return { fields: NOTHING, secret: { where: mark.where }, normalised: [] }
  const page = readPage(tidyLines(source))
  const title = readTitle(page)
  const fields = weighed(page, {
    title,
    number: readNumberField(page),
    kind: readKind(page, title),
    from: readFrom(page),
    to: readTo(page),
    date: readDateField(page),
    urgency: readUrgency(page),
    secrecy: readSecrecy(page),
    signer: readSigner(page),
    attachments: readAttachments(page),
    ...readContact(page),
    ...readFoot(page),
    asker: readAsker(page),
    place: readPlace(page, title),
  })
  const shown = all(fields, field => withRaw(text, page.isNews || page.head.isLate ? doubted(field) : field))
  return { fields: shown, secret: null, normalised: normalisedIn(shown) }
}

const all = (fields: Fields, change: (field: Field) => Field): Fields => {
  const changed = { ...fields }
  for (const name of FIELD_NAMES) changed[name] = change(fields[name])
  return changed
}

const NOTHING: Fields = {
  title: ABSENT,
  number: ABSENT,
  kind: ABSENT,
  from: ABSENT,
  to: ABSENT,
  cc: ABSENT,
  date: ABSENT,
  urgency: ABSENT,
  secrecy: ABSENT,
  signer: ABSENT,
  contact: ABSENT,
  phone: ABSENT,
  attachments: ABSENT,
  printedBy: ABSENT,
  printedOn: ABSENT,
  asker: ABSENT,
  place: ABSENT,
}

/** What fields say of each other. A document is printed after it was signed (版记, GB/T 9704-2012 7.4.3), and numbered within a year of it. */
function weighed(page: Page, fields: Fields): Fields {
  const { date, number, printedOn, title, kind, from } = fields
  // the organs of the title are a part of it: when nobody can say who issued it, the title may have a line too many
  const organs = organsOfTitle(page.title?.text ?? '')
  const isClaimed = organs.length > 1 || (page.closing.signatures.length > 0 && !page.closing.isAfterInner)
  const isTitleOfOther = organs.length > 0 && isClaimed && from.confidence !== 'sure'
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date.value ?? '')
  const year = yearOfNumber(number.value)
  const isPrintedFirst = isDay && printedOn.value !== null && printedOn.value < (date.value ?? '')
  const isOfOtherYear = isDay && year !== null && Math.abs(year - Number(date.value?.slice(0, 4))) > 1
  return {
    ...fields,
    ...(isPrintedFirst || isOfOtherYear ? { date: doubted(date) } : {}),
    ...(isTitleOfOther ? { title: doubted(title), kind: doubted(kind) } : {}),
    ...(isPrintedFirst ? { printedOn: doubted(printedOn) } : {}),
    ...(isOfOtherYear ? { number: doubted(number) } : {}),
  }
}

const close = (text: string): string => text.replace(/\s/g, '')

/** Closing up blanks and line breaks is no change; a replaced character is one that a person should see. */
function withRaw(text: string, field: Field): Field {
  if (field.raw !== undefined || field.value === null || field.where === null) return field
  const raw = text.slice(field.where.start, field.where.end)
  return close(tidy(raw)) === close(raw) ? field : { ...field, raw }
}

function normalisedIn(fields: Fields): Extraction['normalised'] {
  return FIELD_NAMES.flatMap(field => {
    const { value, raw } = fields[field]
    return value === null || raw === undefined ? [] : [{ field, raw, value }]
  })
}
