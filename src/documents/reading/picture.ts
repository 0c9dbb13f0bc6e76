import { LIMITS } from './limits.ts'
import { expands, unreadable } from './refuse.ts'

export interface PictureSize {
  width: number
  height: number
}

/**
 * The size of a PNG, JPEG, BMP, TIFF or PGM in pixels, from its head: what would not fit into memory is refused before
 * anything is unpacked.
 * @throws Problem FILE_EXPANDS, FILE_UNREADABLE
 */
export function sizeOfPicture(bytes: Buffer): PictureSize {
  let size: PictureSize | null
  try {
    size = png(bytes) ?? jpeg(bytes) ?? bmp(bytes) ?? tiff(bytes) ?? pgm(bytes)
  } catch {
    throw unreadable()
  }
  if (size === null || size.width < 1 || size.height < 1) throw unreadable()
  if (size.width * size.height > LIMITS.pixels) throw expands()
  return size
}

function png(bytes: Buffer): PictureSize | null {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return null
  // a file cut off ends without its last chunk
  if (!bytes.subarray(-12).includes('IEND')) throw unreadable()
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

function jpeg(bytes: Buffer): PictureSize | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at < bytes.length;) {
    const marker = bytes.readUInt16BE(at)
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker < 0xff01) return null
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

function bmp(bytes: Buffer): PictureSize | null {
  if (bytes.toString('latin1', 0, 2) !== 'BM') return null
  return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) }
}

function tiff(bytes: Buffer): PictureSize | null {
  const order = bytes.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return null
  const two = (at: number) => (order === 'II' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const four = (at: number) => (order === 'II' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const directory = four(4)
  const tags = new Map<number, number>()
  for (let n = 0; n < two(directory); n += 1) {
    const at = directory + 2 + n * 12
    tags.set(two(at), two(at + 2) === 3 ? two(at + 8) : four(at + 8))
  }
  return { width: tags.get(256) ?? 0, height: tags.get(257) ?? 0 }
}

function pgm(bytes: Buffer): PictureSize | null {
  const head = /^P5\n(\d+) (\d+)\n255\n/.exec(bytes.toString('latin1', 0, 40))
  return head && { width: Number(head[1]), height: Number(head[2]) }
}
