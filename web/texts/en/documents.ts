export const documentTexts = {
  'register.pageNumber': 'Page {page}',
  'tab.circulation': 'Circulation {read}/{count}',
  'circulation.label': 'Where every copy is',
  'circulation.who': 'Reader',
  'circulation.state': 'Now',
  'circulation.since': 'Since',
  'circulation.read': 'Read',
  'circulation.urge': 'Urge',
  'circulation.urgeAgain': 'Urge again',
  'circulation.hasRead': 'Read',
  'circulation.has': 'Has it',
  'circulation.next': 'Next',
}
