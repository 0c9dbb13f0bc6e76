import { isId } from '#base/ids.ts'
import { dayOf, isDay, timeOf } from '#calendar/day.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import { shownDate } from '#documents/typesetting/shown-date.ts'
import type { LetterFacts, LetterTable } from '#documents/letters/fill-letter.ts'
import { resourceName } from '#matters/bookings/words.ts'
import type { LoadedMatter } from '#matters/matter.ts'
import type { Acting } from '#matters/acting.ts'

/** What a matter says in a letter. Letters are Chinese, whatever the reader's language is. */
export function factsOf(
  acting: Acting,
  { matter }: LoadedMatter,
  given: { office: string; asker?: string; words?: string },
): LetterFacts {
  const { zone, now, services } = acting
  const texts = services.version(matter.service, matter.serviceVersion).texts['zh-Hans']
  const day = (at: string) => shownDate(dayOf(new Date(at), zone))
  const fields = Object.entries(matter.fields).map(([name, value]) => [
    name,
    tableOf(acting, texts, name, value) ?? inWords(acting, texts.fields[name], value),
  ])
  return {
    ...Object.fromEntries(fields),
    number: matter.number,
    title: matter.title,
    registered: day(matter.registeredAt),
    ...(matter.dueAt === null ? {} : { due: day(matter.dueAt) }),
    today: shownDate(dayOf(now, zone)),
    ...given,
  }
}

/** An instant as forms give it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const momentOf = ({ zone }: Acting, at: Date): string => `${shownDate(dayOf(at, zone))}${timeOf(at, zone)}`

/** A field of rows as a letter shows it, by its columns; a column nobody filled in is left out. */
function tableOf(acting: Acting, { fields }: ServiceTexts, name: string, value: unknown): LetterTable | null {
  const words = Object.entries(fields[name]?.columns ?? {})
  if (words.length === 0 || !Array.isArray(value)) return null
  const rows = value as Readonly<Record<string, unknown>>[]
  const columns = words.filter(([column]) => rows.some(row => column in row))
  return {
    columns: columns.map(([, { label }]) => label),
    rows: rows.map(row => columns.map(([column, word]) => inWords(acting, word, row[column]))),
  }
}

/** A value as a letter says it: the word of an option, the name of a unit, a date as dates are written. */
function inWords(
  acting: Acting,
  words: { options?: Readonly<Record<string, string>> } | undefined,
  value: unknown,
): string {
  if (Array.isArray(value)) return value.map(one => inWords(acting, words, one)).join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  const { directory } = acting
  if (isId(value)) return directory.unitName(value) ?? (resourceName(acting, value) || directory.nameOf(value))
  if (INSTANT.test(value)) return momentOf(acting, new Date(value))
  return words?.options?.[value] ?? (isDay(value) ? shownDate(value) : value)
}
