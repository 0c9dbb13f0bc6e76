import { RADICALS } from './radicals.ts'

/** Kangxi radicals and compatibility ideographs: never the character that was meant. */
const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/**
 * A stretch of the given text as a value: look-alike characters replaced, blanks made one, blanks between Chinese
 * characters removed. Punctuation keeps the width it was written in, because a title is quoted as it stands.
 */
export function tidy(given: string): string {
  return given
    .replace(INVISIBLE, '')
    .replace(LOOKALIKE, character => RADICALS.get(character) ?? character.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
}

/** `tidy`, and blanks beside a Chinese character removed: `国 务 院 办 公 厅` is one name. */
export function closeUp(given: string): string {
  return tidy(given).replace(/(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])/g, '')
}
