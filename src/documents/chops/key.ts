import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { StartFailure } from '#store/start-failure.ts'

/** Bytes of an AES-256 key. */
const LENGTH = 32

/** Where the key lies when none was given. */
export const chopKeyFile = (folder: string): string => path.join(folder, 'chop.key')

/**
 * The key that chops are encrypted with: what was given, else a file of the data folder that only its owner reads, made at
 * the first start. Without it a copy of the database holds no chop.
 * @param given base64 of 32 bytes
 * @throws StartFailure when the file does not hold a key, or others may read it
 */
export async function chopKey(folder: string, given?: string): Promise<Buffer> {
  if (given) return Buffer.from(given, 'base64')
  const place = chopKeyFile(folder)
  await fs
    .writeFile(place, randomBytes(LENGTH).toString('base64'), { mode: 0o600, flag: 'wx', flush: true })
    .catch(unless('EEXIST'))
  return readKey(place)
}

/** As `chopKey`, but makes none: undefined where there is none yet. @throws StartFailure as `chopKey` */
export async function findChopKey(folder: string, given?: string): Promise<Buffer | undefined> {
  if (given) return Buffer.from(given, 'base64')
  const place = chopKeyFile(folder)
  const found = await fs.stat(place).catch(unless('ENOENT'))
  return found && readKey(place)
}

async function readKey(place: string): Promise<Buffer> {
  const { mode } = await fs.stat(place)
  if ((mode & 0o077) !== 0)
    throw new StartFailure({
      zh: `印章密钥 ${place} 别人也能读。请执行 chmod 600 ${place}`,
      en: `The key of the chops, ${place}, can be read by others: chmod 600 ${place}`,
    })
  const key = Buffer.from(await fs.readFile(place, 'utf8'), 'base64')
  if (key.length !== LENGTH)
    throw new StartFailure({
      zh: `${place} 里不是印章密钥。请把原来的 chop.key 放回来`,
      en: `${place} holds no key of chops: put the old chop.key back`,
    })
  return key
}

const unless =
  (code: string) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error
  }
