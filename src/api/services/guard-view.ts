import type { Language } from '#base/language.ts'
import { decisionWord } from '#catalogue/table-words.ts'
import type { Service } from '#catalogue/types.ts'
import type { ServiceDetail } from './schema.ts'

/** What only a matter would say (`{visits}`) is some number here. */
const unnumbered = (words: string, language: Language): string =>
  words.replace(/\{\w+\}/g, language === 'en' ? 'so many' : '若干')

/** The guards of a service as a manual tells them: before which act, what each row says, what to do instead. */
export function guardViews({ manifest, rules, texts }: Service, language: Language): ServiceDetail['guards'] {
  const { steps, rules: words = {} } = texts[language]
  return (manifest.guards ?? []).flatMap(({ decision, step, outcomes = [] }) => {
    const table = rules.get(decision)
    if (!table) return []
    const named = step === undefined ? undefined : steps[step]
    return [
      {
        decision,
        name: decisionWord(texts[language], language, decision, table.name),
        step: step ?? null,
        stepName: named?.name ?? null,
        outcomes: [...outcomes],
        outcomeNames: outcomes.map(code => named?.outcomes[code]?.label ?? code),
        rows: table.rows.map(({ id, outputs, citation, validFrom, validTo }) => ({
          id,
          field: /^"(.+)"$/.exec(outputs[0] ?? '')?.[1] ?? null,
          says: unnumbered(words[id]?.says ?? id, language),
          instead: unnumbered(words[id]?.instead ?? '', language),
          citation: citation ?? null,
          validFrom: validFrom ?? null,
          validTo: validTo ?? null,
        })),
      },
    ]
  })
}
