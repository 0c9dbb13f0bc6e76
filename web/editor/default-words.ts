import type { Language, Text } from '#base/language.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** What stands in a service until somebody writes better words: every key has some from the first moment on. */
export const DEFAULTS = {
  step: text('新环节', '新環節', 'New step'),
  asks: text('请办理', '請辦理', 'Please handle it'),
  effect: text('到下一环节', '到下一環節', 'Goes on to the next step'),
  outcome: text('办毕', '辦畢', 'Done'),
  field: text('新字段', '新欄位', 'New field'),
  why: text('请写明谁要用它', '請寫明誰要用它', 'Say who needs it'),
  option: text('选项', '選項', 'Option'),
  column: text('新列', '新欄', 'New column'),
  end: text('结束', '結束', 'Ended'),
  says: text('写明规定怎么说', '寫明規定怎麼說', 'Say what the rule says'),
  instead: text('写明该怎么办', '寫明該怎麼辦', 'Say what to do instead'),
  limit: text('时限', '時限', 'Limit'),
} as const

/** What the codes of outcomes mean in every service (GLOSSARY.md). */
export const OUTCOMES: Readonly<Record<string, Text>> = {
  done: text('办毕', '辦畢', 'Done'),
  approve: text('同意', '同意', 'Approve'),
  refuse: text('不同意', '不同意', 'Refuse'),
  pass: text('合格', '合格', 'Pass'),
  fail: text('未落实', '未落實', 'Fail'),
  back: text('退回重拟', '退回重擬', 'Propose anew'),
  reject: text('退文', '退文', 'Return to its sender'),
  report: text('办结上报', '辦結上報', 'Report'),
  'not-ours': text('不属本单位职责', '不屬本單位職責', 'Not ours'),
  direct: text('批示交办', '批示交辦', 'Direct'),
  accept: text('签收', '簽收', 'Accept'),
  read: text('已阅', '已閱', 'Read'),
}

export const outcomeWord = (code: string, language: Language): string => (OUTCOMES[code] ?? DEFAULTS.outcome)[language]
