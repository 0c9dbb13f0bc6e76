export const documentTexts = {
  'register.pageNumber': '第 {page} 页',
  'tab.circulation': '传阅 {read}/{count}',
  'circulation.label': '每份在哪里',
  'circulation.who': '传给谁',
  'circulation.state': '现在',
  'circulation.since': '何时送到',
  'circulation.read': '阅毕',
  'circulation.urge': '催阅',
  'circulation.urgeAgain': '再催',
  'circulation.hasRead': '已阅',
  'circulation.has': '在手上',
  'circulation.next': '待送',
}
