import * as fs from 'node:fs'
import * as path from 'node:path'
import { StartFailure } from '#store/start-failure.ts'
import { pages } from '../reference/pages.ts'
import { PROJECT } from '../project.ts'

const FOLDER = path.join(PROJECT, 'docs', 'reference')

/** Writes the reference pages from the lists they describe; with `--compare` says which ones are out of date instead. */
export async function run(args: readonly string[]): Promise<number> {
  const made = await pages()
  const stale = made.filter(page => !isWritten(page.file, page.text))
  if (args.includes('--compare')) {
    const names = stale.map(page => page.file)
    if (names.length === 0) return 0
    throw new StartFailure({
      zh: `参考文档已过时：${names.join('、')}。请运行 npm run shuniu -- reference`,
      en: `Reference pages are out of date: ${names.join(', ')}. Run npm run shuniu -- reference`,
    })
  }
  fs.mkdirSync(FOLDER, { recursive: true })
  for (const page of stale) fs.writeFileSync(path.join(FOLDER, page.file), page.text)
  console.log(stale.map(page => `docs/reference/${page.file}`).join('\n') || 'up to date')
  return 0
}

function isWritten(file: string, text: string): boolean {
  const at = path.join(FOLDER, file)
  return fs.existsSync(at) && fs.readFileSync(at, 'utf8') === text
}
