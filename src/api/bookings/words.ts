import { inLanguage } from '#base/language.ts'
import { instantWords } from '#calendar/date-words.ts'
import { periodWords, resourceName } from '#matters/bookings/words.ts'
import type { Reader } from '../reader.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What an entry about a booking says of it, in the reader's words. */
export function bookingWords({ acting, language, today }: Reader, body: Readonly<Record<string, unknown>>) {
  const [from, to] = [textOf(body['from']), textOf(body['to'])]
  const { reason } = inLanguage({ reason: body['reason'] }, language)
  return {
    resource: resourceName(acting, textOf(body['resource'])),
    period: from && to ? periodWords({ from, to }, acting, language) : '',
    until: to ? instantWords(to, acting.zone, language, today) : '',
    reason: textOf(reason),
  }
}
