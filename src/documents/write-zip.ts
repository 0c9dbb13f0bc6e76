import { crc32, deflateRawSync } from 'node:zlib'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const DEFLATED = 8
/** ZIP 2.0; names in UTF-8. */
const VERSION = 20
const UTF8 = 0x800
/** 1 January 1980, the first day a ZIP knows: the same content is the same bytes. */
const DAY = 0x21

/** A ZIP file (APPNOTE 6.3.10) of entries in their order. */
export function writeZip(entries: readonly { name: string; content: string | Uint8Array }[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content } of entries) {
    const bytes = Buffer.from(content)
    const data = deflateRawSync(bytes, { level: 9 })
    const named = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(VERSION, 0)
    common.writeUInt16LE(UTF8, 2)
    common.writeUInt16LE(DEFLATED, 4)
    common.writeUInt16LE(DAY, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([word(LOCAL), common, named, data])
    const central = Buffer.concat([word(CENTRAL), half(VERSION), common, Buffer.alloc(10), word(at), named])
    parts.push(local)
    directory.push(central)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const count = half(entries.length)
  const end = Buffer.concat([word(END), Buffer.alloc(4), count, count, word(list.length), word(at), Buffer.alloc(2)])
  return new Uint8Array(Buffer.concat([...parts, list, end]))
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
