import type { DraftBlock } from './document-draft.ts'

const NUMBERS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、\s*/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]\s*/,
  /^\d{1,2}[.．、]\s*(?=\D)/,
  /^[（(]\d{1,2}[）)]\s*/,
]
/** A line that goes on below: it ends in the middle of a sentence. */
const GOES_ON = /[^。！？；：…”）》.!?;:]$/
/** What no line of a document has: marks of word processors and of the web that nobody sees. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu

/** A line without the indentation and the marks that programs put into it. */
export const tidyLine = (line: string): string =>
  line
    .replaceAll(/[\u00a0\t]/g, ' ')
    .replaceAll(UNSEEN, '')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')

/** The level of a heading whose number was typed, and what stands behind the number; null for any other line. */
export function typedHeading(line: string): { level: 1 | 2 | 3 | 4; text: string } | null {
  const at = NUMBERS.findIndex(pattern => pattern.test(line))
  const text = line.replace(NUMBERS[at] ?? /^/, '')
  return at < 0 || text === '' ? null : { level: (at + 1) as 1 | 2 | 3 | 4, text }
}

/** 加强领导。各单位要…: what stands up to the first full stop is the heading, the rest runs on. */
export function splitRun(text: string): { text: string; run?: string } {
  const end = text.indexOf('。') + 1
  return end === 0 || end === text.length ? { text } : { text: text.slice(0, end), run: text.slice(end) }
}

/** A line as the block it is: numbers that were typed become headings, whose numbers are counted from then on. */
export function blockOfLine(line: string): DraftBlock {
  const heading = typedHeading(line)
  return heading
    ? { kind: 'heading', level: heading.level, ...splitRun(heading.text) }
    : { kind: 'paragraph', text: line }
}

/**
 * The blocks of a text that was written elsewhere.
 * @param isBroken its lines end where the page does (a PDF, a scan), so that they have to be put together again
 */
export function blocksOfText(text: string, isBroken = false): DraftBlock[] {
  const lines = text.split(/\r\n|\r|\n|\f/).map(tidyLine)
  const whole = isBroken ? joined(lines) : lines
  return whole.filter(line => line !== '').map(line => blockOfLine(line.slice(0, 20_000)))
}

function joined(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((whole, line) => {
    const last = whole.at(-1)
    const isNew =
      last === undefined || last === '' || !GOES_ON.test(last) || last.length < 15 || typedHeading(line) !== null
    return isNew ? [...whole, line] : [...whole.slice(0, -1), last + line]
  }, [])
}
