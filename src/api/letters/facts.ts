import { isId } from '#base/ids.ts'
import { dayOf, isDay, timeOf } from '#calendar/day.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import { shownDate } from '#documents/typesetting/shown-date.ts'
import type { LetterFacts } from '#documents/letters/fill-letter.ts'
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
  const fields = Object.entries(matter.fields).map(([name, value]) => [name, inWords(acting, texts, name, value)])
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

/** A field as a letter says it: the word of an option, the name of a unit, a date as dates are written. */
function inWords(acting: Acting, texts: ServiceTexts, name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map(one => inWords(acting, texts, name, one)).join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  const { directory } = acting
  if (isId(value)) return directory.unitName(value) ?? (resourceName(acting, value) || directory.nameOf(value))
  if (INSTANT.test(value)) return momentOf(acting, new Date(value))
  return texts.fields[name]?.options?.[value] ?? (isDay(value) ? shownDate(value) : value)
}
