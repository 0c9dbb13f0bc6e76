import { findDate, readDate } from './chinese-date.ts'
import { isFurniture } from './furniture.ts'
import { endsLikeTitle } from './kinds.ts'
import type { Label } from './labels.ts'
import { readNumber } from './number-form.ts'
import { isOrgan } from './organs.ts'

/** What a line above the body is. `plain` may be a part of the title. */
export type Role =
  | 'furniture'
  | 'label'
  | 'mark'
  | 'masthead'
  | 'number'
  | 'signer'
  | 'date'
  | 'note'
  | 'plain'
  | 'sentence'

export const MARK =
  /^(?:(?:份号:?|No\.?)?\d{6})?(?:等级:?)?(?:工作秘密|绝密|机密|秘密|内部|普通)?(?:[★☆].{0,6})?(?:特提|特急|加急|平急|急件|紧急)?[·.、 ]?(?:内部)?(?:明电|密电|传真)?$/
export const SIGNER = /(?:^|\s)[(【]?(?:签 {0,6}发 {0,6}人?|领导签发|签发领导|会签人?|核签人?)[)】]? {0,4}:/
const NOTE = /^[([〔].{4,120}(?:通过|公布|发布|修订|修正|批准|施行|会议|印发|公开|节选|摘要|讨论).{0,40}[)\]〕]$/
const NUMBERED =
  /^(?:[一二三四五六七八九十百]{1,4}[、.,]|第[一二三四五六七八九十百\d]{1,4}[章条节款]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,3}[.、)](?!\d))/

/** The role of a line by itself; what its neighbours say is weighed by the reader of the head. */
export function roleOf(text: string, labels: readonly Label[]): Role {
  if (text.length > 600) return 'sentence'
  const close = text.replace(/\s+/g, '')
  if (MARK.test(close)) return 'mark'
  if (SIGNER.test(text)) return 'signer'
  if (labels.length > 0) return 'label'
  if (readNumber(unbracketed(text))) return 'number'
  if (isFurniture(text)) return 'furniture'
  if (readDate(text) || isNamedDate(text)) return 'date'
  if (NOTE.test(text)) return 'note'
  if (isMasthead(close)) return 'masthead'
  return isSentence(text) ? 'sentence' : 'plain'
}

/** `(某府办〔2023〕5号)` without its outer brackets. */
export function unbracketed(text: string): string {
  return /^\(.*\)$/.test(text) && text.length < 60 ? text.slice(1, -1) : text
}

/** 某某人民政府文件, or 文件 alone below several names. */
function isMasthead(close: string): boolean {
  return close === '文件' || (close.length <= 60 && close.endsWith('文件') && isOrgan(close.slice(0, -2).slice(-40)))
}

/** Who put it out and when, below the letterhead of minutes and bulletins; old papers say when, and then who. */
function isNamedDate(text: string): boolean {
  const date = text.length <= 80 ? findDate(text) : null
  if (date === null) return false
  const [before, behind] = [text.slice(0, date.start).trim(), text.slice(date.end).trim()]
  if (before === '') return /^[, ]/.test(text.slice(date.end)) && isOrgan(behind.replace(/^, */, ''))
  return /^(?:\d{1,2}时(?:\d{1,2}分)?)?$/.test(behind) && date.start > 3 && isOrgan(before)
}

function isSentence(text: string): boolean {
  const outside = text.replace(/《[^《》]{0,120}》/g, '')
  if (/[。;!?]/.test(outside) || /[,:]$/.test(text) || NUMBERED.test(text)) return true
  if (/[,:]/.test(outside)) return !(endsLikeTitle(text) && text.length <= 150)
  return text.length > 90 && !(endsLikeTitle(text) && text.length <= 200)
}
