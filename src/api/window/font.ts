import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as path from 'node:path'
import { Problem } from '#base/errors.ts'

/** The family's name on the public pages, last in their list: it is fetched where the machine has no Chinese font of its own. */
export const FAMILY = 'Window'
const FOLDER = path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'))
/** Before it stand scripts that every machine has letters for. */
const FIRST_EAST_ASIAN = 0x2e80

/** Which slice of Noto Sans SC has a character, by its code point. */
const SLICES: ReadonlyMap<number, string> = readSlices()

function readSlices(): Map<number, string> {
  const ranges = JSON.parse(readFileSync(path.join(FOLDER, 'unicode.json'), 'utf8')) as Record<string, string>
  const slices = new Map<number, string>()
  for (const [name, list] of Object.entries(ranges)) {
    const number = /^\[(\d+)\]$/.exec(name)?.[1]
    if (number === undefined) continue
    for (const range of list.split(',')) {
      const [from = 0, to = from] = range
        .slice(2)
        .split('-')
        .map(hex => Number.parseInt(hex, 16))
      for (let point = Math.max(from, FIRST_EAST_ASIAN); point <= to; point += 1) slices.set(point, number)
    }
  }
  return slices
}

/**
 * The faces a page needs: each names only the characters that stand on it, so that a machine without a Chinese font
 * fetches the few slices they are in, and no other machine fetches anything.
 */
export function facesFor(page: string): string {
  const needed = Map.groupBy(new Set(page), character => SLICES.get(character.codePointAt(0) ?? 0))
  return [...needed]
    .flatMap(([slice, characters]) => {
      if (slice === undefined) return []
      const range = characters.map(character => `U+${character.codePointAt(0)?.toString(16)}`).join(',')
      return `@font-face{font-family:${FAMILY};font-display:swap;src:local(NotoSansCJKsc-Regular),url(/window/fonts/${slice}) format("woff2");unicode-range:${range}}`
    })
    .join('\n')
}

/**
 * One slice as WOFF2, 20 to 60 KB.
 * @throws Problem NOT_FOUND
 */
export async function sliceOf(number: string): Promise<Buffer> {
  if (!/^\d{1,3}$/.test(number)) throw new Problem('NOT_FOUND')
  const file = path.join(FOLDER, 'files', `noto-sans-sc-${Number(number)}-400-normal.woff2`)
  return readFile(file).catch(() => {
    throw new Problem('NOT_FOUND')
  })
}
