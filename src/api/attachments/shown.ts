import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { FileViewer, Marking, NamedFile } from '#documents/viewing/viewer.ts'
import { PICTURE_WIDTHS, type FilePages } from './schema.ts'

/** A file that somebody looks at, and the mark that its pages carry for them. */
export interface ShownFile {
  file: NamedFile
  mark: Marking | null
}

/** Somebody who leafs through a long file, with the small pictures beside it. */
export const LEAFING = { rateLimit: { max: 900, timeWindow: 60_000 } }
export const PageNumber = z.object({ page: z.coerce.number().int().min(1).max(500) })
export const PageWidth = z.object({ width: z.coerce.number().pipe(z.literal(PICTURE_WIDTHS)).default(1240) })
/** Points to millimetres. */
const MM = 25.4 / 72

/** How many pages a file has, how large they are, and how they are shown. @throws Problem as `FileViewer.pages` */
export async function pagesOf(viewer: FileViewer, { file, mark }: ShownFile): Promise<FilePages> {
  const { sizes, as, isCut } = await viewer.pages(file)
  const pages = sizes.map(({ width, height }) => ({ width: width * MM, height: height * MM }))
  return { as, isCut, isMarked: mark !== null, pages }
}

/** One page as PNG; what carries a mark is kept by nobody. @throws Problem as `FileViewer.draw` */
export async function sendPage(
  reply: FastifyReply,
  viewer: FileViewer,
  { file, mark }: ShownFile,
  { page, width }: { page: number; width: number },
): Promise<FastifyReply> {
  const picture = await viewer.draw(file, page, width, mark ?? undefined)
  return reply
    .headers({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': mark ? 'no-store' : 'private, max-age=86400, immutable',
    })
    .send(Buffer.from(picture))
}
