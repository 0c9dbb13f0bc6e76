import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import * as path from 'node:path'
import { decodeXml } from './decode-xml.ts'

/** The text files of a service folder, by their path inside it; what all services share stands under `_shared/`. */
export type ServiceFiles = ReadonlyMap<string, string>

export const SHARED = '_shared'
const TEXT_FILE = /\.(json|bpmn|dmn|ya?ml|md)$/

const SERVICE_FILE =
  /^(?:service\.json|letters\.json|form\.schema\.json|procedure\.bpmn|rules\.dmn|README\.md|texts\/[\w-]+\.json|examples\/[\w-]+\.ya?ml)$/

/** Whether a path inside a service folder is one a service may have; what all services share is not its own. */
export const isServiceFile = (file: string): boolean => SERVICE_FILE.test(file)

/**
 * Reads a service folder with the rules and calendars that stand beside it in `_shared/`.
 * @param folder the folder of one service, e.g. `catalogue/incoming-document`
 */
export async function readServiceFolder(folder: string): Promise<ServiceFiles> {
  const own = await textFiles(folder, '')
  const shared = await textFiles(path.join(path.dirname(path.resolve(folder)), SHARED), `${SHARED}/`)
  return new Map([...own, ...shared].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The service folders of a catalogue, in order of their names. `_shared` is none. */
export async function serviceFolders(catalogue: string): Promise<string[]> {
  const entries = await readdir(catalogue, { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('_') && !entry.name.startsWith('.'))
    .map(entry => path.join(catalogue, entry.name))
    .toSorted()
}

async function textFiles(folder: string, prefix: string): Promise<[string, string][]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && TEXT_FILE.test(entry.name))
  return Promise.all(
    files.map(async (entry): Promise<[string, string]> => {
      const full = path.join(entry.parentPath, entry.name)
      const inside = path.relative(folder, full).split(path.sep).join('/')
      return [prefix + inside, textOf(inside, await readFile(full))]
    }),
  )
}

/** @throws Error naming the file when it is not in the encoding that it declares */
function textOf(file: string, bytes: Buffer): string {
  if (!/\.(?:bpmn|dmn)$/.test(file)) return bytes.toString('utf8')
  try {
    return decodeXml(bytes)
  } catch (cause) {
    throw new Error(`${file} is not in the encoding that it declares`, { cause })
  }
}
