import type { StoryCase } from '../play-case.ts'

/** Archives lent and returned, and an incident of secrecy that names a paper report and nothing of its content. */
export const KEEPING: readonly StoryCase[] = [
  {
    service: 'archive-borrowing',
    arrived: 8,
    by: 'liuqinghe',
    title: '借阅二〇一九年防汛工作总结',
    fields: { file: '二〇一九年防汛工作总结', borrower: '@unit:water', from: '区水利局办公室' },
    acts: [
      { after: 0, step: 'receive', outcome: 'checked', fields: { mode: 'lend' } },
      { after: 1, step: 'approve', outcome: 'approve' },
      { after: 1, step: 'hand-over', outcome: 'lent', fields: { pages: 12, dueOn: '@day:3' } },
    ],
  },
  {
    service: 'archive-borrowing',
    arrived: 13,
    by: 'liuqinghe',
    title: '查阅二〇二一年会议纪要目录',
    fields: { file: '二〇二一年会议纪要目录', borrower: '@unit:office' },
    acts: [
      { after: 0, step: 'receive', outcome: 'checked', fields: { mode: 'read' } },
      { after: 0, step: 'hand-over', outcome: 'used' },
      { after: 1, step: 'close', outcome: 'done', fields: { result: '当场看完，已归架。' } },
    ],
  },
  {
    service: 'secrecy-incident',
    arrived: 18,
    by: 'hewenyuan',
    title: '失泄密事件（纸质报告1号）',
    urgency: 'most-urgent',
    fields: { paperReference: '1号' },
    acts: [
      { after: 0, step: 'remedy', outcome: 'done', fields: { remedy: 'done' } },
      { after: 0, step: 'know', outcome: 'done' },
      { after: 0, step: 'report', outcome: 'done', fields: { toSecrecyAt: '@now', toSuperiorAt: '@now' } },
      { after: 9, step: 'follow', outcome: 'done', fields: { finding: 'none' } },
      { after: 10, step: 'close', outcome: 'done', fields: { result: 'filed' } },
    ],
  },
  {
    service: 'secrecy-incident',
    arrived: 1,
    by: 'hewenyuan',
    title: '失泄密事件（纸质报告2号）',
    urgency: 'most-urgent',
    fields: { paperReference: '2号' },
    acts: [{ after: 0, step: 'remedy', outcome: 'done', fields: { remedy: 'partly' } }],
  },
]
