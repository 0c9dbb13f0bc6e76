export const documentTexts = {
  'register.pageNumber': '第 {page} 頁',
  'tab.circulation': '傳閱 {read}/{count}',
  'circulation.label': '每份在哪裡',
  'circulation.who': '傳給誰',
  'circulation.state': '現在',
  'circulation.since': '何時送到',
  'circulation.read': '閱畢',
  'circulation.urge': '催閱',
  'circulation.urgeAgain': '再催',
  'circulation.hasRead': '已閱',
  'circulation.has': '在手上',
  'circulation.next': '待送',
}
