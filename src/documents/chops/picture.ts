import { Problem } from '#base/errors.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** In pixels: below, the edge of a letter is seen; above, a file is no chop. Ours. */
const LEAST = 200
const MOST = 4000
/** Colour types of PNG (ISO/IEC 15948, 11.2.1) that carry transparency by themselves. */
const TRANSPARENT = new Set([4, 6])

/**
 * A chop is a PNG whose ground is transparent: an opaque one would cover the name and the date it is pressed on.
 * @throws Problem CHOP_UNFIT saying what is wrong
 */
export function requireChopPicture(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const unfit = (detail: string) => new Problem('CHOP_UNFIT', { field: 'file', params: { detail } })
  if (file.length < 33 || !file.subarray(0, 8).equals(SIGNATURE) || file.toString('latin1', 12, 16) !== 'IHDR')
    throw unfit('PNG')
  const [width, height, colour] = [file.readUInt32BE(16), file.readUInt32BE(20), file.readUInt8(25)]
  if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST)
    throw unfit(`${LEAST}–${MOST} px: ${width}×${height}`)
  if (!TRANSPARENT.has(colour) && !file.includes('tRNS', 33, 'latin1')) throw unfit('alpha')
}
