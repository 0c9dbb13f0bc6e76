import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'

/** The hash of a file's bytes, in hex. */
export const sha256Of = (file: string): Promise<string> => sha256OfStream(createReadStream(file))

/** The hash of what a stream brings, in hex. */
export async function sha256OfStream(stream: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk)
  return hash.digest('hex')
}
