import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { isLetters, LETTERS_FILE, type Letters } from '#catalogue/letters.ts'
import { SHARED } from '#catalogue/read.ts'

/** Names of services are names of folders and nothing else. */
const NAME = /^[a-z0-9-]{1,60}$/

/**
 * The letters of a service: its own, and those that services share where it has none of that name. Like the look of a
 * print they are the catalogue's and not a version's: how a matter runs does not depend on them.
 * @param catalogue the folder of the catalogue
 * @throws Error naming the file that is none
 */
export async function findLetters(catalogue: string, service: string): Promise<Letters> {
  if (!NAME.test(service)) throw new Error(`no service ${service}`)
  return { ...(await lettersIn(path.join(catalogue, SHARED))), ...(await lettersIn(path.join(catalogue, service))) }
}

async function lettersIn(folder: string): Promise<Letters> {
  const file = path.join(folder, LETTERS_FILE)
  const text = await fs.readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '{}'
    throw error
  })
  const letters: unknown = JSON.parse(text)
  if (!isLetters(letters)) throw new Error(`${file} holds no letters`)
  return letters
}
