import { Problem } from '#base/errors.ts'
import type { Text } from '#base/language.ts'
import { takenBetween } from '#matters/bookings/taken.ts'
import { resourceWords, takerWords } from '#matters/bookings/words.ts'
import type { Reader } from '../reader.ts'
import { periodOf, type FeedContent } from './event.ts'

const TAKEN: Text = { 'zh-Hans': '已占用', 'zh-Hant': '已佔用', en: 'Taken' }

/**
 * What a resource is booked for: by title where the reader may see the matter, and otherwise that it is taken.
 * @throws Problem NOT_FOUND for a resource that is closed
 */
export async function bookingsOfResource(reader: Reader, resourceId: string): Promise<FeedContent> {
  const { acting, language } = reader
  const resource = acting.directory.resource(resourceId)
  if (!resource?.isActive) throw new Problem('NOT_FOUND')
  const { from, until } = periodOf(reader)
  const taken = await takenBetween(acting, { from, to: until })
  return {
    name: resourceWords(resource),
    events: taken
      .filter(one => one.resourceId === resourceId)
      .map(one => ({
        uid: `booking-${one.bookingId}`,
        when: { from: one.from, to: one.to },
        title: one.matter?.title ?? (one.isBooked ? reader.say(TAKEN) : takerWords(one, language)),
        ...(one.matter ? { note: one.matter.number } : {}),
      })),
  }
}
