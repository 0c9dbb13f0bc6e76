/** The fifteen kinds of official documents (《党政机关公文处理工作条例》第八条). */
export const KINDS = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const
export type Kind = (typeof KINDS)[number]
