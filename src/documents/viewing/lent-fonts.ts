import { BOUGHT, type FontFile, type Fonts, type Role } from '../typesetting/fonts/fonts.ts'
import type { LentFonts } from './pdfium/fonts.ts'

/** In this order, so that 仿宋 is not taken for 宋体; what is called anything else is lent the last. */
const ROLES: readonly Role[] = ['body', 'kai', 'black', 'title', 'song']

/** The fonts of the office as they stand in for those that files name and do not bring. */
export function lentFonts({ files, roles }: Fonts): LentFonts {
  return ROLES.flatMap(role => {
    const families = roles[role].families.filter(family => typeof family === 'string')
    const fitting = families.map(family => files.find(file => file.family.startsWith(family) && isLendable(file)))
    const chosen = fitting.find(file => file !== undefined)
    return chosen ? [{ pattern: role === 'song' ? '' : BOUGHT[role].source, path: chosen.path }] : []
  })
}

/** One face to a file, with Han characters. */
const isLendable = (font: FontFile): boolean => !/\.ttc$/i.test(font.path) && font.has('中'.codePointAt(0) ?? 0)
