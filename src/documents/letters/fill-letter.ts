import { fill } from '#base/language.ts'
import { placeholdersOf, type Letter } from '#catalogue/letters.ts'

/** A field of rows as a letter shows it: a small table. */
export interface LetterTable {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What a matter says, by the names that letters use; absent when it does not say it. */
export type LetterFacts = Readonly<Record<string, string | LetterTable | undefined>>

/** A letter ready to be set. */
export interface FilledLetter {
  title: string
  paragraphs: (string | LetterTable)[]
}

const WORDS = '{words}'
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** What a letter wants to say and the matter does not: such a letter is not written. */
export const lackingIn = (letter: Letter, facts: LetterFacts): string[] =>
  placeholdersOf(letter).filter(name => !sentence(facts[name])?.trim())

/** A table inside a sentence is what its first column says. */
const sentence = (fact: string | LetterTable | undefined): string | undefined =>
  typeof fact === 'object' ? fact.rows.map(([first]) => first).join('、') : fact

/** The name that stands alone in a paragraph. */
const alone = (line: string): string | undefined => /^\{(\w+)\}$/.exec(line.trim())?.[1]

/**
 * Puts what the matter says into a letter's words. Lines that somebody wrote are paragraphs of their own, and a field of rows
 * that stands alone is a table.
 */
export function fillLetter(letter: Letter, facts: LetterFacts): FilledLetter {
  const said = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, sentence(fact)]))
  return {
    title: fill(letter.title, said),
    paragraphs: letter.paragraphs.flatMap((line): (string | LetterTable)[] => {
      if (line.trim() === WORDS) return linesOf(said['words'] ?? '')
      const fact = facts[alone(line) ?? '']
      return typeof fact === 'object' ? [fact] : [fill(line, said)]
    }),
  }
}
