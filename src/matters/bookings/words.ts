import { inEach, type Language, type Text } from '#base/language.ts'
import { dayWords } from '#calendar/date-words.ts'
import { dayOf, timeOf } from '#calendar/day.ts'
import type { DirectoryResource } from '#office/directory.ts'
import type { Acting } from '../acting.ts'
import type { Slot } from './next-slots.ts'
import type { Taken } from './taken.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const HIDDEN = text('其他事项', '其他事項', 'another matter')
const OUT_OF_USE = text('停用', '停用', 'out of use')

/** A resource as people know it: with its plate where it has one. */
export const resourceWords = ({ name, registration }: Pick<DirectoryResource, 'name' | 'registration'>): string =>
  registration === null || name.includes(registration) ? name : `${name} ${registration}`

/** A resource by its id, in the same words; empty for one that there is not. */
export function resourceName({ directory }: Pick<Acting, 'directory'>, id: string): string {
  const resource = directory.resource(id)
  return resource ? resourceWords(resource) : ''
}

/** A period as people say it: `11月26日(周四) 09:00–11:00`. */
export function periodWords(
  { from, to }: Slot,
  { zone, now }: Pick<Acting, 'zone' | 'now'>,
  language: Language,
): string {
  const [begin, end] = [new Date(from), new Date(to)]
  const [first, last] = [dayOf(begin, zone), dayOf(end, zone)]
  const day = (on: string) => dayWords(on, language, dayOf(now, zone))
  return first === last
    ? `${day(first)} ${timeOf(begin, zone)}–${timeOf(end, zone)}`
    : `${day(first)} ${timeOf(begin, zone)} – ${day(last)} ${timeOf(end, zone)}`
}

/** Whose it is, as far as the reader may know. */
export function takerWords(
  taken: Pick<Taken, 'matter' | 'isBooked' | 'reason'> | undefined,
  language: Language,
): string {
  if (taken?.matter) return `${taken.matter.number} ${taken.matter.title}`
  if (taken?.isBooked !== false) return HIDDEN[language]
  return `${OUT_OF_USE[language]}${taken.reason ? `${language === 'en' ? ': ' : '：'}${taken.reason}` : ''}`
}

/** Why a booking gave way to one under a focus. */
export const focusComesFirst = (focus: string): Text =>
  text(`中心工作“${focus}”优先`, `中心工作「${focus}」優先`, `the focus “${focus}” comes first`)

/** Why a booking gave way to nobody. */
export const outOfUse = (reason: string): Text =>
  inEach(language => takerWords({ matter: null, isBooked: false, reason }, language))
