import { crc32, deflateSync } from 'node:zlib'

/** Four bytes a pixel, of which the fourth says nothing: a page is opaque. */
export interface Pixels {
  wide: number
  high: number
  bytes: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const GREY = { type: 0, channels: 1 }
const COLOUR = { type: 2, channels: 3 }
const DEPTH = 8
/** Pages are white paper: packing harder takes three times as long for a tenth of the bytes. */
const LEVEL = 4

/** A page as PNG (ISO/IEC 15948): one byte a pixel where nothing on it is coloured, three otherwise. */
export function pngOf(pixels: Pixels): Uint8Array {
  const { wide, high } = pixels
  const { type, channels } = isGrey(pixels) ? GREY : COLOUR
  const head = Buffer.alloc(13)
  head.writeUInt32BE(wide, 0)
  head.writeUInt32BE(high, 4)
  head.set([DEPTH, type], 8)
  const body = deflateSync(rowsOf(pixels, channels), { level: LEVEL })
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))])
}

function isGrey({ bytes }: Pixels): boolean {
  for (let at = 0; at < bytes.length; at += 4)
    if (bytes[at] !== bytes[at + 1] || bytes[at] !== bytes[at + 2]) return false
  return true
}

/** Each row begins with its filter; none is used. */
function rowsOf({ wide, high, bytes }: Pixels, channels: number): Uint8Array {
  const rows = new Uint8Array(high * (1 + wide * channels))
  let to = 0
  let from = 0
  for (let y = 0; y < high; y += 1) {
    to += 1
    for (let x = 0; x < wide; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) rows[to + channel] = bytes[from + channel] ?? 0
      to += channels
      from += 4
    }
  }
  return rows
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
