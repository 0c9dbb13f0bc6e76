import { fill, inLanguage, type Language, type Text } from '#base/language.ts'
import { differenceWords } from '#catalogue/difference-words.ts'
import { FINDINGS } from '#catalogue/finding-list.ts'
import type { Mend } from '#catalogue/mend-example.ts'
import type { Service } from '#catalogue/types.ts'
import type { ExampleResult as Result } from '#matters/amendments/example-results.ts'
import type { ExampleResult } from './schema.ts'

const INSERTED: Text = {
  'zh-Hans': '加上“{step}”（{outcome}）',
  'zh-Hant': '加上「{step}」（{outcome}）',
  en: '{step} is put in ({outcome})',
}

/** What became of the examples of an amendment, in a reader's words. */
export function resultsView(results: readonly Result[], { texts }: Service, language: Language): ExampleResult[] {
  const mendText = (mend: Mend): string => {
    if (mend.kind === 'expected') return failed(mend.difference.act, differenceWords(mend.difference, texts))
    const step = texts[language].steps[mend.step]
    return fill(INSERTED[language], {
      step: step?.name ?? mend.step,
      outcome: step?.outcomes[mend.outcome]?.label ?? mend.outcome,
    })
  }
  const failed = (act: number, words: Record<string, Text>): string =>
    fill(FINDINGS.EXAMPLE_FAILED[language], inLanguage({ act, ...words }, language))
  return results.map(({ file, name, mends, mended, left }) => ({
    file,
    name,
    holds: mends.length === 0 && left === null,
    mends: mends.map(mendText),
    mended,
    left: left && failed(left.act, left.words),
  }))
}
