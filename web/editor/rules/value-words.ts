import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { serviceWords } from '../service-words.ts'

/** What the codes in a column are called: the options of a field, the keys of limits, urgencies, units. */
export function useValueWord(column: string): (code: string) => string {
  const { t, language } = useText()
  const { texts } = useParts()
  const words = serviceWords(texts, t, language)
  return code => words.value(column, code)
}
