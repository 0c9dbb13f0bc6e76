import { Problem } from '#base/errors.ts'
import type { SecretPlace } from './extract-file.ts'
import { LIMITS } from './limits.ts'
import type { FileReader } from './reader.ts'

/**
 * Looks through a file before it is kept. Of a scan the first page and the last are recognised, where marks stand. What
 * cannot be read has no mark that anybody could see, and passes.
 * @param say the place in the words of whoever is told
 * @throws Problem STATE_SECRET with the place and nothing of the content, UNAVAILABLE
 */
export async function refuseMarked(
  reader: FileReader,
  file: { path: string; name: string },
  say: (where: SecretPlace) => string,
): Promise<void> {
  const secret = await secretIn(reader, file)
  if (secret !== null) throw new Problem('STATE_SECRET', { field: 'file', params: { where: say(secret) } })
}

async function secretIn(reader: FileReader, file: { path: string; name: string }): Promise<SecretPlace | null> {
  try {
    const read = await reader.read(file, { scannedPages: LIMITS.glancedPages })
    return (await reader.extract(read, file.name)).secret
  } catch (error) {
    if (error instanceof Problem && error.field === 'file') return null
    throw error
  }
}
