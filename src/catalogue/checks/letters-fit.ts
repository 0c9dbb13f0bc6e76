import { propertiesOf } from '../form.ts'
import { isLetters, LETTER_FACTS, LETTERS_FILE, placeholdersOf } from '../letters.ts'
import { wordsOf } from '../schemas.ts'
import { check } from './check.ts'

const KNOWN: ReadonlySet<string> = new Set(LETTER_FACTS)

/** A letter says only what a matter can say, and asks for the words it leaves to whoever writes it. */
export const lettersFit = check('letters-fit', ({ files, form }, found) => {
  const text = files.get(LETTERS_FILE)
  if (text === undefined || !form) return
  const at = { file: LETTERS_FILE }
  let letters: unknown
  try {
    letters = JSON.parse(text)
  } catch (error) {
    found('FILE_UNREADABLE', at, { detail: String(error) })
    return
  }
  if (!isLetters(letters)) {
    for (const error of isLetters.errors ?? []) found('LETTER_INVALID', at, wordsOf(error))
    return
  }
  const fields = propertiesOf(form)
  for (const [id, letter] of Object.entries(letters)) {
    const names = placeholdersOf(letter)
    for (const name of [...names, ...(letter.never ? [letter.never] : [])])
      if (!KNOWN.has(name) && !fields.has(name)) found('LETTER_UNKNOWN', at, { letter: id, name })
    if (names.includes('words') !== (letter.asks !== undefined)) found('LETTER_WORDS', at, { letter: id })
  }
})
