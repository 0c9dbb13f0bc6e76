import type { Text } from '#base/language.ts'
import type { Retention } from '#matters/archive/retention.ts'

/** 保管期限 as people say it. */
export const PERIODS: Readonly<Record<Retention, Text>> = {
  Y: { 'zh-Hans': '永久', 'zh-Hant': '永久', en: 'for ever' },
  D30: { 'zh-Hans': '30年', 'zh-Hant': '30年', en: '30 years' },
  D10: { 'zh-Hans': '10年', 'zh-Hant': '10年', en: '10 years' },
}
