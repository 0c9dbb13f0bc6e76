/** A text as FEEL writes it. */
export const quote = (text: string): string => JSON.stringify(text)

const TEXT = /^"(?:[^"\\]|\\.)*"$/
const LIST = /^\s*"(?:[^"\\]|\\.)*"(?:\s*,\s*"(?:[^"\\]|\\.)*")*\s*$/

/** The text of a FEEL text; null for anything else. */
export function unquote(feel: string): string | null {
  const text = feel.trim()
  return TEXT.test(text) ? (JSON.parse(text) as string) : null
}

/** The texts of a list such as `"a", "b"`; null for anything else. */
export function valuesOf(feel: string | undefined): string[] | null {
  if (feel === undefined || !LIST.test(feel)) return null
  return JSON.parse(`[${feel}]`) as string[]
}
