import { realpathSync } from 'node:fs'
import * as path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPool } from '../isolated/pool.ts'
import { named } from '../reading/named.ts'
import { keepRecent } from './kept.ts'
import { lentFonts } from './lent-fonts.ts'
import { setMark, type Mark } from './mark.ts'
import type { Viewed, ViewingJob } from './pdfium/child.ts'
import type { PageSize } from './pdfium/document.ts'
import { toPdf, type Converting, type Shown } from './to-pdf.ts'

/** A kept file, with the name for the words of a refusal. */
export interface NamedFile {
  sha256: string
  name: string
}

/** A mark and the instant it was made for. */
export type Marking = Mark & { at: Date }

export interface FileViewer {
  /**
   * The pages of a kept file as they can be shown; the file itself never leaves the server.
   * @throws Problem as `toPdf`
   */
  pages(file: NamedFile): Promise<Omit<Shown, 'pdf'> & { sizes: PageSize[] }>
  /**
   * A page as PNG.
   * @param page from 1
   * @param width in pixels
   * @throws Problem NOT_FOUND for a page it does not have; as `toPdf`
   */
  draw(file: NamedFile, page: number, width: number, mark?: Marking): Promise<Uint8Array>
  /** The pages of a kept file as PDF under a mark. @throws Problem as `toPdf` */
  copy(file: NamedFile, mark: Marking): Promise<Uint8Array>
  /** A PDF under marks, one copy for each. @throws Problem as `toPdf` */
  cover(pdf: Uint8Array, marks: readonly Marking[]): Promise<Uint8Array>
  close(): Promise<void>
}

/** Bytes of pages that are remembered; files of the last hour of a general office fit. */
const REMEMBERED = 128 * 1024 * 1024
/** Milliseconds for a page, and bytes resident. */
const TIME_LIMIT = 15_000
const MEMORY_LIMIT = 900 * 1024 * 1024
const PROJECT = path.join(import.meta.dirname, '..', '..', '..')
/** The program itself, wherever links lead. */
const PROGRAM = ['src', 'node_modules', 'package.json'].flatMap(part => {
  const place = path.join(PROJECT, part)
  return [place, realpathSync(place)]
})

/**
 * Opens a viewer; no process is started before the first page.
 * @param means.timeLimit milliseconds for one page
 */
export function openViewer(means: Converting & { timeLimit?: number }): FileViewer {
  let pool: Promise<ReturnType<typeof openPool<ViewingJob, Viewed>>> | undefined
  const open = () => (pool ??= openChildren(means))
  const run = async (job: ViewingJob) => (await open()).run(job)
  const shown = keepRecent<Shown>(REMEMBERED, ({ pdf }) => pdf.length)
  const drawn = keepRecent<Uint8Array>(REMEMBERED, png => png.length)
  const pdfOf = (file: NamedFile) => shown.get(file.sha256, () => toPdf(means, file))
  const sizesOf = async (pdf: Uint8Array) => (await run({ kind: 'measure', pdf })) as PageSize[]
  const setFor = async (pdf: Uint8Array, marks: readonly Marking[]) => {
    const [first = { width: 1, height: 1 }] = await sizesOf(pdf)
    return Promise.all(marks.map(({ at, ...mark }) => setMark(means.press, mark, first, at)))
  }
  const cover = async (pdf: Uint8Array, marks: readonly Marking[]) =>
    (await run({ kind: 'cover', pdf, marks: await setFor(pdf, marks) })) as Uint8Array
  const draw = async (file: NamedFile, page: number, width: number, mark?: Marking) => {
    const { pdf } = await pdfOf(file)
    const [sheet] = mark ? await setFor(pdf, [mark]) : []
    return (await run({ kind: 'draw', pdf, page: page - 1, width, ...(sheet ? { mark: sheet } : {}) })) as Uint8Array
  }
  return {
    pages: file =>
      naming(
        file,
        pdfOf(file).then(async ({ pdf, as, isCut }) => ({ as, isCut, sizes: await sizesOf(pdf) })),
      ),
    draw: (file, page, width, mark) =>
      naming(
        file,
        mark
          ? draw(file, page, width, mark)
          : drawn.get(`${file.sha256} ${page} ${width}`, () => draw(file, page, width)),
      ),
    copy: (file, mark) =>
      naming(
        file,
        pdfOf(file).then(({ pdf }) => cover(pdf, [mark])),
      ),
    cover,
    close: async () => (await pool)?.close(),
  }
}

/** A refusal says which file it is of. */
const naming = <T>({ name }: NamedFile, work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw named(error, name)
  })

async function openChildren({ press, timeLimit = TIME_LIMIT }: Converting & { timeLimit?: number }) {
  const fonts = lentFonts(await press.typesetter.fonts())
  return openPool<ViewingJob, Viewed>({
    module: fileURLToPath(import.meta.resolve('./pdfium/child.ts')),
    setting: { fonts },
    size: 1,
    waiting: 100,
    timeLimit,
    memoryLimit: MEMORY_LIMIT,
    recycleAfter: 500,
    idleLimit: 60_000,
    execArgv: [
      '--permission',
      '--allow-worker',
      '--disable-warning=SecurityWarning',
      ...[...PROGRAM, ...fonts.map(font => font.path)].map(place => `--allow-fs-read=${place}`),
    ],
  })
}
