import { LANGUAGES, type Language } from '#base/language.ts'
import type { Guard, ServiceTexts } from '#catalogue/types.ts'
import { DEFAULTS } from '../default-words.ts'
import type { AllTexts } from '../files.ts'
import type { DecisionView } from './view.ts'

/** An act as it is chosen: '' is registering, a step alone is every outcome of it, else the step and one outcome. */
export type ActKey = string

const keyOf = (step: string, outcome?: string): ActKey => (outcome === undefined ? step : `${step} ${outcome}`)

/** Whether a table has the shape of a guard: every row answers, with the field it is about. */
export const isGuardShaped = ({ table }: DecisionView): boolean =>
  table?.hitPolicy === 'COLLECT' && table.outputs.map(({ name }) => name).join() === 'field'

/** Before which acts a decision stands. */
export const guardedActs = (guards: readonly Guard[], decision: string): ActKey[] =>
  guards
    .filter(guard => guard.decision === decision)
    .flatMap(({ step, outcomes }) =>
      step === undefined ? [''] : outcomes ? outcomes.map(outcome => keyOf(step, outcome)) : [keyOf(step)],
    )

/** The guards with a decision before these acts and no others. */
export function withGuardedActs(guards: readonly Guard[], decision: string, acts: readonly ActKey[]): Guard[] {
  const steps = new Map<string, string[] | null>()
  for (const [step = '', outcome] of acts.filter(act => act !== '').map(act => act.split(' '))) {
    const known = steps.get(step)
    // A step with every outcome holds those that are named besides.
    steps.set(step, outcome === undefined || known === null ? null : [...(known ?? []), outcome])
  }
  return [
    ...guards.filter(guard => guard.decision !== decision),
    ...(acts.includes('') ? [{ decision }] : []),
    ...[...steps].map(([step, outcomes]) => ({ decision, step, ...(outcomes ? { outcomes } : {}) })),
  ]
}

/** Every act there is, with the words it goes by. */
export function actChoices(
  { steps }: ServiceTexts,
  words: { registering: string; anyOutcome: string },
): { value: ActKey; label: string }[] {
  return [
    { value: '', label: words.registering },
    ...Object.entries(steps).flatMap(([step, { name, outcomes }]) => [
      ...(Object.keys(outcomes).length > 1 ? [{ value: keyOf(step), label: `${name} · ${words.anyOutcome}` }] : []),
      ...Object.entries(outcomes).map(([code, { label }]) => ({
        value: keyOf(step, code),
        label: `${name} · ${label}`,
      })),
    ]),
  ]
}

/** The rows that owe words: those of every table that guards an act. */
export const rowsOwingWords = (guards: readonly Guard[], decisions: readonly DecisionView[]) =>
  decisions
    .filter(({ id }) => guards.some(guard => guard.decision === id))
    .flatMap(({ table }) => (table?.rows ?? []).map(({ id, description }) => ({ id, description })))

/**
 * Brings the words of guards in line with their rows: a new one has some from the first moment, one that is gone takes its
 * words along.
 * @returns null when they are in line
 */
export function syncRuleWords(
  texts: AllTexts,
  rows: readonly { id: string; description: string }[],
): ((own: ServiceTexts, language: Language) => ServiceTexts) | null {
  const owed = rows.map(({ id }) => id)
  const fits = LANGUAGES.every(language => {
    const given = Object.keys(texts[language].rules ?? {})
    return given.length === owed.length && owed.every(id => given.includes(id))
  })
  if (fits) return null
  return (own, language) => {
    const { rules = {}, ...rest } = own
    const first = (description: string) => ({
      says: language === 'zh-Hans' && description !== '' ? description : DEFAULTS.says[language],
      instead: DEFAULTS.instead[language],
    })
    const kept = Object.fromEntries(rows.map(({ id, description }) => [id, rules[id] ?? first(description)]))
    return owed.length === 0 ? rest : { ...rest, rules: kept }
  }
}
