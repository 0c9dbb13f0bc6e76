import { closeUp } from './tidy.ts'
import { isSameOrgan } from './organs.ts'

/** What a document is known by; what is not known is null. */
export interface KnownDocument {
  title: string | null
  number: string | null
  from: string | null
  /** `YYYY-MM-DD`. */
  date: string | null
}

/** Why two documents may be one: their number, their title, or a title that is nearly the same. */
export type Sameness = 'number' | 'title' | 'near'

/** Two titles of one document share so many of their pairs of letters: one word of a dozen was misread or changed. */
const NEAR = 0.75

/**
 * Whether two documents may be the same one. A number tells, in whatever brackets, unless the senders differ; without it
 * the title does. Two notices of every year have one title and differ in number, day or year: they are two.
 */
export function sameness(one: KnownDocument, other: KnownDocument): Sameness | null {
  const numbers = [one.number, other.number].map(keyOf)
  const alike = likeness(one.title, other.title)
  const isOtherSender = one.from !== null && other.from !== null && !isSameOrgan(one.from, other.from)
  const isOtherDay = one.date !== null && other.date !== null && one.date !== other.date
  if (numbers[0] !== '' && numbers[0] === numbers[1]) {
    // 第37期 comes every year
    const isCountedByYear = /(?:19|20)\d{2}/.test(numbers[0] ?? '')
    return (isOtherSender && alike < NEAR) || (isOtherDay && !isCountedByYear) ? null : 'number'
  }
  const isOtherNumber = numbers[0] !== '' && numbers[1] !== ''
  // a number that was misread stands over a day that was not
  const isSameDay = one.date !== null && one.date === other.date
  if (isOtherSender || isOtherDay || (isOtherNumber && !isSameDay)) return null
  if (alike === 1) return 'title'
  return alike >= NEAR && figures(one.title) === figures(other.title) ? 'near' : null
}

/** A number without what people write in several ways: brackets, blanks, 第, zeros in front. */
function keyOf(number: string | null): string {
  const parts = /^(.*?)[[(〔【〖〈<{]?((?:19|20)\d{2})[\])〕】〗〉>}]?(?:年)?第?0*(\d+)号?$/.exec(closed(number))
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : closed(number)
}

const closed = (text: string | null): string =>
  closeUp(text ?? '')
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
const letters = (text: string | null): string => closed(text).replaceAll(/\p{P}/gu, '')

/** Which year, which time, how many: titles that differ in these are of different things. */
const figures = (text: string | null): string =>
  (
    letters(text).match(/\d+|第[一二三四五六七八九十百]+|[一二三四上下]?半?[年季]度?|[一二三四五六七八九十]+月/g) ?? []
  ).join()

/** The share of pairs of letters that two titles have in common, from 0 to 1 (Dice 1945); 1 only of equal ones. */
function likeness(one: string | null, other: string | null): number {
  const [first, second] = [letters(one), letters(other)]
  if (first === second) return first === '' ? 0 : 1
  const left = pairsOf(first)
  const right = pairsOf(second)
  if (left.size === 0 || right.size === 0) return 0
  const common = [...left].filter(pair => right.has(pair)).length
  return Math.min(0.99, (2 * common) / (left.size + right.size))
}

const pairsOf = (text: string): Set<string> =>
  new Set([...text].slice(1).map((letter, at) => `${[...text][at] ?? ''}${letter}`))
