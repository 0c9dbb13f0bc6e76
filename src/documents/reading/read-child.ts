import { readFileSync } from 'node:fs'
import { serveJobs } from '../isolated/serve.ts'
import { readBytes } from './read.ts'

/** Reads one file: a path in, its content out. Runs with no right but to read. */
serveJobs<null, { path: string }>(
  () =>
    ({ path }) =>
      readBytes(readFileSync(path)),
)
