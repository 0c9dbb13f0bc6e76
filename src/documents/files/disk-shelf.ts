import { createReadStream } from 'node:fs'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { Problem } from '#base/errors.ts'
import { pathOf, type Shelf } from './shelf.ts'

/** A folder of the machine, readable by nobody else on it. */
export function diskShelf(folder: string): Shelf {
  return {
    put: async (sha256, from) => {
      const place = placeOf(folder, sha256)
      const made = await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      await fs.rename(from, place)
      await keepDirectory(path.dirname(place))
      if (made !== undefined) await Promise.all([path.dirname(path.dirname(place)), folder].map(keepDirectory))
    },
    open: async sha256 => {
      const place = placeOf(folder, sha256)
      const { size } = await fs.stat(place).catch(notThere)
      return { stream: createReadStream(place), size }
    },
  }
}

/**
 * Where a folder keeps the file of that hash.
 * @throws Problem NOT_FOUND for what is no hash
 */
export const placeOf = (folder: string, sha256: string): string => path.join(folder, pathOf(sha256))

function notThere(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new Problem('NOT_FOUND') : error
}

/** A name survives a power failure only when its folder was written as well. */
async function keepDirectory(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
