import type { Text } from '#base/language.ts'

/** What can be drawn or done, by the folder of its cases in `../conformance`: its name and what it does, in a sentence. */
export interface Supported {
  name: Text
  does: Text
}

export const says = (name: [string, string, string], does: [string, string, string]): Supported => ({
  name: { 'zh-Hans': name[0], 'zh-Hant': name[1], en: name[2] },
  does: { 'zh-Hans': does[0], 'zh-Hant': does[1], en: does[2] },
})
