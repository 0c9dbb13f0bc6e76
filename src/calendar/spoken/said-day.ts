import type { Day } from '../types.ts'
import { PHRASES, type Saying } from './phrases.ts'

/** What a line says of when: a day, or words that only a person can make one of. */
export type SaidDay = { day: Day; words: string } | { day: null; words: string } | null

interface Found {
  day: Day | null
  words: string
  at: number
  end: number
}

/** The word that makes a day the end of something. */
const LIMITS = /(?:前|之前|以前|内|底|末|为止|止)$/
/** A day behind these is a meeting's, a beginning, or part of a habit. */
const NOT_BEFORE = /(?:每个?|逢|上个?|根据|按照|依据|针对|自|从|关于|参加|出席|召开的?|原定|推迟到|改到|改为|截至)$/
/** What a day is of, and what it begins. */
const NOT_BEHIND =
  /^(?:的|起|开始|以来|至|到|[-—~]|召开|举行|举办|来?开会|会议|印发|下发|发生|来访|来信|来文|调研|视察|讲话|批示|出发|晚会)/
/** The hour of a day. */
const HOUR = /^(?:[上下]午|晚上?|中午|早上?)?(?:\d{1,2}[点时:：](?:\d{2}|半)?|[一二三四五六七八九十]点半?)?/
/** A day that counts from something nobody knows yet, or from something that may not happen. */
const DEPENDS = /(?:收到|接到|会|审批|批准|同意|验收|签订|完工|开工|结束|通过|印发|发文|到位)(?:之?后|以后)[,，]?$/
const CONDITION = /(?:如果?|若|倘若|逾期|一旦|凡是?|除非)[^,，。；;]*$/
/** Said of when, and no day. */
const VAGUE =
  /尽快|尽早|抓紧|及时|立即|马上|立刻|即刻|近期|近日|适时|择机|择日|早日|按时|按期|限期|会前|会后|节前|节后|年前|年后|[上中下]旬|月初|年初|周初|开学前|汛期前|入汛前|两会前|检查前|审批后|收到后|第[一二三四]季度|[上下]半年|\d{1,2}月份/

/**
 * The day before which something is wanted, in a line such as "请教育局周五前报校车方案". One that is only spoken of, one
 * that depends on something else, and two that differ are no answer: then the words are given back, to be asked about.
 */
export function saidDay(line: string, saying: Saying): SaidDay {
  const found = daysIn(line, saying)
  const limits = found.filter(one => LIMITS.test(one.words) || /^(?:之?前|以前|内)/.test(line.slice(one.end)))
  const wanted = limits.length > 0 ? limits : found
  const open = wanted.find(one => one.day === null)
  const days = new Set(wanted.map(one => one.day))
  const first = wanted[0]
  if (first && !open && days.size === 1 && first.day !== null) return { day: first.day, words: first.words }
  if (first) return { day: null, words: [...new Set(wanted.map(one => one.words))].join('、') }
  const vague = VAGUE.exec(line)?.[0]
  return vague === undefined ? null : { day: null, words: vague }
}

function daysIn(line: string, saying: Saying): Found[] {
  const found: Found[] = []
  let left = line
  for (const { pattern, dayOf } of PHRASES) {
    for (const match of left.matchAll(new RegExp(pattern.source, 'g'))) {
      const end = match.index + match[0].length
      left = left.slice(0, match.index) + '\0'.repeat(match[0].length) + left.slice(end)
      const before = line.slice(0, match.index)
      const behind = line.slice(end)
      const isLimit =
        LIMITS.test(match[0]) || /^(?:[上下]午|晚上?|中午|\d{1,2}[点时:：][^,，。]{0,6})?(?:之?前|以前|内)/.test(behind)
      if (NOT_BEFORE.test(before) && !(isLimit && !/每个?$|上个?$/.test(before))) continue
      if (!isLimit && NOT_BEHIND.test(behind.replace(HOUR, ''))) continue
      const day = DEPENDS.test(before) || CONDITION.test(before) ? null : dayOf(match.groups ?? {}, saying)
      found.push({ day: day !== null && day < saying.today ? null : day, words: match[0], at: match.index, end })
    }
  }
  return found.toSorted((one, other) => one.at - other.at)
}
