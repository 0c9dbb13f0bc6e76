/** The pages of a drawing follow each other from top to bottom: each is a white sheet and a group, then come the letters. */
const SIZE = /viewBox="0 0 ([\d.]+) ([\d.]+)"/
const PAGE = /^ {4}<g[^>]*>\n(.*?)^ {4}<\/g>$/gms
const LETTER = /^ {8}<symbol id="(\w+)".*?<\/symbol>$/gms
const USED = /xlink:href="#(\w+)"/g

/**
 * Cuts the drawing of a document into one SVG a page, each with only the letters it shows: a page of which nothing changed
 * is the same text again, and need not be sent.
 * @param drawing what Typst's `plainSvg` gives
 */
export function splitPages(drawing: string): string[] {
  const [, width = '0', height = '0'] = SIZE.exec(drawing) ?? []
  const letters = new Map([...drawing.matchAll(LETTER)].map(([symbol, id = '']) => [id, symbol]))
  const pages = [...drawing.matchAll(PAGE)].map(([, content = '']) => content)
  return pages.map(content => {
    const used = new Set([...content.matchAll(USED)].map(([, id = '']) => id))
    const symbols = [...used].map(id => letters.get(id) ?? '').join('')
    const page = `${content}<defs>${symbols}</defs>`.replaceAll(/\n\s*/g, ' ')
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${Number(height) / pages.length}">${page}</svg>`
  })
}
