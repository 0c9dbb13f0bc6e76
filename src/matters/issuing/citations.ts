import type { Citation } from '#base/citation.ts'

const REGULATION = '《党政机关公文处理工作条例》（中办发〔2012〕14号）'

const must = (rule: string, article: string): Citation => ({
  rule,
  source: `${REGULATION}${article}`,
  strength: 'MUST',
  evidence: 'found',
})

/** What holds whoever acts and whatever a service says of its steps. */
export const SIGNED_FIRST = must('DOC-D05', '第二十二条')
/** 联合发文由所有联署机关的负责人会签. */
export const SIGNED_BY_ALL = must('DOC-D07', '第二十二条')
/** 联合行文时，使用主办机关的发文字号. */
export const NUMBER_OF_THE_LEAD = must('DOC-E05', '第九条（五）')
export const AGAIN_WHEN_CHANGED = must('DOC-O01', '第二十五条（一）')
export const NUMBERED_AT_REGISTRATION = must('DOC-E16', '第二十五条（二）')
/** 有发文机关署名的公文，应当加盖发文机关印章. */
export const CHOPPED_WHEN_SIGNED = must('DOC-E12', '第九条（十三）')
export const CHECKED_BEFORE_SENT = must('DOC-O04', '第二十五条（四）')
export const NO_LONGER_IN_FORCE = must('DOC-M07', '第三十三条')
/** No text says it; offices take back only what nobody has signed for. */
export const TAKEN_BACK: Citation = {
  rule: 'DOC-O06',
  source: '未签收的可以撤回，已签收的废止或者撤销（机关惯例）',
  strength: 'LOCAL',
  evidence: 'convention',
}
