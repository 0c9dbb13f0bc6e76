import { serveJobs } from '../../isolated/serve.ts'
import { coverPages } from './cover.ts'
import { sizesOf, type PageSize } from './document.ts'
import { drawPage } from './draw.ts'
import { startEngine } from './engine.ts'
import type { LentFonts } from './fonts.ts'

/** What is asked of a PDF: its sizes, one page as a picture, or a copy with marks over its pages. */
export type ViewingJob =
  | { kind: 'measure'; pdf: Uint8Array }
  | { kind: 'draw'; pdf: Uint8Array; page: number; width: number; mark?: Uint8Array }
  | { kind: 'cover'; pdf: Uint8Array; marks: readonly Uint8Array[] }
export type Viewed = PageSize[] | Uint8Array

/** Runs with no right but to read the program and the fonts it lends. */
serveJobs<{ fonts: LentFonts }, ViewingJob>(({ fonts }) => {
  const started = startEngine(fonts)
  return async (job): Promise<Viewed> => {
    const engine = await started
    if (job.kind === 'measure') return sizesOf(engine, job.pdf)
    return job.kind === 'draw' ? drawPage(engine, job) : coverPages(engine, job.pdf, job.marks)
  }
})
