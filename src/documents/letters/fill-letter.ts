import { fill } from '#base/language.ts'
import { placeholdersOf, type Letter } from '#catalogue/letters.ts'

/** What a matter says, by the names that letters use; absent when it does not say it. */
export type LetterFacts = Readonly<Record<string, string | undefined>>

/** A letter ready to be set. */
export interface FilledLetter {
  title: string
  paragraphs: string[]
}

const WORDS = '{words}'
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** What a letter wants to say and the matter does not: such a letter is not written. */
export const lackingIn = (letter: Letter, facts: LetterFacts): string[] =>
  placeholdersOf(letter).filter(name => !facts[name]?.trim())

/** Puts what the matter says into a letter's words. Lines that somebody wrote are paragraphs of their own. */
export function fillLetter(letter: Letter, facts: LetterFacts): FilledLetter {
  const said = (line: string) => fill(line, facts)
  return {
    title: said(letter.title),
    paragraphs: letter.paragraphs.flatMap(line =>
      line.trim() === WORDS ? linesOf(facts['words'] ?? '') : [said(line)],
    ),
  }
}
