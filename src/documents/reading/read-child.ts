import { readFileSync } from 'node:fs'
import { serveJobs } from '../isolated/serve.ts'
import { extractTexts } from './extract-file.ts'
import { readBytes } from './read.ts'

/** A file to be read, with pictures of so many pages at most, or texts to be looked through. */
export type ReadingJob = { path: string; scannedPages: number } | { text: string; hidden: readonly string[] }

/** Runs with no right but to read. */
serveJobs<null, ReadingJob>(
  () => job => ('path' in job ? readBytes(readFileSync(job.path), job.scannedPages) : extractTexts(job)),
)
