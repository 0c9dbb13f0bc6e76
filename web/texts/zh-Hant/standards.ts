import type { standardsTexts as words } from '../zh-Hans/standards.ts'

export const standardsTexts: Record<keyof typeof words, string> = {
  'standards.title': '標準',
  'standards.text':
    '住宿、用餐、會議的數由財政部門定，照通知填在這裡，寫明哪個通知；規則按地方、檔次和日期看有效的數。沒有填的只提醒，填了就照著核對。',
  'standards.add': '填一個數',
  'standards.place': '地方',
  'standards.elsewhere': '其他地方',
  'standards.grade': '檔次',
  'standards.everybody': '不分檔',
  'standards.amount': '數（元）',
  'standards.from': '從哪天起',
  'standards.to': '到哪天止',
  'standards.period': '有效',
  'standards.since': '{day}起',
  'standards.between': '{from}至{to}',
  'standards.source': '哪個通知定的',
  'standards.notInForce': '不在有效期',
  'standards.end': '到期停用',
  'standards.empty': '還沒有填。填了以後，超過的登記不上，寫明標準和通知。',
}
