import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'

const UNITS = ['day', 'workday', 'hour', 'minute'] as const
const URGENCIES = { normal: 'urgency.normal', urgent: 'urgency.urgent', 'most-urgent': 'urgency.most' } as const

/** What the codes in a column are called: the options of a field, the keys of limits, urgencies, units. */
export function useValueWord(column: string): (code: string) => string {
  const { t, language } = useText()
  const { texts } = useParts()
  return code => {
    const own = texts?.[language]
    const word = own?.fields[column]?.options?.[code] ?? (column === 'step' ? own?.limits[code] : undefined)
    if (word !== undefined) return word
    if (column === 'urgency' && code in URGENCIES) return t(URGENCIES[code as keyof typeof URGENCIES])
    const unit = UNITS.find(one => one === code)
    return unit && column === 'unit' ? t(`unit.${unit}`) : code
  }
}
