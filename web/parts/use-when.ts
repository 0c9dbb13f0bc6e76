import { useText } from '../texts/language.tsx'
import { sayDay, sayMoment } from './when.ts'

/** Dates as the reader says them. */
export function useWhen(): { moment: (iso: string) => string; day: (day: string) => string } {
  const { language } = useText()
  return {
    moment: iso => sayMoment(iso, language, new Date()),
    day: day => sayDay(day, language, new Date()),
  }
}
