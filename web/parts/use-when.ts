import { dayWords } from '#calendar/date-words.ts'
import { useText } from '../texts/language.tsx'
import { sayDay, sayMoment, today } from './when.ts'

interface When {
  moment: (iso: string) => string
  day: (day: string) => string
  /** A day with its weekday: `11月26日(周四)`. */
  weekday: (day: string) => string
  /** The day it is in the office, `YYYY-MM-DD`. */
  today: () => string
}

/** Dates as the reader says them. */
export function useWhen(): When {
  const { language } = useText()
  return {
    moment: iso => sayMoment(iso, language, new Date()),
    day: day => sayDay(day, language, new Date()),
    weekday: day => dayWords(day, language, today(new Date())),
    today: () => today(new Date()),
  }
}
