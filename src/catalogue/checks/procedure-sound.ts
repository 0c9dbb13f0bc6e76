import { soundnessOf } from '#procedure/soundness/soundness.ts'
import { elementWords } from '../element-words.ts'
import { check } from './check.ts'

/** Every element can be come to, no step is open twice, and from wherever a matter stands it can come to an end. */
export const procedureSound = check('procedure-sound', ({ graph, texts }, found) => {
  if (!graph) return
  const told = new Set<string>()
  for (const { code, elements } of soundnessOf(graph)) {
    const sorted = elements.toSorted()
    const key = [code, ...sorted].join(' ')
    if (told.has(key)) continue
    told.add(key)
    // A procedure too large to be walked through was not found to be wrong.
    const severity = code === 'SOUNDNESS_NOT_PROVED' ? 'warning' : 'error'
    const words = { elements: elementWords(graph, texts, sorted) }
    const place = { file: 'procedure.bpmn', severity } as const
    if (sorted.length === 0) found(code, place, words)
    // Each of them is lit.
    for (const element of sorted) found(code, { ...place, element }, words)
  }
})
