import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { readFont, type FontFile } from './sfnt.ts'

export type { FontFile } from './sfnt.ts'

/** What a face is for: 仿宋, 楷体, 黑体, 宋体, 小标宋 (GB/T 9704-2012 5.2.2, 7). */
export type Role = 'body' | 'kai' | 'black' | 'song' | 'title'

/** Families in the order in which a character is looked for; `covers` limits one to some characters. */
export type Families = readonly (string | { name: string; covers: 'latin-in-cjk' })[]

export interface Fonts {
  files: readonly FontFile[]
  /** As the templates get it. */
  roles: Readonly<Record<Role, { families: Families; weight: number }>>
}

const PROJECT = path.join(import.meta.dirname, '..', '..', '..', '..')
const SHIPPED = [
  'fonts/FandolFang-Regular.otf',
  'fonts/LXGWWenKai-Regular.ttf',
  'fonts/LiberationSerif-Regular.ttf',
  'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'node_modules/@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
].map(file => path.join(PROJECT, file))

const LATIN = { name: 'Liberation Serif', covers: 'latin-in-cjk' } as const
const SONG = 'Noto Serif SC'
const SHIPPED_FAMILIES: Record<Role, Families> = {
  body: [LATIN, 'FandolFang R', 'LXGW WenKai', SONG],
  kai: [LATIN, 'LXGW WenKai', SONG],
  black: ['Noto Sans SC', SONG],
  song: [SONG],
  title: [SONG],
}

/** The families that offices buy, by any of the names their files carry. */
export const BOUGHT: Record<Role, RegExp> = {
  body: /fang ?song|仿宋/i,
  kai: /kai ?ti|fzkai|楷/i,
  black: /sim ?hei|fzhei|st ?heiti|黑/i,
  song: /sim ?sun|fzshusong|st ?song|宋体|书宋/i,
  title: /xiao ?biao ?song|小标宋/i,
}
const ROLES = ['body', 'kai', 'black', 'song', 'title'] as const
/** 小标宋 is a heavy Song; the shipped family is told so by its weight. */
const HEAVY = 900
const REGULAR = 400

/**
 * The shipped fonts, and before them the office's own: every file of its folder whose name says what it is and whose
 * licence lets a document carry it. Rare characters still come from the shipped ones.
 * @param folder a folder with .ttf, .otf and .ttc files
 */
export async function loadFonts(folder?: string): Promise<Fonts> {
  const own = (await readAll(await filesOf(folder))).filter(font => font.isEmbeddable)
  const chosen = new Map(ROLES.flatMap(role => ownOf(role, own)))
  const faceOf = (role: Role) => {
    const bought = chosen.get(role)
    const shipped = SHIPPED_FAMILIES[role]
    const weight = role === 'title' && !bought ? HEAVY : REGULAR
    return { families: bought ? [bought.family, ...shipped] : shipped, weight }
  }
  const roles = {
    body: faceOf('body'),
    kai: faceOf('kai'),
    black: faceOf('black'),
    song: faceOf('song'),
    title: faceOf('title'),
  }
  return { files: [...chosen.values(), ...(await readAll(SHIPPED))], roles }
}

function ownOf(role: Role, own: readonly FontFile[]): [Role, FontFile][] {
  const other = ROLES.filter(one => one !== role)
  const found = own.find(
    ({ names }) =>
      names.some(name => BOUGHT[role].test(name)) &&
      // 仿宋 and 小标宋 are no 宋体
      !(role === 'song' && other.some(one => names.some(name => BOUGHT[one].test(name)))),
  )
  return found ? [[role, found]] : []
}

async function filesOf(folder: string | undefined): Promise<string[]> {
  if (folder === undefined) return []
  const names = await fs.readdir(folder)
  return names
    .filter(name => /\.(?:ttf|otf|ttc)$/i.test(name))
    .toSorted()
    .map(name => path.join(folder, name))
}

async function readAll(files: readonly string[]): Promise<FontFile[]> {
  return (await Promise.all(files.map(readFont))).filter(font => font !== null)
}
