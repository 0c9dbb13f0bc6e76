import type { Text } from '#base/language.ts'
import { newAjv } from './schemas.ts'

/**
 * A letter an office writes about a matter: its words, with `{…}` for what the matter says. How it looks is a template of
 * print. Letters are Chinese; what they are called on the screen is in three languages.
 */
export interface Letter {
  name: Text
  /** The heading on paper. */
  title: string
  /** Whom it is for: one of the askers, or a unit. */
  to: 'asker' | 'unit'
  /** `{words}` alone in a paragraph is each line that whoever writes the letter adds. */
  paragraphs: readonly string[]
  /** What is to be written in for `{words}`. */
  asks?: Text
  /** The field of the unit that must never get it. */
  never?: string
  /** The articles it rests on. */
  basis?: readonly string[]
}
export type Letters = Readonly<Record<string, Letter>>

/** What every matter can say in a letter, beside the fields of its form. */
export const LETTER_FACTS = ['number', 'title', 'asker', 'registered', 'due', 'today', 'office', 'words'] as const

export const LETTERS_FILE = 'letters.json'

const text = { type: 'string', minLength: 1 }
const words = {
  type: 'object',
  properties: { 'zh-Hans': text, 'zh-Hant': text, en: text },
  required: ['zh-Hans', 'zh-Hant', 'en'],
  additionalProperties: false,
}

/** `letters.json`, as `Letters` has it. */
export const isLetters = newAjv().compile<Letters>({
  type: 'object',
  propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
  additionalProperties: {
    type: 'object',
    properties: {
      name: words,
      title: text,
      to: { enum: ['asker', 'unit'] },
      paragraphs: { type: 'array', items: text, minItems: 1 },
      asks: words,
      never: text,
      basis: { type: 'array', items: text, minItems: 1 },
    },
    required: ['name', 'title', 'to', 'paragraphs'],
    additionalProperties: false,
  },
})

/** The names in braces of a letter, each once. */
export const placeholdersOf = ({ title, paragraphs }: Pick<Letter, 'title' | 'paragraphs'>): string[] => [
  ...new Set([title, ...paragraphs].flatMap(line => [...line.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))),
]
