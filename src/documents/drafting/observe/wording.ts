import type { DocumentDraft } from '../document-draft.ts'
import { linesOf } from '../lines.ts'
import { saw, type Observation } from './observation.ts'
import type { Fact } from './words.ts'

/** What is written in a form that the rules of numbers, dates and punctuation do not know, by the observation. */
const FORMS: readonly [fact: Fact, pattern: RegExp][] = [
  ['number-brackets', /\p{Script=Han}{1,12}[[(（【﹝]\s?(?:19|20)\d{2}\s?[\])）】﹞]\s?\d{1,5}\s?号/u],
  ['number-padded', /〔(?:19|20)\d{2}〕(?:第\s?\d+|0\d*)号/],
  ['year-short', /(?<!\d)\d{2}年\d{1,2}月\d{1,2}日/],
  ['date-in-chinese', /[二][〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月/],
  ['date-padded', /\d{4}年(?:0\d月|\d{1,2}月0\d日)/],
  ['money-long', /(?<![\d.])\d{5,}(?:\.\d+)?元/],
  ['approximate-twice', /约\s?[\d一二三四五六七八九十百千万]+[^，。；]{0,4}左右/],
  ['punctuation-half', /\p{Script=Han}[,;:?!]\s*\p{Script=Han}|\p{Script=Han}\([^()]*\)/u],
  ['burden', /报送[^，。；]{0,20}落实情况|制定(?:实施|配套)|一票否决|责任状|创建达标|达标/],
]

const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/g
const PAIRS: readonly [string, string][] = [
  ['《', '》'],
  ['“', '”'],
  ['（', '）'],
  ['〔', '〕'],
]

/** What the words of a draft show, each where it stands. */
export function observeWording(draft: DocumentDraft): Observation[] {
  const lines = linesOf(draft)
  const seen = lines.flatMap(({ at, text }): Observation[] => [
    ...FORMS.flatMap(([fact, pattern]) => {
      const [found] = pattern.exec(text) ?? []
      return found === undefined ? [] : [saw(fact, at, found)]
    }),
    ...[...text.matchAll(DATE)].flatMap(([said, year, month, day]) =>
      isDay(Number(year), Number(month), Number(day)) ? [] : [saw('date-impossible', at, said)],
    ),
    ...PAIRS.flatMap(([open, close]) =>
      text.split(open).length === text.split(close).length ? [] : [saw('unpaired', at, `${open}${close}`)],
    ),
  ])
  return [...once(seen), ...observeStructure(draft)]
}

/** One observation of a kind at one place is enough. */
const once = (all: readonly Observation[]): Observation[] =>
  all.filter((one, index) => all.findIndex(other => other.fact === one.fact && other.at === one.at) === index)

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** 结构层次: the levels of headings, numbers typed by hand, the length. */
function observeStructure({ body }: DocumentDraft): Observation[] {
  const seen: Observation[] = []
  const levels = new Set(body.flatMap(block => (block.kind === 'heading' ? [block.level] : [])))
  // 一、 followed by 1. is usual where a document has only two levels.
  const isTwo = levels.size === 2
  let last = 0
  for (const [index, block] of body.entries()) {
    if (block.kind === 'table') continue
    const at = `body.${index}`
    if (block.kind === 'heading') {
      if (block.level > last + 1 && !isTwo) seen.push(saw('level-left-out', at, block.text, block.level))
      last = block.level
    }
    const [typed] =
      /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．]\s?(?=\D)|（\d{1,2}）)/.exec(
        block.text,
      ) ?? []
    if (typed !== undefined) seen.push(saw(block.kind === 'heading' ? 'number-doubled' : 'number-typed', at, typed))
  }
  const text = body.flatMap(block =>
    block.kind === 'table' ? [] : [block.text, block.kind === 'heading' ? (block.run ?? '') : ''],
  )
  const letters = text.join('').match(/\p{Script=Han}/gu)?.length ?? 0
  seen.push(saw('length', 'body.0', undefined, letters))
  if (text.join('').trim() === '') seen.push(saw('text-missing', 'body.0'))
  return seen
}
