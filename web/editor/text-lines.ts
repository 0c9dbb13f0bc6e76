import { LANGUAGES, type Text } from '#base/language.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { AllTexts } from './files.ts'

/** One word of a service and where it stands, e.g. `steps.review.outcomes.pass.label`. */
export interface TextLine {
  key: string
  words: Text
}

type Branch = { readonly [key: string]: unknown }

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every word of a service, in the order of the Simplified Chinese file. */
export function lines(texts: AllTexts): TextLine[] {
  const walk = (branch: Branch, path: readonly string[]): TextLine[] =>
    Object.entries(branch).flatMap(([name, value]) => {
      const at = [...path, name]
      if (isBranch(value)) return walk(value, at)
      const [hans, hant, en] = LANGUAGES.map(language => wordAt(texts[language], at))
      return [{ key: at.join('.'), words: { 'zh-Hans': hans ?? '', 'zh-Hant': hant ?? '', en: en ?? '' } }]
    })
  return walk({ ...texts['zh-Hans'] }, [])
}

/** The texts with one word changed. */
export function withLine(texts: ServiceTexts, key: string, word: string): ServiceTexts {
  const put = (branch: Branch, [name = '', ...rest]: readonly string[]): Branch => {
    const inner = branch[name]
    return { ...branch, [name]: rest.length === 0 ? word : put(isBranch(inner) ? inner : {}, rest) }
  }
  // What was a tree of words stays one: only a leaf was changed.
  return put({ ...texts }, key.split('.')) as unknown as ServiceTexts
}

function wordAt(texts: ServiceTexts, path: readonly string[]): string {
  const found = path.reduce<unknown>((value, name) => (isBranch(value) ? value[name] : undefined), { ...texts })
  return typeof found === 'string' ? found : ''
}
