import { fileURLToPath } from 'node:url'
import { Problem } from '#base/errors.ts'
import { openPool, type Pool } from '../isolated/pool.ts'
import { Stopped } from '../isolated/stopped.ts'
import type { Typeset, TypesettingJob, TypesettingSetting } from './child.ts'
import { loadFonts, type Fonts } from './fonts/fonts.ts'
import type { Template } from './template.ts'

export type { Typeset } from './child.ts'

export interface Typesetter {
  fonts(): Promise<Fonts>
  /**
   * Sets data into a template and gives PDF/A-2b, tagged. The same data gives the same bytes.
   * @param data what the template finds as JSON; text in it is only ever text
   * @param at the date the file carries
   * @throws Problem TEMPLATE_INVALID, TYPESETTING_TOO_LARGE, UNAVAILABLE
   */
  typeset(template: Template, data: unknown, at: Date): Promise<Typeset>
  close(): Promise<void>
}

/** A typesetter with the folder of the catalogue, where its templates are. */
export interface Press {
  typesetter: Typesetter
  catalogue: string
}

/** Fifty pages take two seconds on one busy core. */
const TIME_LIMIT = 20_000
/** A child begins at 150 MB and grows by one for each document (Typst keeps what it has seen). */
const MEMORY_LIMIT = 1024 * 1024 * 1024
const RECYCLE_AFTER = 100

/**
 * Nothing is read and nobody started before the first document.
 * @param options.fontFolder the office's own licensed fonts; they come before those that are shipped
 * @param options.size how many documents may be set at the same time
 */
export function openTypesetter(
  options: { fontFolder?: string | undefined; size?: number; timeLimit?: number } = {},
): Typesetter {
  let opened: Promise<Opened> | undefined
  const open = (): Promise<Opened> => (opened ??= openWith(options))
  return {
    fonts: async () => (await open()).fonts,
    typeset: async (template, data, at) => {
      const { fonts, pool } = await open()
      const inputs = { data: JSON.stringify(data), fonts: JSON.stringify(fonts.roles) }
      try {
        return await pool.run({ template, inputs, timestamp: Math.floor(at.getTime() / 1000) })
      } catch (error) {
        if (error instanceof Stopped)
          throw new Problem('TYPESETTING_TOO_LARGE', { params: { template: template.name } })
        throw error
      }
    },
    close: async () => {
      if (opened) await (await opened).pool.close()
    },
  }
}

interface Opened {
  fonts: Fonts
  pool: Pool<TypesettingJob, Typeset>
}

async function openWith(options: {
  fontFolder?: string | undefined
  size?: number
  timeLimit?: number
}): Promise<Opened> {
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
  return { fonts, pool }
}
