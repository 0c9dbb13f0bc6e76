import { readFileSync } from 'node:fs'

/** How far the ink of characters rises above the baseline, in em: the highest of them, from the outlines of a TrueType font. */
export function inkTop(fontFile: string, text: string): number {
  const font = readFileSync(fontFile)
  const tables = new Map<string, number>()
  for (let n = 0; n < font.readUInt16BE(4); n += 1)
    tables.set(font.toString('latin1', 12 + n * 16, 16 + n * 16), font.readUInt32BE(20 + n * 16))
  const table = (tag: string): number => {
    const at = tables.get(tag)
    if (at === undefined) throw new Error(`${fontFile} has no ${tag}`)
    return at
  }
  const isLong = font.readUInt16BE(table('head') + 50) === 1
  const unitsPerEm = font.readUInt16BE(table('head') + 18)
  const tops = [...text].map(character => {
    const glyph = glyphOf(font, table('cmap'), character.codePointAt(0) ?? 0)
    const offset = isLong
      ? font.readUInt32BE(table('loca') + glyph * 4)
      : font.readUInt16BE(table('loca') + glyph * 2) * 2
    return font.readInt16BE(table('glyf') + offset + 8)
  })
  return Math.max(...tops) / unitsPerEm
}

function glyphOf(font: Buffer, cmap: number, code: number): number {
  for (let n = 0; n < font.readUInt16BE(cmap + 2); n += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + n * 8 + 4)
    if (font.readUInt16BE(at) !== 12) continue
    for (let g = 0; g < font.readUInt32BE(at + 12); g += 1) {
      const from = font.readUInt32BE(at + 16 + g * 12)
      if (code >= from && code <= font.readUInt32BE(at + 20 + g * 12))
        return font.readUInt32BE(at + 24 + g * 12) + code - from
    }
  }
  throw new Error(`no glyph for ${code}`)
}
