import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPool } from '../isolated/pool.ts'
import { extractFile, type ExtractedFile, type ExtractedTexts } from './extract-file.ts'
import { LIMITS } from './limits.ts'
import { named } from './named.ts'
import type { ReadingJob } from './read-child.ts'
import { fileTextOf, type FileText } from './file-text.ts'
import type { RecognisingSetting } from './recognise-child.ts'
import type { Content, Picture, ReadPage, Recognised } from './types.ts'

/** How far the recognition of a scan has come. */
export interface Progress {
  /** From 1, of the pages that are recognised. */
  page: number
  pages: number
  /** Of this page, from 0 to 1. */
  share: number
}

export interface ReadingOptions {
  onProgress?: (progress: Progress) => void
  /** Pages of a scan that are recognised at most. */
  scannedPages?: number
}

export interface FileReader {
  /**
   * Reads a file that came from outside, in a process that may read files and nothing else. Pictures are recognised, those
   * of a scan within a budget of time: first where documents have their head and imprint, then in order.
   * @param file.path where it lies
   * @param file.name only for the words of a refusal
   * @throws Problem FILE_TYPE_REFUSED, FILE_TYPE_OLD, FILE_UNREADABLE, FILE_UNSAFE, FILE_ENCRYPTED, FILE_EXPANDS,
   * FILE_TOO_MANY_PAGES, FILE_PICTURE_UNKNOWN, FILE_TOO_SLOW, UNAVAILABLE
   */
  read(file: { path: string; name: string }, options?: ReadingOptions): Promise<FileText>
  /**
   * What a file holds as it stands, in the same process: no picture is recognised.
   * @throws Problem as `read`
   */
  content(file: { path: string; name: string }): Promise<Content>
  /**
   * Looks through what was read, in the same process when it is long: a million characters take seconds.
   * @throws Problem FILE_TOO_SLOW, UNAVAILABLE
   */
  extract(fileText: FileText, name: string): Promise<ExtractedFile>
  close(): Promise<void>
}

/** Texts up to so many characters are looked through at once; official documents seldom have more. */
const SHORT = 20_000
const PROJECT = path.join(import.meta.dirname, '..', '..', '..')
/** The program itself, wherever links lead, and not what else may lie in its folder. */
const PROGRAM = ['src', 'node_modules', 'package.json'].flatMap(part => {
  const place = path.join(PROJECT, part)
  return [place, realpathSync(place)]
})
const TRAINED = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')),
  '4.0.0',
)
/** The engine takes seconds to start: scans come one after the other in a registry's morning. Milliseconds. */
const RECOGNISER_REST = 600_000
const POOL = { size: 1, waiting: 50, recycleAfter: 200, idleLimit: 60_000 }

/** Node's permission model: to read these places, and a thread that watches the memory; no writing, no children, no addons. */
const rights = (places: readonly string[]): string[] => [
  '--permission',
  '--allow-worker',
  '--disable-warning=SecurityWarning',
  ...places.map(place => `--allow-fs-read=${place}`),
]

/** @param options.folder where files are put that are to be read; the process that reads sees no other but the program's own */
export function openReader(options: { folder: string; readingTime?: number; scanningTime?: number }): FileReader {
  const readers = openPool<ReadingJob, Content | ExtractedTexts>({
    ...POOL,
    module: moduleOf('./read-child.ts'),
    setting: null,
    timeLimit: options.readingTime ?? LIMITS.readingTime,
    memoryLimit: LIMITS.readingMemory,
    execArgv: rights([...PROGRAM, options.folder]),
  })
  const setting: RecognisingSetting = { data: TRAINED }
  const recognisers = openPool<Picture, Recognised>({
    ...POOL,
    module: moduleOf('./recognise-child.ts'),
    setting,
    timeLimit: LIMITS.recognisingTime,
    memoryLimit: LIMITS.recognisingMemory,
    idleLimit: RECOGNISER_REST,
    execArgv: rights(PROGRAM),
  })
  return {
    read: async ({ path: place, name }, { onProgress = () => {}, scannedPages = LIMITS.scannedPages } = {}) => {
      try {
        const content = (await readers.run({ path: place, scannedPages })) as Content
        const isScan = content.pages.some(page => page.picture !== undefined)
        const recognise = (picture: Picture, tell: (share: number) => void) =>
          recognisers.run(picture, told => tell(Number(told)))
        const time = options.scanningTime ?? LIMITS.scanningTime
        const pages = isScan ? await recognised(content.pages, { recognise, onProgress, time }) : content.pages
        return fileTextOf({ ...content, pages }, isScan)
      } catch (error) {
        throw named(error, name)
      }
    },
    content: ({ path: place, name }) =>
      readers.run({ path: place, scannedPages: 0 }).then(
        content => content as Content,
        (error: unknown) => {
          throw named(error, name)
        },
      ),
    extract: async (fileText, name) => {
      const { text, hidden } = fileText
      const length = hidden.reduce((sum, one) => sum + one.length, text.length)
      if (length <= SHORT) return extractFile(fileText, name)
      try {
        return extractFile(fileText, name, (await readers.run({ text, hidden })) as ExtractedTexts)
      } catch (error) {
        throw named(error, name)
      }
    },
    close: async () => {
      await Promise.all([readers.close(), recognisers.close()])
    },
  }
}

const moduleOf = (file: string): string => fileURLToPath(import.meta.resolve(file))

interface Recognising {
  recognise: (picture: Picture, tell: (share: number) => void) => Promise<Recognised>
  onProgress: (progress: Progress) => void
  time: number
}

/** The pages with what their pictures say; those that the time did not reach keep their picture. */
async function recognised(
  pages: readonly ReadPage[],
  { recognise, onProgress, time }: Recognising,
): Promise<ReadPage[]> {
  const done = [...pages]
  const scanned = weightiestFirst(pages.flatMap((page, at) => (page.picture ? [at] : [])))
  const end = performance.now() + time
  for (const [turn, at] of scanned.entries()) {
    const page = pages[at]
    if (!page?.picture || (turn > 0 && performance.now() > end)) continue
    const tell = (share: number) => onProgress({ page: turn + 1, pages: scanned.length, share })
    const { pieces, seen } = await recognise(page.picture, tell)
    done[at] = { pieces: [...page.pieces, ...pieces], ...(seen ? { seen } : {}) }
  }
  return done
}

/** The first three pages have the head, the last has the imprint; the others follow. */
const weightiestFirst = (pages: readonly number[]): number[] => [
  ...new Set([...pages.slice(0, 3), ...pages.slice(-1), ...pages]),
]
