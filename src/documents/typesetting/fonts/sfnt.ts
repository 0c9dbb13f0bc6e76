import * as fs from 'node:fs/promises'

/** What a font file says of itself. */
export interface FontFile {
  path: string
  /** The name a document calls it by. */
  family: string
  /** All its names, for finding out what it is. */
  names: readonly string[]
  /** Whether its licence bits let a document carry it (OpenType OS/2 fsType). */
  isEmbeddable: boolean
  /** Whether it has a character. */
  has(code: number): boolean
}

/** `name` ids: family, full name, PostScript name. */
const NAMES = new Set([1, 4, 6])
const RESTRICTED = 2

/**
 * Reads the tables `name`, `OS/2` and `cmap` of a TrueType or OpenType file; of a collection, its first face.
 * @returns null for what is no font
 */
export async function readFont(path: string): Promise<FontFile | null> {
  const handle = await fs.open(path, 'r')
  try {
    const read = async (at: number, length: number): Promise<Buffer> =>
      (await handle.read(Buffer.alloc(length), 0, length, at)).buffer
    const head = await read(0, 16)
    const kind = head.toString('latin1', 0, 4)
    const at = kind === 'ttcf' ? head.readUInt32BE(12) : 0
    if (!['ttcf', 'OTTO', 'true', '\0\u0001\0\0'].includes(kind)) return null
    const count = (await read(at, 12)).readUInt16BE(4)
    const directory = await read(at + 12, count * 16)
    const table = async (tag: string): Promise<Buffer> => {
      const entry = [...Array(count).keys()].map(n => n * 16).find(n => directory.toString('latin1', n, n + 4) === tag)
      if (entry === undefined) return Buffer.alloc(0)
      return read(directory.readUInt32BE(entry + 8), directory.readUInt32BE(entry + 12))
    }
    const names = namesOf(await table('name'))
    const family = names.find(one => one.id === 1)?.text
    if (family === undefined) return null
    const os2 = await table('OS/2')
    const isEmbeddable = os2.length < 10 || (os2.readUInt16BE(8) & 0xf) !== RESTRICTED
    const has = coverageOf(await table('cmap'))
    return { path, family, names: names.map(one => one.text), isEmbeddable, has }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  } finally {
    await handle.close()
  }
}

function namesOf(table: Buffer): { id: number; text: string }[] {
  if (table.length < 6) return []
  const strings = table.readUInt16BE(4)
  return [...Array(table.readUInt16BE(2)).keys()].flatMap(n => {
    const at = 6 + n * 12
    const platform = table.readUInt16BE(at)
    const id = table.readUInt16BE(at + 6)
    if (!NAMES.has(id)) return []
    const from = strings + table.readUInt16BE(at + 10)
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8))
    const isWide = platform === 0 || platform === 3
    return [{ id, text: isWide ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('latin1') }]
  })
}

/** Formats 4 and 12 are what fonts have for the basic plane and for all of them. */
function coverageOf(table: Buffer): (code: number) => boolean {
  const ranges: [from: number, to: number][] = []
  for (let n = 0; n < table.readUInt16BE(2); n += 1) {
    const at = table.readUInt32BE(4 + n * 8 + 4)
    const format = table.readUInt16BE(at)
    if (format === 4) {
      const size = table.readUInt16BE(at + 6)
      for (let s = 0; s < size; s += 2) {
        const to = table.readUInt16BE(at + 14 + s)
        if (to !== 0xffff) ranges.push([table.readUInt16BE(at + 16 + size + s), to])
      }
    } else if (format === 12) {
      for (let g = 0; g < table.readUInt32BE(at + 12); g += 1)
        ranges.push([table.readUInt32BE(at + 16 + g * 12), table.readUInt32BE(at + 20 + g * 12)])
    }
  }
  const sorted = ranges.toSorted(([a], [b]) => a - b)
  return code => sorted.some(([from, to]) => code >= from && code <= to)
}
