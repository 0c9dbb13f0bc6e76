import { createHash } from 'node:crypto'
import { canonical } from '#base/canonical.ts'
import { Problem } from '#base/errors.ts'
import { openNote, readVerifier, signNote, type Signer } from '#record/signed-note.ts'
import { openArchive } from '../reading/zip.ts'
import { writeZip } from '../write-zip.ts'
import { Manifest } from './manifest.ts'

/** The largest parcel, in bytes: a document of some hundred pages with its pictures. */
export const LARGEST_PARCEL = 50 * 1024 * 1024
const NOTE = 'manifest.note'
/** A manifest is a page of text. */
const LONGEST_NOTE = 64 * 1024

export interface Parcel {
  manifest: Manifest
  /** The document; a word has none. */
  file: Buffer | null
}

/** Packs a manifest, signed as a note (C2SP signed-note), with the file it names. The same content is the same bytes. */
export function packParcel(manifest: Manifest, file: Uint8Array | null, signer: Signer): Uint8Array {
  const entries = [{ name: NOTE, content: signNote(`${canonical(manifest)}\n`, signer) }]
  return writeZip(
    file && manifest.what === 'document'
      ? [...entries, { name: placeOf(manifest.file.sha256), content: file }]
      : entries,
  )
}

/**
 * Whose parcel it says it is, before it is believed.
 * @throws Problem PARCEL_INVALID, FILE_UNREADABLE, FILE_UNSAFE, FILE_EXPANDS, FILE_ENCRYPTED
 */
export const senderOf = (bytes: Uint8Array): string => manifestOf(unsigned(noteOf(bytes))).from

/**
 * Opens a parcel of a known sender: nothing of it is believed before its signature is.
 * @param card the sender's, as the office has it
 * @throws Problem PARCEL_ALTERED when signature or file is not what was signed; PARCEL_INVALID and as `senderOf`
 */
export function openParcel(bytes: Uint8Array, card: string): Parcel {
  const verifier = readVerifier(card)
  const text = verifier && openNote(noteOf(bytes), verifier)
  if (text === null) throw new Problem('PARCEL_ALTERED')
  const manifest = manifestOf(text)
  const names = openArchive(asBuffer(bytes)).names
  if (manifest.what === 'word') {
    if (names.length !== 1) throw new Problem('PARCEL_INVALID')
    return { manifest, file: null }
  }
  const { sha256, size } = manifest.file
  const file = openArchive(asBuffer(bytes)).read(placeOf(sha256))
  if (names.length !== 2 || !file) throw new Problem('PARCEL_INVALID')
  if (file.length !== size || createHash('sha256').update(file).digest('hex') !== sha256)
    throw new Problem('PARCEL_ALTERED')
  return { manifest, file }
}

const placeOf = (sha256: string): string => `files/${sha256}`
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function noteOf(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_PARCEL) throw new Problem('TOO_LARGE', { params: { limit: '50 MB' } })
  const note = openArchive(asBuffer(bytes)).read(NOTE)
  if (!note || note.length > LONGEST_NOTE) throw new Problem('PARCEL_INVALID')
  return note.toString('utf8')
}

const unsigned = (note: string): string => note.slice(0, Math.max(0, note.lastIndexOf('\n\n')))

function manifestOf(text: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    throw new Problem('PARCEL_INVALID')
  }
}
