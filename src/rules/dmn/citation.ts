import type { Citation, Evidence, Strength } from '#base/citation.ts'
import type { Refusal } from '#base/errors.ts'
import { isDay } from '#calendar/day.ts'
import type { DmnElement } from './element.ts'

const STRENGTHS: readonly string[] = ['MUST', 'GENERAL', 'RECOMMEND', 'LOCAL'] satisfies Strength[]
const EVIDENCES: readonly string[] = ['found', 'secondary', 'memory', 'convention', 'confirmed'] satisfies Evidence[]

const isStrength = (text: string): text is Strength => STRENGTHS.includes(text)
const isEvidence = (text: string): text is Evidence => EVIDENCES.includes(text)

/**
 * The citation and the validity that a row carries. A citation is whole or absent: half of one cannot be shown.
 * @param refuse is told every attribute that cannot be what it is
 */
export function readCited(
  element: DmnElement,
  id: string,
  refuse: (refusal: Refusal) => void,
): { citation?: Citation; validFrom?: string; validTo?: string } {
  const { source = '', strength = '', evidence = '', validFrom = '', validTo = '' } = element
  const rule = typeof element.rule === 'string' ? element.rule : ''
  const wrong = (attribute: string, found: string): void =>
    refuse({ code: 'RULES_ATTRIBUTE', field: id, params: { element: id, attribute: `shuniu:${attribute}`, found } })
  for (const [attribute, day] of Object.entries({ validFrom, validTo }))
    if (day !== '' && !isDay(day)) wrong(attribute, day)
  const validity = { ...(validFrom === '' ? {} : { validFrom }), ...(validTo === '' ? {} : { validTo }) }
  if (rule + source + strength + evidence === '') return validity
  if (rule === '') wrong('rule', rule)
  if (source === '') wrong('source', source)
  if (!isStrength(strength)) wrong('strength', strength)
  else if (!isEvidence(evidence)) wrong('evidence', evidence)
  else return { ...validity, citation: { rule, source, strength, evidence } }
  return validity
}
