export const rulesTexts = {
  'guard.reason': '这样办的理由（留痕）',
  'guard.title': '办之前先把关',
  'guard.text': '办的时候系统先照这些规则看一遍：不准的不让办，一般不行的要写理由，其余提醒。谁办都一样。',
  'guard.beforeRegistering': '登记之前',
  'guard.beforeStep': '办理“{step}”之前',
  'guard.beforeOutcome': '“{step}”选“{outcomes}”之前',
  'guard.or': '”或“',
  'guard.instead': '怎么办：',
  'guard.MUST': '不准办',
  'guard.GENERAL': '须写理由',
  'guard.LOCAL': '须写理由',
  'guard.RECOMMEND': '提醒',
}
