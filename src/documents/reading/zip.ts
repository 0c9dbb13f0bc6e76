import { inflateRawSync } from 'node:zlib'
import { LIMITS } from './limits.ts'
import { encrypted, expands, unreadable, unsafe } from './refuse.ts'

/** A packed file whose list of contents was looked through; nothing is unpacked before it is asked for. */
export interface Archive {
  names: readonly string[]
  /**
   * One entry, unpacked; null when there is none of that name.
   * @throws Problem FILE_EXPANDS, FILE_UNREADABLE
   */
  read(name: string): Buffer | null
}

interface Entry {
  method: number
  packed: number
  unpacked: number
  at: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
/** The end may carry a remark of 64 KB. */
const LONGEST_REMARK = 0xffff
const STORED = 0
const DEFLATED = 8
/** Below this an entry may be as dense as it likes. */
const SMALL = 1024 * 1024

/**
 * Opens a ZIP file (APPNOTE 6.3.10) by its central directory.
 * @throws Problem FILE_UNREADABLE for one that is cut off or contradicts itself, FILE_UNSAFE for names that lead out of it
 * or come twice, FILE_ENCRYPTED, FILE_EXPANDS
 */
export function openArchive(bytes: Buffer): Archive {
  const entries = directoryOf(bytes)
  let left = LIMITS.unpackedBytes
  return {
    names: [...entries.keys()],
    read: name => {
      const entry = entries.get(name)
      if (!entry) return null
      const content = unpack(bytes, entry, Math.min(LIMITS.entryBytes, left))
      left -= content.length
      return content
    },
  }
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > LIMITS.entries) throw expands()
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw unreadable()
    const length = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + length)
    if (!isInside(name)) throw unsafe('path')
    if (entries.has(name)) throw unsafe('duplicate')
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw encrypted()
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_REMARK)
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at
  throw unreadable()
}

/** A name inside the file: no folder above, no root, no drive. */
function isInside(name: string): boolean {
  return (
    name !== '' &&
    !/[\\\0]/.test(name) &&
    !name.startsWith('/') &&
    !/^[A-Za-z]:/.test(name) &&
    !name.split('/').includes('..')
  )
}

function unpack(bytes: Buffer, entry: Entry, most: number): Buffer {
  if (entry.unpacked > most || (entry.unpacked > SMALL && entry.unpacked > entry.packed * LIMITS.ratio)) throw expands()
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) throw unreadable()
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length !== entry.packed) throw unreadable()
  if (entry.method === STORED) return packed
  if (entry.method !== DEFLATED) throw unreadable()
  try {
    // what the directory says of the size is not believed: a byte more ends it
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(most, entry.unpacked)) })
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? expands() : unreadable()
  }
}
