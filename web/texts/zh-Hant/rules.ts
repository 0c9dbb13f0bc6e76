import type { rulesTexts as Source } from '../zh-Hans/rules.ts'

export const rulesTexts: Record<keyof typeof Source, string> = {
  'guard.reason': '這樣辦的理由（留痕）',
  'guard.title': '辦之前先把關',
  'guard.text': '辦的時候系統先照這些規則看一遍：不准的不讓辦，一般不行的要寫理由，其餘提醒。誰辦都一樣。',
  'guard.beforeRegistering': '登記之前',
  'guard.beforeStep': '辦理「{step}」之前',
  'guard.beforeOutcome': '「{step}」選「{outcomes}」之前',
  'guard.or': '」或「',
  'guard.instead': '怎麼辦：',
  'guard.MUST': '不准辦',
  'guard.GENERAL': '須寫理由',
  'guard.LOCAL': '須寫理由',
  'guard.RECOMMEND': '提醒',
}
