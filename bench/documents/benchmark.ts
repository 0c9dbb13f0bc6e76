import * as fs from 'node:fs/promises'
import * as os from 'node:os'
import * as path from 'node:path'
import { openReader, type FileReader } from '#documents/reading/reader.ts'
import { documentToDocx } from '#documents/typesetting/docx/to-docx.ts'
import { pictureDocument, typesetDocument } from '#documents/typesetting/typeset-document.ts'
import { openTypesetter, type Press } from '#documents/typesetting/typesetter.ts'
import type { Figure } from '../support/figure.ts'
import { load } from '../support/load.ts'
import { figuresOf } from './measure.ts'
import { convertWithOffice } from './office-suite.ts'
import { documentOf, SENTENCES } from './sample.ts'

const PROJECT = path.join(import.meta.dirname, '..', '..')
const SCAN = path.join(PROJECT, 'src', 'documents', 'reading', 'fixtures', 'scan.png')
/** How long each kind of work is measured, in seconds. */
const SECONDS = 6
/** What a registry clerk waits for without looking away, in milliseconds. */
const WAITED = 'what may be waited for'
const SETTING_LIMIT = 1000
const SHOWING_LIMIT = 300
const READING_LIMIT = 500
const RECOGNISING_LIMIT = 8000

/** Documents set and read, each in the one process that the product uses for it, one after the other. */
export async function documents(): Promise<Figure[]> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'shuniu-bench-'))
  const typesetter = openTypesetter()
  const reader = openReader({ folder })
  try {
    const press: Press = { typesetter, catalogue: path.join(PROJECT, 'catalogue') }
    return [
      ...(await setting(press, 1, folder)),
      ...(await setting(press, 5, folder)),
      ...(await setting(press, 50, folder)),
      ...(await showing(press)),
      ...(await reading(press, reader, folder)),
    ]
  } finally {
    await Promise.all([typesetter.close(), reader.close()])
    await fs.rm(folder, { recursive: true })
  }
}

async function setting(press: Press, pages: 1 | 5 | 50, folder: string): Promise<Figure[]> {
  let run = 0
  const set = async () => {
    const document = await typesetDocument(press, documentOf(SENTENCES[pages], (run += 1)))
    if (document.pages !== pages) throw new Error(`${document.pages} pages, not ${pages}`)
  }
  await set()
  const done = await load(1, SECONDS, set)
  const suite = await convertWithOffice(await documentToDocx(documentOf(SENTENCES[pages], 0)), folder)
  const against = suite === null ? WAITED : 'LibreOffice converting the DOCX of the same content'
  return figuresOf(`set ${pages} page${pages > 1 ? 's' : ''}`, done, suite ?? SETTING_LIMIT, against)
}

/** What somebody who types waits for: the pages as pictures after a change, those that changed being sent. */
async function showing(press: Press): Promise<Figure[]> {
  let run = 0
  const show = async () => {
    const { pages } = await pictureDocument(press, documentOf(SENTENCES[5], (run += 1)))
    if (pages.length !== 5) throw new Error(`${pages.length} pages, not 5`)
  }
  await show()
  return figuresOf('show 5 pages after a change', await load(1, SECONDS, show), SHOWING_LIMIT, WAITED)
}

async function reading(press: Press, reader: FileReader, folder: string): Promise<Figure[]> {
  const pdf = path.join(folder, 'six.pdf')
  await fs.writeFile(pdf, (await typesetDocument(press, documentOf(SENTENCES[5], 0, true))).pdf)
  const scan = path.join(folder, 'scan.png')
  await fs.copyFile(SCAN, scan)
  const read = async (file: string) => void (await reader.read({ path: file, name: file }))
  await read(pdf)
  await read(scan)
  const readings = await load(1, SECONDS, () => read(pdf))
  const recognitions = await load(1, 2 * SECONDS, () => read(scan))
  return [
    ...figuresOf('read a PDF of 6 pages', readings, READING_LIMIT, WAITED),
    ...figuresOf('recognise a scanned page', recognitions, RECOGNISING_LIMIT, WAITED),
  ]
}
