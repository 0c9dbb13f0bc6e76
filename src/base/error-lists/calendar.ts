import { error } from '../error-text.ts'

/** What can be wrong with calendars and periods. */
export const CALENDAR_ERRORS = {
  CALENDAR_INVALID: error(
    422,
    '这份日历有 {count} 处错误，没有采用',
    '這份日曆有 {count} 處錯誤，沒有採用',
    'The calendar has {count} faults and was not taken',
  ),
  CALENDAR_SHAPE: error(
    422,
    '日历须有年份（year）、通知文号（notice）、放假日（off）和调休上班日（work）：{field} 有误',
    '日曆須有年份（year）、通知文號（notice）、放假日（off）和調休上班日（work）：{field} 有誤',
    'A calendar needs year, notice, off and work: {field} is not valid',
  ),
  CALENDAR_DAY_OUTSIDE: error(
    422,
    '“{day}”不是 {year} 年的日期',
    '「{day}」不是 {year} 年的日期',
    '{day} is not a day of {year}',
  ),
  CALENDAR_DAY_TWICE: error(422, '{day} 写了两次', '{day} 寫了兩次', '{day} is there twice'),
  CALENDAR_STATUTORY_MISSING: error(
    422,
    '{day} 是法定节假日，这里没有放假',
    '{day} 是法定節假日，這裡沒有放假',
    '{day} is a statutory holiday but is not off',
  ),
  CALENDAR_WORK_NOT_WEEKEND: error(
    422,
    '{day} 不是周末，不能是调休上班日',
    '{day} 不是週末，不能是調休上班日',
    '{day} is not a weekend and cannot be a make-up day',
  ),
  NOTICE_YEAR_MISSING: error(
    422,
    '没有找到通知的年份（“关于某年部分节假日安排的通知”）',
    '沒有找到通知的年份（「關於某年部分節假日安排的通知」）',
    'The year of the notice was not found',
  ),
  NOTICE_FESTIVAL_MISSING: error(
    422,
    '通知里没有{festival}的安排，可能没有复制完整',
    '通知裡沒有{festival}的安排，可能沒有複製完整',
    'The notice does not arrange {festival}; it may not be complete',
  ),
  NOTICE_WEEKDAY_WRONG: error(
    422,
    '通知写 {day} 是周{written}，实为周{real}',
    '通知寫 {day} 是週{written}，實為週{real}',
    'The notice calls {day} a 周{written}; it is a 周{real}',
  ),
  NOTICE_COUNT_WRONG: error(
    422,
    '{festival}写明共 {written} 天，列出的是 {counted} 天',
    '{festival}寫明共 {written} 天，列出的是 {counted} 天',
    '{festival} is said to have {written} days but {counted} are listed',
  ),
} as const
