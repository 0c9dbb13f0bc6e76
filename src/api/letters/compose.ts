import { Problem } from '#base/errors.ts'
import type { Text } from '#base/language.ts'
import { dayOf } from '#calendar/day.ts'
import type { Letter, Letters } from '#catalogue/letters.ts'
import { fillLetter, lackingIn, type LetterFacts } from '#documents/letters/fill-letter.ts'
import type { Letter as Printed } from '#documents/typesetting/prints.ts'
import { requirePart } from '#matters/disclose.ts'
import { refuseSecrets } from '#matters/fields.ts'
import { loadMatter } from '#matters/load.ts'
import type { Asker, LoadedMatter } from '#matters/matter.ts'
import { shownAsker } from '#matters/shown-asker.ts'
import { officeName } from '../prints/office-name.ts'
import type { Reader } from '../reader.ts'
import { factsOf } from './facts.ts'
import type { LetterChoice, WriteLetter } from './schema.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
/** Facts that stand in no form, as a person calls them. */
const NAMES: Readonly<Record<string, Text>> = {
  due: text('到期日', '到期日', 'Due date'),
  asker: text('交办人', '交辦人', 'Asker'),
  unit: text('收文单位', '收文單位', 'Unit'),
  words: text('要写的话', '要寫的話', 'Words'),
}

/** A letter as it will be set, and what is said of it in the record. */
export interface Composed {
  printed: Printed
  service: string
  /** Whom it is for, a citizen masked. */
  to: string
  /** Whether it names a citizen in full. */
  names: boolean
}

/** The letters a matter can have, each with what the matter does not say yet for it. */
export async function letterChoices(reader: Reader, loaded: LoadedMatter, letters: Letters): Promise<LetterChoice[]> {
  const facts = await allFacts(reader, loaded, { asker: '…', words: '…' })
  return Object.entries(letters).map(([id, letter]) => ({
    id,
    name: letter.name[reader.language],
    to: letter.to,
    asks: letter.asks?.[reader.language] ?? null,
    lacks: lackingIn(letter, facts).map(name => nameOf(reader, loaded, name)),
    basis: [...(letter.basis ?? [])],
  }))
}

/**
 * Fills a letter for one addressee.
 * @param isNamed names a citizen in full, which only somebody with a part in the matter may
 * @throws Problem STATE_SECRET, LETTER_NOT_FOUND, FIELD_REQUIRED without an addressee, LETTER_NOT_FOR_UNIT, LETTER_LACKS, NOT_PERMITTED
 */
export async function composeLetter(
  reader: Reader,
  matterId: string,
  letters: Letters,
  wanted: WriteLetter,
  isNamed: boolean,
): Promise<Composed> {
  const { acting } = reader
  refuseSecrets('', { words: wanted.words })
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: false })
  const letter = letters[wanted.letter]
  if (!letter) throw new Problem('LETTER_NOT_FOUND', { field: 'letter' })
  const addressee = letter.to === 'asker' ? askerOf(loaded, wanted) : unitOf(reader, loaded, letter, wanted)
  const names = isNamed && addressee.isCitizen
  if (names) requirePart(acting, loaded)
  const shown = names ? addressee.name : addressee.shown
  const facts = await allFacts(reader, loaded, { asker: shown, words: wanted.words })
  const lacking = lackingIn(letter, facts)
  if (lacking.length > 0)
    throw new Problem('LETTER_LACKS', {
      params: { names: lacking.map(name => nameOf(reader, loaded, name)).join('、') },
    })
  return {
    printed: {
      office: await officeName(acting),
      ...fillLetter(letter, facts),
      number: loaded.matter.number,
      to: shown,
      date: dayOf(acting.now, acting.zone),
    },
    service: loaded.matter.service,
    to: addressee.shown,
    names,
  }
}

async function allFacts(
  { acting }: Reader,
  loaded: LoadedMatter,
  given: { asker: string; words: string },
): Promise<LetterFacts> {
  return factsOf(acting, loaded, { office: await officeName(acting), ...given })
}

interface Addressee {
  name: string
  shown: string
  isCitizen: boolean
}

function askerOf({ askers }: LoadedMatter, { asker }: WriteLetter): Addressee {
  const found: Asker | undefined = askers.find(one => one.id === asker)
  if (!found) throw new Problem('FIELD_REQUIRED', { field: 'asker', params: { field: 'asker' } })
  return { name: found.name, shown: shownAsker(found).name, isCitizen: found.kind === 'citizen' }
}

function unitOf({ acting }: Reader, { matter }: LoadedMatter, letter: Letter, { unit }: WriteLetter): Addressee {
  const name = unit === undefined ? null : acting.directory.unitName(unit)
  if (unit === undefined || name === null)
    throw new Problem('FIELD_REQUIRED', { field: 'unit', params: { field: 'unit' } })
  if (letter.never !== undefined && matter.fields[letter.never] === unit)
    throw new Problem('LETTER_NOT_FOR_UNIT', { field: 'unit', params: { unit: name } })
  return { name, shown: name, isCitizen: false }
}

function nameOf(reader: Reader, { matter }: LoadedMatter, name: string): string {
  const own = NAMES[name]
  const label = reader.textsOf(matter.service, matter.serviceVersion).fields[name]?.label
  return label ?? (own ? reader.say(own) : name)
}
