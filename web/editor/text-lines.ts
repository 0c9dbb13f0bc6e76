import { LANGUAGES, type Text } from '#base/language.ts'
import type { ServiceTexts } from '#catalogue/types.ts'
import type { AllTexts } from './files.ts'

/** One word of a service and where it stands, e.g. `steps`, `review`, `outcomes`, `pass`, `label`. */
export interface TextLine {
  path: readonly string[]
  words: Text
}

type Branch = Readonly<Record<string, unknown>> | readonly unknown[]

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null
const at = (branch: Branch, name: string): unknown => new Map(Object.entries(branch)).get(name)

/** Every word of a service, in the order of the Simplified Chinese file. */
export function lines(texts: AllTexts): TextLine[] {
  const walk = (branch: Branch, path: readonly string[]): TextLine[] =>
    Object.entries(branch).flatMap(([name, value]): TextLine[] => {
      const inner = [...path, name]
      if (isBranch(value)) return walk(value, inner)
      const [hans, hant, en] = LANGUAGES.map(language => wordAt(texts[language], inner))
      return [{ path: inner, words: { 'zh-Hans': hans ?? '', 'zh-Hant': hant ?? '', en: en ?? '' } }]
    })
  return walk({ ...texts['zh-Hans'] }, [])
}

/** The texts with one word changed. */
export function withLine(texts: ServiceTexts, path: readonly string[], word: string): ServiceTexts {
  const put = (branch: Branch, [name = '', ...rest]: readonly string[]): Branch => {
    const inner = at(branch, name)
    const value = rest.length === 0 ? word : put(isBranch(inner) ? inner : {}, rest)
    if (!Array.isArray(branch)) return { ...branch, [name]: value }
    return Object.assign([...branch], { [name]: value })
  }
  // What was a tree of words stays one: only a leaf was changed.
  return put({ ...texts }, path) as unknown as ServiceTexts
}

function wordAt(texts: ServiceTexts, path: readonly string[]): string {
  const found = path.reduce<unknown>((value, name) => (isBranch(value) ? at(value, name) : undefined), { ...texts })
  return typeof found === 'string' ? found : ''
}
