import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { Problem } from '#base/errors.ts'
import { mediaTypeOf } from './media-type.ts'
import { diskShelf } from './disk-shelf.ts'
import type { Shelf } from './shelf.ts'

export interface StoredFile {
  /** In hex; the file's name in the store. */
  sha256: string
  /** Bytes. */
  size: number
  /** As the bytes show it; what the sender declared is never believed. */
  mediaType: string
}

/** Files by their content: the same bytes are kept once, and a file cannot change under its name. */
export interface FileStore {
  /**
   * Keeps what a stream brings; `name` is only for the words of a refusal. Nothing of it stays when it is refused or breaks off.
   * @param content a reader of forms that cuts a long file off, and ends it as if it were whole, says so by `truncated`
   * @param look sees the whole file before it is kept; what it throws refuses the file
   * @throws Problem TOO_LARGE, FILE_EMPTY, UNAVAILABLE
   */
  receive(
    content: Readable & { truncated?: boolean },
    name: string,
    look?: (path: string) => Promise<void>,
  ): Promise<StoredFile>
  /**
   * Puts what a stream brings where it can be read once, under a name of its own. Whoever asked deletes it; what a process
   * that died left is swept away at the next start.
   * @param maxBytes the largest file
   * @throws Problem TOO_LARGE, FILE_EMPTY
   */
  receiveTemporary(
    content: Readable & { truncated?: boolean },
    name: string,
    maxBytes: number,
  ): Promise<{ path: string; dispose: () => Promise<void> }>
  /** Where files lie that are not kept yet, or never will be. */
  incoming: string
  /** A whole file, for what works on it at once. @throws Problem NOT_FOUND for a file that is not kept here, UNAVAILABLE */
  read(sha256: string): Promise<Buffer>
  /** @throws Problem NOT_FOUND for a file that is not kept here, UNAVAILABLE */
  open(sha256: string): Promise<{ stream: Readable; size: number }>
}

const INCOMING = 'incoming'
/** As much of a file's beginning as decides its type, in bytes. */
const HEAD = 8192

/**
 * Opens the store on a folder, and sweeps away what a process that died had half received.
 * @param options.maxBytes the largest file
 * @param options.shelf where whole files lie; the folder itself when nothing is said
 */
export async function openFileStore(options: { folder: string; maxBytes: number; shelf?: Shelf }): Promise<FileStore> {
  const { folder, maxBytes, shelf = diskShelf(folder) } = options
  const incoming = path.join(folder, INCOMING)
  await fs.rm(incoming, { recursive: true, force: true })
  await fs.mkdir(incoming, { recursive: true, mode: 0o700 })
  return {
    incoming,
    receive: async (content, name, look) => {
      const temporary = path.join(incoming, randomUUID())
      try {
        const { sha256, size, head } = await write(content, name, { temporary, maxBytes, flush: true })
        await look?.(temporary)
        await shelf.put(sha256, temporary)
        return { sha256, size, mediaType: await mediaTypeOf(head) }
      } finally {
        await fs.rm(temporary, { force: true })
      }
    },
    receiveTemporary: async (content, name, most) => {
      const temporary = path.join(incoming, randomUUID())
      const dispose = () => fs.rm(temporary, { force: true })
      try {
        await write(content, name, { temporary, maxBytes: most, flush: false })
      } catch (error) {
        await dispose()
        throw error
      }
      return { path: temporary, dispose }
    },
    read: async sha256 => buffer((await shelf.open(sha256)).stream),
    open: sha256 => shelf.open(sha256),
  }
}

async function write(
  content: Readable & { truncated?: boolean },
  name: string,
  { temporary, maxBytes, flush }: { temporary: string; maxBytes: number; flush: boolean },
) {
  const measured = measure(maxBytes)
  await pipeline(content, measured.through, createWriteStream(temporary, { mode: 0o600, flush }))
  if (content.truncated === true) throw tooLarge(maxBytes)
  const result = measured.result()
  if (result.size === 0) throw new Problem('FILE_EMPTY', { field: 'file', params: { name } })
  return result
}

const tooLarge = (maxBytes: number) =>
  new Problem('TOO_LARGE', { field: 'file', params: { limit: `${Math.floor(maxBytes / 1024 / 1024)} MB` } })

/** Hashes and counts what flows through, and keeps its beginning. */
function measure(maxBytes: number) {
  const hash = createHash('sha256')
  const head: Buffer[] = []
  let size = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (size < HEAD) head.push(chunk.subarray(0, HEAD - size))
      size += chunk.length
      hash.update(chunk)
      if (size <= maxBytes) done(null, chunk)
      else done(tooLarge(maxBytes))
    },
  })
  return { through, result: () => ({ sha256: hash.digest('hex'), size, head: Buffer.concat(head) }) }
}
