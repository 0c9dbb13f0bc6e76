import { useEffect } from 'react'
import { useParts } from '../context.ts'
import { rowsOwingWords, syncRuleWords } from './guards.ts'
import type { DecisionView } from './view.ts'

/** Keeps the words of guards in line with their rows. @param decisions nothing while the rules are being read */
export function useRuleWords(decisions: readonly DecisionView[] | null): void {
  const { manifest, texts, setTexts } = useParts()
  const change =
    texts && manifest && decisions ? syncRuleWords(texts, rowsOwingWords(manifest.guards ?? [], decisions)) : null
  const isOwed = change !== null
  useEffect(() => {
    if (change) setTexts(change)
    // Whether words are owed is what matters, not which function would bring them.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isOwed])
}
