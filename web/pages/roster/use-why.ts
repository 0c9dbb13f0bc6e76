import { useText } from '../../texts/language.tsx'
import type { Conflict } from './conflicts.ts'

/** A conflict in the reader's words. */
export function useWhy(): (conflict: Conflict) => string {
  const { t } = useText()
  return conflict => {
    if (conflict.kind === 'clash') return t('roster.clash', { watch: conflict.watch })
    return t(conflict.kind === 'away' ? 'roster.away' : 'roster.tired')
  }
}
