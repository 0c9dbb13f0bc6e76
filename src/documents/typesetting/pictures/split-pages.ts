/** The pages of a drawing follow each other from top to bottom: each is a white sheet and a group, then come the letters. */
const SIZE = /viewBox="0 0 ([\d.]+) ([\d.]+)"/
const PAGE = /^ {4}<g[^>]*>\n(.*?)^ {4}<\/g>$/gms
const LETTER = /^ {8}<symbol id="(\w+)".*?<\/symbol>$/gms
const USED = /xlink:href="#(\w+)"/g
/** What letters are by themselves, and need not be told. */
const USUAL = / (?:y="0"|fill="#000000"|fill-rule="nonzero"|class="[^"]*")(?=[ />])/g
/** A thousandth of a point is nothing anybody can see; seventeen digits are three times the bytes. */
const LONG = /-?\d+\.\d{4,}(?:e-\d+)?/g
/** Letters that are remembered: a Chinese text has some thousands. */
const MOST_LETTERS = 20_000

/**
 * Cuts drawings of documents into one SVG a page, each with only the letters it shows: a page of which nothing changed is the
 * same text again, and need not be sent. Letters are made short once and remembered.
 * @returns what takes a drawing as Typst's `plainSvg` gives it
 */
export function pageSplitter(): (drawing: string) => string[] {
  const letters = new Map<string, string>()
  return drawing => {
    if (letters.size > MOST_LETTERS) letters.clear()
    for (const [symbol, id = ''] of drawing.matchAll(LETTER)) if (!letters.has(id)) letters.set(id, shortened(symbol))
    const [, width = '0', height = '0'] = SIZE.exec(drawing) ?? []
    const pages = [...drawing.matchAll(PAGE)].map(([, content = '']) => shortened(content))
    return pages.map(content => {
      const used = new Set([...content.matchAll(USED)].map(([, id = '']) => id))
      const symbols = [...used].map(id => letters.get(id) ?? '').join('')
      return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${Number(height) / pages.length}">${content}<defs>${symbols}</defs></svg>`
    })
  }
}

const shortened = (part: string): string =>
  part
    .replaceAll(USUAL, '')
    .replaceAll(LONG, number => String(Math.round(Number(number) * 1000) / 1000))
    .replaceAll(/\n\s*/g, ' ')
