import { z } from 'zod'

/** Pixels: beside a page, in a window, and when one looks closely. */
export const PICTURE_WIDTHS = [200, 1240, 2480] as const

export const FilePages = z.object({
  /** Its own pages, or what it says set anew: then the file decides how it looks. */
  as: z.enum(['pages', 'text']),
  /** There is more than is shown. */
  isCut: z.boolean(),
  /** Whoever looks is named on every page. */
  isMarked: z.boolean(),
  /** In millimetres. */
  pages: z.array(z.object({ width: z.number(), height: z.number() })),
})
export type FilePages = z.infer<typeof FilePages>
