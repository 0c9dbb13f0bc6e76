import type { Text } from '#base/language.ts'

/**
 * The duties that a lane or a step of a procedure may name. An office says which of its posts has which duty;
 * a procedure never names a post or a person.
 */
export const DUTIES = {
  registry: { 'zh-Hans': '收发登记', 'zh-Hant': '收發登記', en: 'Registry' },
  review: { 'zh-Hans': '初审', 'zh-Hant': '初審', en: 'Review of incoming documents' },
  propose: { 'zh-Hans': '拟办', 'zh-Hant': '擬辦', en: 'Proposal' },
  instruct: { 'zh-Hans': '批示', 'zh-Hant': '批示', en: 'Instruction' },
  archive: { 'zh-Hans': '归档', 'zh-Hant': '歸檔', en: 'Archive' },
  supervise: { 'zh-Hans': '督查', 'zh-Hant': '督查', en: 'Supervision' },
  'supervise-approve': { 'zh-Hans': '督查审批', 'zh-Hant': '督查審批', en: 'Approval of supervised items' },
  check: { 'zh-Hans': '核查', 'zh-Hant': '核查', en: 'Check' },
} as const satisfies Readonly<Record<string, Text>>

export type Duty = keyof typeof DUTIES

export const isDuty = (name: string): name is Duty => Object.hasOwn(DUTIES, name)
