/** Amounts that an authority set and the office filled in. */
export const standardsTexts = {
  'standards.title': '标准',
  'standards.text':
    '住宿、用餐、会议的数由财政部门定，照通知填在这里，写明哪个通知；规则按地方、档次和日期看有效的数。没有填的只提醒，填了就照着核对。',
  'standards.add': '填一个数',
  'standards.place': '地方',
  'standards.elsewhere': '其他地方',
  'standards.grade': '档次',
  'standards.everybody': '不分档',
  'standards.amount': '数（元）',
  'standards.from': '从哪天起',
  'standards.to': '到哪天止',
  'standards.period': '有效',
  'standards.since': '{day}起',
  'standards.between': '{from}至{to}',
  'standards.source': '哪个通知定的',
  'standards.notInForce': '不在有效期',
  'standards.end': '到期停用',
  'standards.empty': '还没有填。填了以后，超过的登记不上，写明标准和通知。',
}
