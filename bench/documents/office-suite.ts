import { spawn } from 'node:child_process'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'

/** Copies converted in one start of the suite, so that its start weighs little. */
const COPIES = 8

/**
 * How long LibreOffice takes to make a PDF of a DOCX.
 * @returns milliseconds a document, the better of two tries; null where it is not installed
 */
export async function convertWithOffice(docx: Uint8Array, folder: string): Promise<number | null> {
  const place = await fs.mkdtemp(path.join(folder, 'suite-'))
  const files = Array.from({ length: COPIES }, (_, at) => path.join(place, `${at}.docx`))
  await Promise.all(files.map(file => fs.writeFile(file, docx)))
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  let best: number | null = null
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const begin = performance.now()
    if (!(await runs(['--headless', profile, '--convert-to', 'pdf', '--outdir', place, ...files]))) return null
    best = Math.min(best ?? Infinity, (performance.now() - begin) / COPIES)
  }
  return best
}

function runs(args: readonly string[]): Promise<boolean> {
  const child = spawn('soffice', args, { stdio: 'ignore' })
  return new Promise(resolve => {
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
  })
}
