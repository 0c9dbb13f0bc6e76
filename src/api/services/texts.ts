import type { Text } from '#base/language.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const URGENCY_WORDS: Readonly<Record<string, Text>> = {
  normal: text('平件', '平件', 'normal'),
  urgent: text('加急', '加急', 'urgent'),
  'most-urgent': text('特急', '特急', 'most urgent'),
}

export const SAME_DAY: Text = text('当日', '當日', 'the same day')

/** Values that stand in cells beside those that a service has words for. */
export const VALUE_WORDS: Readonly<Record<string, Text>> = {
  ...URGENCY_WORDS,
  day: text('日', '日', 'days'),
  workday: text('个工作日', '個工作日', 'working days'),
  hour: text('小时', '小時', 'hours'),
  minute: text('分钟', '分鐘', 'minutes'),
  workhour: text('个工作小时', '個工作小時', 'working hours'),
  workminute: text('个工作分钟', '個工作分鐘', 'working minutes'),
  true: text('是', '是', 'yes'),
  false: text('否', '否', 'no'),
}
