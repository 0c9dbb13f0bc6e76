import { readPdf } from './pdf.ts'
import type { Picture } from './types.ts'

/** What a PDF would say of a picture's pixels, and the pixels as it would hold them. */
interface Packed {
  width: number
  height: number
  colours: string
  bits: number
  filter: string
  data: Buffer
}

/**
 * The pixels of a PNG or a JPEG, grey and no wider than recognition needs, as a page that holds them is drawn: stamps
 * fade, and the sheet stands as the camera held it. Null for a picture that a PDF cannot hold; it is recognised as it came.
 */
export async function pixelsOf(bytes: Buffer): Promise<Picture | null> {
  const packed = packedPng(bytes) ?? packedJpeg(bytes)
  if (packed === null) return null
  try {
    const { pages } = await readPdf(pageOf(packed, turnOf(bytes)), 1)
    return pages[0]?.picture ?? null
  } catch {
    return null
  }
}

/** A sheet of A4's width with nothing on it but a picture. */
function pageOf({ width, height, colours, bits, filter, data }: Packed, turn: number): Buffer {
  const [wide, high] = [595, Math.round((height / width) * 595)]
  const draw = `q ${wide} 0 0 ${high} 0 0 cm /I Do Q`
  const image = `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${colours}/BitsPerComponent ${bits}/Filter${filter}/Length ${data.length}>>`
  const head = [
    '%PDF-1.7',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj',
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Rotate ${turn}/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>endobj`,
    `4 0 obj<</Length ${draw.length}>>stream\n${draw}\nendstream endobj`,
    `5 0 obj${image}stream\n`,
  ].join('\n')
  const foot = '\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF'
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from(foot, 'latin1')])
}

/** Without transparency and interlacing, the packed rows of a PNG are those of a PDF. */
function packedPng(bytes: Buffer): Packed | null {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return null
  const [width, height, bits, kind] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24] ?? 0, bytes[25]]
  const channels = kind === 0 ? 1 : kind === 2 ? 3 : null
  if (channels === null || bits > 8 || bytes[28] !== 0) return null
  const rows: Buffer[] = []
  for (let at = 8; at + 8 < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      rows.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  const filter = `/FlateDecode/DecodeParms<</Predictor 15/Columns ${width}/BitsPerComponent ${bits}/Colors ${channels}>>`
  return {
    width,
    height,
    colours: channels === 1 ? '/DeviceGray' : '/DeviceRGB',
    bits,
    filter,
    data: Buffer.concat(rows),
  }
}

/** The whole of a JPEG is a stream of a PDF. */
function packedJpeg(bytes: Buffer): Packed | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 10 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at)
    if (marker < 0xff01) return null
    if (marker < 0xffc0 || marker > 0xffcf || [0xffc4, 0xffc8, 0xffcc].includes(marker)) continue
    const channels = bytes[at + 9]
    if (channels !== 1 && channels !== 3) return null
    const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
    return {
      width,
      height,
      colours: channels === 1 ? '/DeviceGray' : '/DeviceRGB',
      bits: 8,
      filter: '/DCTDecode',
      data: bytes,
    }
  }
  return null
}

/** By how many degrees, clockwise, a camera says that its picture is to be turned (Exif 2.3, tag 0x0112). */
function turnOf(bytes: Buffer): number {
  const at = bytes.subarray(0, 4096).indexOf('Exif\0\0', 0, 'latin1')
  if (at < 0) return 0
  const tiff = bytes.subarray(at + 6, at + 6 + 4096)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const two = (place: number) => (isLittle ? tiff.readUInt16LE(place) : tiff.readUInt16BE(place))
  try {
    const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let entry = 0; entry < two(first); entry += 1) {
      const place = first + 2 + entry * 12
      if (two(place) === 0x0112) return { 3: 180, 6: 90, 8: 270 }[two(place + 8)] ?? 0
    }
  } catch {
    // a note that is cut off turns nothing
  }
  return 0
}
