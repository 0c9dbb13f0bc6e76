import { isOrgan } from '../extraction/organs.ts'

/** Han characters of 22 pt that fit on a line of 156 mm. */
const LONGEST_LINE = 20
/** What no line begins or ends with: marks (GB/T 15834), and endings of names that a dictionary takes for words. */
const NOT_FIRST = /^(?:[，。；：、！？）〕》”’的]|[室厅局委会部院署处科]$)/
const NOT_LAST = /[（〔《“‘]$/

/**
 * Cuts a title into lines at the ends of words, so that the lines are like a trapezium or a rhombus and neither all of one
 * length nor narrow in the middle (GB/T 9704-2012 7.3.1).
 * @param title without line breaks
 */
export function titleLines(title: string): string[] {
  if (lengthOf(title.trim()) <= LONGEST_LINE) return [title.trim()]
  // organs that issue together stand above each other
  const parts = title.trim().split(/\s+/)
  const first = Math.max(
    0,
    parts.findIndex(part => !isOrgan(part)),
  )
  const organs = parts.slice(0, first)
  return [...organs, ...divided(parts.slice(first).join(' '))]
}

function divided(title: string): string[] {
  const words = wordsOf(title)
  const count = Math.ceil(lengthOf(title) / LONGEST_LINE)
  for (let lines = count; lines <= count + 1; lines += 1) {
    const found = [
      ...SHAPES.flatMap(shape => closest(words, shape(lines, lengthOf(title) / lines)) ?? []),
      ...(lines === 2 ? atSubject(title) : []),
    ]
    const best = found.toSorted((a, b) => badness(a) - badness(b))[0]
    if (best) return best.map(line => line.trim())
  }
  return [title]
}

/** The organ above, what it is about below, where both fit. */
function atSubject(title: string): string[][] {
  const at = title.indexOf('关于')
  const lines = [title.slice(0, at), title.slice(at)]
  return at > 0 && lines.every(line => lengthOf(line) <= LONGEST_LINE) ? [lines] : []
}

/** Lengths of lines about a mean: widening, narrowing, wide in the middle. */
const SHAPES: readonly ((lines: number, mean: number) => number[])[] = [
  (lines, mean) => Array.from({ length: lines }, (_, at) => mean + at - (lines - 1) / 2),
  (lines, mean) => Array.from({ length: lines }, (_, at) => mean - at + (lines - 1) / 2),
  (lines, mean) => Array.from({ length: lines }, (_, at) => mean + lines / 4 - Math.abs(at - (lines - 1) / 2)),
]

interface Division {
  lines: string[]
  cost: number
}

/** The words in as many lines as there are lengths wanted, as near to them as words allow; null when a line would be too long. */
function closest(words: readonly string[], wanted: readonly number[]): string[][] | null {
  // for every number of words, the best division of them into the lines so far
  let best: (Division | null)[] = [{ lines: [], cost: 0 }, ...words.map(() => null)]
  for (const [at, length] of wanted.entries()) {
    const isLast = at === wanted.length - 1
    best = best.map((_, end) => {
      let chosen: Division | null = null
      for (let begin = end - 1; begin >= 0; begin -= 1) {
        const line = words.slice(begin, end).join('')
        if (lengthOf(line) > LONGEST_LINE) break
        const before = best[begin]
        if (!before) continue
        const torn = !isLast && TORN.test(line) ? TORN_COST : 0
        const cost = before.cost + (lengthOf(line) - length) ** 2 + torn
        if (!chosen || cost < chosen.cost) chosen = { lines: [...before.lines, line], cost }
      }
      return chosen
    })
  }
  const whole = best.at(-1)
  return whole ? [whole.lines] : null
}

/** Words, with the marks that may not part from them and 《…》 as a whole. */
function wordsOf(title: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const words: string[] = []
  let isOpen = false
  // a name longer than a line has to be cut somewhere
  const isNameWhole = (title.match(/《[^》]*》/g) ?? []).every(name => lengthOf(name) <= LONGEST_LINE)
  for (const { segment } of segmenter.segment(title)) {
    const last = words.at(-1)
    const isGlued = last !== undefined && (isOpen || NOT_FIRST.test(segment) || NOT_LAST.test(last))
    if (isGlued) words[words.length - 1] = last + segment
    else words.push(segment)
    if (segment.endsWith('《')) isOpen = isNameWhole
    if (segment.startsWith('》')) isOpen = false
  }
  return words
}

const lengthOf = (text: string): number => [...text].length

/** A line that ends so has torn something apart. */
const TORN = /[和与及或对将在把、]$/
/** As bad as a line that is four characters from the length wanted. */
const TORN_COST = 16

/** Small for lines that are near each other in length without being equal, and widen or narrow in one sweep. */
function badness(lines: readonly string[]): number {
  const lengths = lines.map(lengthOf)
  const longest = Math.max(...lengths)
  let bad = longest - Math.min(...lengths)
  const peak = lengths.indexOf(longest)
  const isSwept = lengths.every((length, at) => {
    const next = lengths[at + 1]
    return next === undefined || (at < peak ? length <= next : length >= next)
  })
  if (!isSwept) bad += 40
  if (lines.length > 1 && lengths.every(length => length === longest)) bad += 3
  // the organ on a line of its own, what it is about below it
  if (lines[1]?.startsWith('关于')) bad -= 8
  bad += 6 * lines.slice(0, -1).filter(line => TORN.test(line)).length
  return bad
}
