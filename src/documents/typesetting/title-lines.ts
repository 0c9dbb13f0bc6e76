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
  const organs = parts.slice(
    0,
    Math.max(
      0,
      parts.findIndex(part => !isOrgan(part)),
    ),
  )
  return [...organs, ...divided(parts.slice(organs.length).join(' '))]
}

function divided(title: string): string[] {
  const words = wordsOf(title)
  const count = Math.ceil(lengthOf(title) / LONGEST_LINE)
  for (let lines = count; lines <= count + 1; lines += 1) {
    const best = divisions(words, lines).toSorted((a, b) => badness(a) - badness(b))[0]
    if (best) return best
  }
  return [title]
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

/** All ways to put words into so many lines of which none is too long. */
function divisions(words: readonly string[], lines: number): string[][] {
  if (lines === 1) {
    const line = words.join('')
    return lengthOf(line) <= LONGEST_LINE && line !== '' ? [[line]] : []
  }
  const found: string[][] = []
  for (let at = 1; at < words.length; at += 1) {
    const line = words.slice(0, at).join('')
    if (lengthOf(line) > LONGEST_LINE) break
    for (const rest of divisions(words.slice(at), lines - 1)) found.push([line, ...rest])
  }
  return found
}

/** A line that ends so has torn something apart. */
const TORN = /[和与及或对将在把、]$/

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
  bad += 6 * lines.slice(0, -1).filter(line => TORN.test(line)).length
  return bad
}
