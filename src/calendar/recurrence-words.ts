import { fill, type Language, type Text } from '#base/language.ts'
import type { Recurrence } from './recurrence.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const EVERY: Readonly<Record<Recurrence['every'], Text>> = {
  day: text('每天', '每天', 'Every day'),
  workday: text('每个工作日', '每個工作日', 'Every working day'),
  week: text('每周{weekday}', '每週{weekday}', 'Every {weekday}'),
  month: text('每月{when}', '每月{when}', 'Every month on {when}'),
  quarter: text(
    '每季度第 {month} 个月{when}',
    '每季度第 {month} 個月{when}',
    'Every quarter, in its month {month}, on {when}',
  ),
  year: text('每年 {month} 月{when}', '每年 {month} 月{when}', 'Every year in month {month} on {when}'),
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  'zh-Hans': ['一', '二', '三', '四', '五', '六', '日'],
  'zh-Hant': ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

const ON = {
  day: text(' {day} 日', ' {day} 日', 'day {day}'),
  workday: text('第 {nth} 个工作日', '第 {nth} 個工作日', 'working day {nth}'),
  fromEnd: text('倒数第 {nth} 个工作日', '倒數第 {nth} 個工作日', 'the working day {nth} before its end'),
  last: text('最后一个工作日', '最後一個工作日', 'the last working day'),
} satisfies Record<string, Text>

const DAY_OFF: Readonly<Record<Recurrence['dayOff'], Text>> = {
  stays: text('', '', ''),
  before: text(
    '，逢休息日提前到上一个工作日',
    '，逢休息日提前到上一個工作日',
    '; a day off moves it to the working day before',
  ),
  after: text(
    '，逢休息日顺延到下一个工作日',
    '，逢休息日順延到下一個工作日',
    '; a day off moves it to the next working day',
  ),
}

/** When work comes again, as people say it: `每季度第 2 个月 15 日，逢休息日顺延到下一个工作日`. */
export function recurrenceWords(recurrence: Recurrence, language: Language): string {
  const { every, weekday = 1, month = 1, dayOff } = recurrence
  const sentence = fill(EVERY[every][language], {
    weekday: WEEKDAYS[language][weekday - 1],
    month,
    when: onWords(recurrence, language),
  })
  return sentence + (every === 'workday' || recurrence.workday !== undefined ? '' : DAY_OFF[dayOff][language])
}

function onWords({ workday, day = 1 }: Recurrence, language: Language): string {
  if (workday === undefined) return fill(ON.day[language], { day })
  if (workday === -1) return ON.last[language]
  return workday > 0 ? fill(ON.workday[language], { nth: workday }) : fill(ON.fromEnd[language], { nth: -workday })
}
