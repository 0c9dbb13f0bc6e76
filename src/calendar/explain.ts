import type { Citation } from '#base/citation.ts'
import { fill, type Language } from '#base/language.ts'
import { amountWords, dayWords, daysWords, instantWords } from './date-words.ts'
import { SENTENCES, type SentenceKey } from './explain-texts.ts'
import type { ArithmeticLine, Due } from './types.ts'
import { isTimeUnit } from './units.ts'

/**
 * A due date's arithmetic in sentences, the same on screen, in the API and on paper: the rule, the start, the count,
 * what was jumped over, what moved it, the end.
 * @param zone the office's zone, in which instants are shown
 */
export function explain(due: Due, zone: string, language: Language): string[] {
  const first = due.lines.find(line => line.kind === 'start')?.day ?? due.day
  const say = (key: SentenceKey, params: Record<string, unknown> = {}): string => fill(SENTENCES[key][language], params)
  const end = (raw: string): string =>
    raw.length === 10 ? dayWords(raw, language, first) : instantWords(raw, zone, language, first)
  const timed = isTimeUnit(due.limit.unit)
  const { limit } = due
  return [
    limit.until
      ? say('until', { what: limit.until[language], source: sourceOf(limit.citation) })
      : say('limit', { amount: amountWords(limit.amount, limit.unit, language), source: sourceOf(limit.citation) }),
    ...due.lines.map(sentence),
    say(timed || due.lines.some(hoursOnTop) ? 'endsAt' : 'endsWith', {
      end: timed || due.lines.some(hoursOnTop) ? end(due.at) : end(due.day),
    }),
  ]

  function sourceOf(cited: Citation): string {
    const key = {
      found: null,
      confirmed: null,
      secondary: 'unconfirmed',
      memory: 'awaiting',
      convention: 'custom',
    } as const
    const remark = key[cited.evidence]
    return remark ? say(remark, { source: cited.source }) : cited.source
  }

  function sentence(line: ArithmeticLine): string {
    switch (line.kind) {
      case 'start': {
        const hours = line.hours?.map(({ from, to }) => `${from}–${to}`).join(language === 'en' ? ', ' : '、')
        const start = instantWords(line.at, zone, language, first)
        const from = limit.from ? say('startsFrom', { what: limit.from[language] }) : ''
        return from + say(hours ? 'startsOpen' : timed ? 'startsAtOnce' : 'startsNextDay', { start, hours })
      }
      case 'count':
        return say(timed ? 'countTime' : 'countDays', {
          amount: amountWords(line.amount, line.unit, language),
          end: end(line.raw),
        })
      case 'skipped': {
        const off = (why: 'weekend' | 'holiday'): string =>
          daysWords(
            line.days.filter(skipped => skipped.why === why).map(skipped => skipped.day),
            language,
            first,
          )
        const parts = (['holiday', 'weekend'] as const).filter(why => off(why) !== '')
        const listed = parts.map(why => say(why, { days: off(why) })).join(language === 'en' ? '; ' : '；')
        return say('skipped', { amount: amountWords(line.days.length, 'day', language), days: listed })
      }
      case 'made-up':
        return say('madeUp', { days: daysWords(line.days, language, first) })
      case 'rolled':
        return say('rolled', { from: end(line.from), to: end(line.to) })
      case 'suspended': {
        const from = instantWords(line.from, zone, language, first)
        if (line.to === null) return say('stillSuspended', { from })
        const to = instantWords(line.to, zone, language, first)
        return say('suspended', { from, to, amount: amountWords(line.amount, line.unit, language), end: end(line.raw) })
      }
      case 'extended': {
        const amount = amountWords(line.amount, line.unit, language)
        const reason = line.citation ? `${line.reason}，${sourceOf(line.citation)}` : line.reason
        return say('extended', { amount, reason, end: end(line.raw) })
      }
      case 'provisional':
        return say('provisional', { years: line.years.join(language === 'en' ? ', ' : '、') })
    }
  }
}

/** Hours granted on top of a limit in days: the end is no longer the end of a day. */
const hoursOnTop = (line: ArithmeticLine): boolean => line.kind === 'extended' && isTimeUnit(line.unit)
