import type { Fonts, Role } from './fonts.ts'

/** Set in whatever comes first; a reader would not see the difference. */
const SHARED = /[\s\p{P}\p{S}\p{N}A-Za-z]/u

/**
 * The characters of a text that its own face lacks and that another face will show, each once. A person looks at them
 * before the document is issued: names are what they are mostly found in.
 */
export function missingCharacters(fonts: Fonts, role: Role, text: string): string[] {
  const first = fonts.roles[role].families.find(family => typeof family === 'string')
  const face = fonts.files.find(file => file.family.startsWith(String(first)))
  if (!face) return []
  const letters = new Set(text)
  return [...letters].filter(letter => !SHARED.test(letter) && !face.has(letter.codePointAt(0) ?? 0))
}
