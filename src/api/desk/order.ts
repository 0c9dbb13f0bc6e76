import type { Text } from '#base/language.ts'
import type { DeskRow } from '#matters/views/desk.ts'
import type { Due } from '../matters/schema.ts'
import type { Reader } from '../reader.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const FOCUS = text('中心工作“{focus}”', '中心工作「{focus}」', 'focus “{focus}”')
const LEVELS: readonly [number, Text][] = [
  [2, text('领导交办', '領導交辦', 'asked by a leader')],
  [4, text('上级或平级来文', '上級或平級來文', 'asked by an office')],
]
const URGENT: readonly (Text | null)[] = [null, text('加急', '加急', 'urgent'), text('特急', '特急', 'most urgent')]
const BY_DUE = text('按到期先后', '按到期先後', 'by due date')

/** Why a task stands where it stands on a desk: focus, level of who asks, urgency; then the due date. */
export function orderOf(reader: Reader, row: DeskRow, due: Due | null): string {
  const level = LEVELS.find(([highest]) => row.askerLevel <= highest)?.[1]
  const urgent = URGENT[row.urgency]
  const reasons = [
    ...(row.focus === null ? [] : [reader.say(FOCUS, { focus: row.focus })]),
    ...(level ? [reader.say(level)] : []),
    ...(urgent ? [reader.say(urgent)] : []),
    due?.words ?? reader.say(BY_DUE),
  ]
  return reasons.join(' · ')
}
