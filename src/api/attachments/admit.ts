import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Problem } from '#base/errors.ts'
import { cleanName } from '#documents/files/disposition.ts'
import { refuseMarked } from '#documents/reading/refuse-marked.ts'
import type { StoredFile } from '#matters/attach.ts'
import { refuseFile } from '#matters/refuse-file.ts'
import type { Acting } from '#matters/acting.ts'
import { placeInWords } from '../extractions/secret-place.ts'

/** What is on the record when it is found in a file; nothing of the file is. */
const RECORDED = new Set(['STATE_SECRET', 'FILE_INFECTED'])

/**
 * Keeps a file of a matter once the scanner, where there is one, and the search for marks of state secrets let it pass.
 * What they stop is deleted, and that it happened is on the record.
 * @param asWhom does something as whoever sends it
 * @throws Problem TOO_LARGE, FILE_EMPTY, FILE_INFECTED, SCANNER_DOWN, STATE_SECRET
 */
export async function admit(
  request: FastifyRequest,
  part: MultipartFile,
  matterId: string,
  asWhom: <T>(work: (acting: Acting) => Promise<T>) => Promise<T>,
): Promise<StoredFile> {
  const { files, reader, scanner } = request.server.context
  const name = cleanName(part.filename)
  try {
    const stored = await files.receive(part.file, name, async path => {
      await scanner?.scan({ path, name })
      await refuseMarked(reader, { path, name }, where => placeInWords(where, request.language))
    })
    return { ...stored, name }
  } catch (error) {
    if (error instanceof Problem && RECORDED.has(error.code))
      await asWhom(acting => refuseFile(acting, matterId, error.code))
    throw error
  }
}
