import * as fs from 'node:fs/promises'
import * as path from 'node:path'

/** A template's files by their names, `main.typ` among them. It is data: it sees what it is given and reaches nothing else. */
export interface Template {
  name: string
  files: Readonly<Record<string, string>>
}

const MAIN = 'main.typ'
/** A template is a few pages of text. */
const MOST_FILES = 40
const LARGEST_FILE = 256 * 1024

/**
 * Reads the `.typ` files of a folder; what lies below it is not read, and a link leads nowhere.
 * @throws Error when there is no `main.typ`, or more or larger files than a template has
 */
export async function readTemplate(folder: string): Promise<Template> {
  const entries = await fs.readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isFile() && entry.name.endsWith('.typ')).map(entry => entry.name)
  const name = path.basename(folder)
  if (!names.includes(MAIN)) throw new Error(`${folder} has no ${MAIN}`)
  if (names.length > MOST_FILES) throw new Error(`${folder} has more than ${MOST_FILES} files`)
  const files: Record<string, string> = {}
  for (const file of names.toSorted()) {
    const place = path.join(folder, file)
    if ((await fs.stat(place)).size > LARGEST_FILE) throw new Error(`${place} is too large`)
    files[file] = await fs.readFile(place, 'utf8')
  }
  return { name, files }
}
