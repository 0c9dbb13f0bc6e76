import type { Citation } from '#base/citation.ts'

/** By when what ended in a year is filed: the end of June of the next. The regulation is quoted without its article, which nobody has seen. */
export const FILED_BY: Citation = {
  rule: 'ARC-04',
  source: '《机关档案管理规定》（国家档案局令第13号）；《电子公文归档管理暂行办法》：次年6月底前归档',
  strength: 'GENERAL',
  evidence: 'secondary',
}

/** The last day on which what ended in a year is filed in time. */
export const filedBy = (year: number): string => `${year + 1}-06-30`

/** The retention schedule is in force once the archives authority of the same level consented to it. */
export const SCHEDULE_CONSENTED: Citation = {
  rule: 'ARC-02',
  source: '《档案法实施条例》（国务院令第772号）第十九条第二款',
  strength: 'MUST',
  evidence: 'found',
}

/** Nothing leaves the archive but by its own procedure. */
export const NEVER_AT_WILL: Citation = {
  rule: 'ARC-07',
  source: '《中华人民共和国档案法》（2020年修订）第二十一条第二款',
  strength: 'MUST',
  evidence: 'found',
}
