import { fileURLToPath } from 'node:url'
import { Problem } from '#base/errors.ts'
import { openPool, type Pool } from '../isolated/pool.ts'
import { Stopped } from '../isolated/stopped.ts'
import type { Typeset, TypesettingJob } from './child.ts'
import type { CompilingJob, TypesettingSetting } from './compile.ts'
import { loadFonts, type Fonts } from './fonts/fonts.ts'
import type { OfdJob } from './ofd/child.ts'
import type { OfdInfo } from './ofd/to-ofd.ts'
import type { Template } from './template.ts'

export type { Typeset } from './child.ts'

export interface Typesetter {
  fonts(): Promise<Fonts>
  /**
   * Sets data into a template and gives PDF/A-2b, tagged. The same data gives the same bytes.
   * @param data what the template finds as JSON; text in it is only ever text
   * @param at the date the file carries
   * @param pictures what the data name as pictures
   * @throws Problem TEMPLATE_INVALID, TYPESETTING_TOO_LARGE, UNAVAILABLE
   */
  typeset(
    template: Template,
    data: unknown,
    at: Date,
    pictures?: Readonly<Record<string, Uint8Array>>,
  ): Promise<Typeset>
  /**
   * The pages as pictures for a screen, one SVG each; a process of its own, so that nobody's file waits for them.
   * @throws Problem TEMPLATE_INVALID, TYPESETTING_TOO_LARGE, UNAVAILABLE
   */
  picture(template: Template, data: unknown): Promise<string[]>
  /**
   * The same pages as OFD (GB/T 33190-2016).
   * @param pdf what `typeset` gave
   * @throws Problem TYPESETTING_TOO_LARGE, UNAVAILABLE
   */
  toOfd(pdf: Uint8Array, info: OfdInfo): Promise<Uint8Array>
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
/** Whoever writes stops to think, and the next letter should not wait for a start. Milliseconds. */
const WRITING_REST = 900_000

interface Options {
  /** The office's own licensed fonts; they come before those that are shipped. */
  fontFolder?: string | undefined
  /** Milliseconds for one document. */
  timeLimit?: number
}

/** Opens a typesetter; nothing is read and no process started before the first document. */
export function openTypesetter(options: Options = {}): Typesetter {
  let opened: Promise<Opened> | undefined
  const open = (): Promise<Opened> => (opened ??= openWith(options))
  return {
    fonts: async () => (await open()).fonts,
    typeset: async (template, data, at, pictures = {}) => {
      const { fonts, setters } = await open()
      const job = { template, inputs: inputsOf(fonts, data), pictures, timestamp: Math.floor(at.getTime() / 1000) }
      return setters.run(job).catch(refuseLarge(template.name))
    },
    picture: async (template, data) => {
      const { fonts, painters } = await open()
      return painters.run({ template, inputs: inputsOf(fonts, data) }).catch(refuseLarge(template.name))
    },
    toOfd: async (pdf, info) => {
      const { converters } = await open()
      return converters.run({ pdf, info }).catch(refuseLarge('OFD'))
    },
    close: async () => {
      if (!opened) return
      const { setters, painters, converters } = await opened
      await Promise.all([setters, painters, converters].map(pool => pool.close()))
    },
  }
}

interface Opened {
  fonts: Fonts
  setters: Pool<TypesettingJob, Typeset>
  painters: Pool<CompilingJob, string[]>
  converters: Pool<OfdJob, Uint8Array>
}

async function openWith({ fontFolder, timeLimit = TIME_LIMIT }: Options): Promise<Opened> {
  const fonts = await loadFonts(fontFolder)
  const limits = {
    size: 1,
    waiting: 100,
    timeLimit,
    memoryLimit: MEMORY_LIMIT,
    recycleAfter: RECYCLE_AFTER,
    idleLimit: 60_000,
  }
  const setting: TypesettingSetting = { fontFiles: fonts.files.map(file => file.path) }
  const named = fonts.files.flatMap(({ names, path }) => names.map(name => ({ name, path })))
  return {
    fonts,
    setters: openPool({ ...limits, module: moduleOf('./child.ts'), setting }),
    painters: openPool({ ...limits, idleLimit: WRITING_REST, module: moduleOf('./pictures/child.ts'), setting }),
    converters: openPool({ ...limits, module: moduleOf('./ofd/child.ts'), setting: { fonts: named } }),
  }
}

const inputsOf = ({ roles }: Fonts, data: unknown) => ({ data: JSON.stringify(data), fonts: JSON.stringify(roles) })

const moduleOf = (file: string): string => fileURLToPath(import.meta.resolve(file))

const refuseLarge =
  (template: string) =>
  (error: unknown): never => {
    throw error instanceof Stopped ? new Problem('TYPESETTING_TOO_LARGE', { params: { template } }) : error
  }
