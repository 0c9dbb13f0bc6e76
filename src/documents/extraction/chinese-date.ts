/** A date as it stands, and its ISO form when it is a day that exists. */
export interface DateReading {
  /** `YYYY-MM-DD`, or null when it is incomplete or no such day exists. */
  iso: string | null
  raw: string
  start: number
  end: number
  /** Written out (年月日), as the regulation wants it, and not only with dashes or points. */
  isWritten: boolean
}

const DIGIT = new Map([...'〇○零O一二三四五六七八九'].map((sign, at) => [sign, Math.max(0, at - 3)] as const))
DIGIT.set('0', 0).set('两', 2).set('元', 1)

const NUMERAL = '[\\d〇○零Oo一二三四五六七八九十廿卅元]'
const WRITTEN = new RegExp(
  `(?<year>(?:\\d ?){4}|[〇○零O0一二三四五六七八九]{4}|\\d{2}|[〇○零一二三四五六七八九]{2}) ?年 ?(?<month>${NUMERAL}{0,3}) ?月 ?(?<day>${NUMERAL}{0,3}) ?日?`,
)
const NUMERIC = /(?<year>(?:19|20)\d{2})(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/

function numeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace('廿', '二十').replace('卅', '三十')
  const ten = plain.indexOf('十')
  if (ten < 0) return plain.length === 1 ? (DIGIT.get(plain) ?? null) : null
  const tens = ten === 0 ? 1 : DIGIT.get(plain.slice(0, ten))
  const rest = plain.slice(ten + 1)
  const ones = rest === '' ? 0 : DIGIT.get(rest)
  return tens === undefined || ones === undefined || ten > 1 || rest.length > 1 ? null : tens * 10 + ones
}

function year(text: string): number | null {
  const close = text.replace(/ /g, '')
  if (close.length !== 4) return null
  if (/^\d{4}$/.test(close)) return Number(close)
  let value = 0
  for (const sign of close) {
    const digit = DIGIT.get(sign)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

function iso(y: number | null, m: number | null, d: number | null): string | null {
  if (y === null || m === null || d === null || y < 1949 || y > 2099) return null
  const at = new Date(Date.UTC(y, m - 1, d))
  return at.getUTCMonth() === m - 1 && at.getUTCDate() === d ? at.toISOString().slice(0, 10) : null
}

/** The first date of a short string, in Arabic or Chinese numerals; null when there is none. */
export function findDate(text: string): DateReading | null {
  const bounded = text.slice(0, 400)
  const written = WRITTEN.exec(bounded)
  const numeric = NUMERIC.exec(bounded)
  const match = written && (!numeric || written.index <= numeric.index) ? written : numeric
  if (!match?.groups) return null
  const { year: y = '', month = '', day = '' } = match.groups
  const raw = match[0].trim()
  const isWritten = match === written
  const isWhole = !isWritten || raw.endsWith('日')
  return {
    iso: isWhole ? iso(year(y), numeral(month), numeral(day)) : null,
    raw,
    start: match.index,
    end: match.index + raw.length,
    isWritten,
  }
}

/** A string that is a date and nothing else, `(2023年5月6日)` included. */
export function readDate(text: string): DateReading | null {
  if (text.length > 40) return null
  const date = findDate(text)
  return date && /^[ (]*$/.test(text.slice(0, date.start)) && /^[ )]*$/.test(text.slice(date.end)) ? date : null
}
