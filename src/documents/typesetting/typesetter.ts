import { fileURLToPath } from 'node:url'
import { Problem } from '#base/errors.ts'
import { openPool } from '../isolated/pool.ts'
import { Stopped } from '../isolated/stopped.ts'
import type { Typeset, TypesettingJob, TypesettingSetting } from './child.ts'
import { loadFonts, type Fonts } from './fonts/fonts.ts'
import type { Template } from './template.ts'

export type { Typeset } from './child.ts'

export interface Typesetter {
  fonts: Fonts
  /**
   * Sets data into a template and gives PDF/A-2b, tagged. The same data gives the same bytes.
   * @param data what the template finds as JSON; text in it is only ever text
   * @param at the date the file carries
   * @throws Problem TEMPLATE_INVALID, TYPESETTING_TOO_LARGE, UNAVAILABLE
   */
  typeset(template: Template, data: unknown, at: Date): Promise<Typeset>
  close(): Promise<void>
}

/** Fifty pages take two seconds on one busy core. */
const TIME_LIMIT = 20_000
/** A child begins at 150 MB and grows by one for each document (Typst keeps what it has seen). */
const MEMORY_LIMIT = 1024 * 1024 * 1024
const RECYCLE_AFTER = 100

/**
 * @param options.fontFolder the office's own licensed fonts; they come before those that are shipped
 * @param options.size how many documents may be set at the same time
 */
export async function openTypesetter(
  options: { fontFolder?: string | undefined; size?: number; timeLimit?: number } = {},
): Promise<Typesetter> {
  const fonts = await loadFonts(options.fontFolder)
  const setting: TypesettingSetting = { fontFiles: fonts.files.map(file => file.path) }
  const pool = openPool<TypesettingJob, Typeset>({
    module: fileURLToPath(import.meta.resolve('./child.ts')),
    setting,
    size: options.size ?? 1,
    waiting: 100,
    timeLimit: options.timeLimit ?? TIME_LIMIT,
    memoryLimit: MEMORY_LIMIT,
    recycleAfter: RECYCLE_AFTER,
    idleLimit: 60_000,
  })
  return {
    fonts,
    typeset: async (template, data, at) => {
      const inputs = { data: JSON.stringify(data), fonts: JSON.stringify(fonts.roles) }
      try {
        return await pool.run({ template, inputs, timestamp: Math.floor(at.getTime() / 1000) })
      } catch (error) {
        if (error instanceof Stopped)
          throw new Problem('TYPESETTING_TOO_LARGE', { params: { template: template.name } })
        throw error
      }
    },
    close: () => pool.close(),
  }
}
