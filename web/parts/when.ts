import type { Language } from '#base/language.ts'

/** Legal days are counted in the office's zone, wherever the reader sits. */
const ZONE = 'Asia/Shanghai'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = language + JSON.stringify(options)
  const known = formats.get(id)
  if (known) return known
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: ZONE, ...options })
  formats.set(id, made)
  return made
}

/** `11月24日 09:30`, with the year when it is not this one. */
export function sayMoment(iso: string, language: Language, now: Date): string {
  const at = new Date(iso)
  const isThisYear = yearOf(at) === yearOf(now)
  return format(language, {
    ...(isThisYear ? {} : { year: 'numeric' as const }),
    month: language === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    ...(language === 'en' ? {} : { month: 'long' as const }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/** `11月24日`, with the year when it is not this one; takes an instant or a plain day. */
export function sayDay(day: string, language: Language, now: Date): string {
  const at = new Date(day.length === 10 ? `${day}T12:00:00+08:00` : day)
  const isThisYear = yearOf(at) === yearOf(now)
  return format(language, {
    ...(isThisYear ? {} : { year: 'numeric' as const }),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
  }).format(at)
}

const yearOf = (at: Date): string => format('en', { year: 'numeric' }).format(at)

/** The day it is in the office, `YYYY-MM-DD`. */
export const today = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now)
