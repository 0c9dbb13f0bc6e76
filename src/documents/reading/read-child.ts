import { readFileSync } from 'node:fs'
import { serveJobs } from '../isolated/serve.ts'
import { extractTexts } from './extract-file.ts'
import { readBytes } from './read.ts'

/** A file to be read, or texts to be looked through. */
export type ReadingJob = { path: string } | { text: string; hidden: readonly string[] }

/** Runs with no right but to read. */
serveJobs<null, ReadingJob>(() => job => ('path' in job ? readBytes(readFileSync(job.path)) : extractTexts(job)))
