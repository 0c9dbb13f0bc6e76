import type { StoryCase } from '../play-case.ts'

const PANEL = ['@post:documents-head', '@post:supervision-head']

/** Archives lent and returned, appraised, destroyed and handed over, and an incident of secrecy that names a paper report and nothing of its content. */
export const KEEPING: readonly StoryCase[] = [
  {
    service: 'archive-borrowing',
    arrived: 8,
    by: 'liuqinghe',
    title: '借阅防汛工作总结',
    fields: { file: '防汛工作总结', borrower: '@unit:water', from: '区水利局办公室' },
    acts: [
      { after: 0, step: 'receive', outcome: 'checked', fields: { mode: 'lend', items: ['@paper:防汛工作总结'] } },
      { after: 1, step: 'approve', outcome: 'approve' },
      { after: 1, step: 'hand-over', outcome: 'lent', fields: { pages: 12, dueOn: '@day:3' } },
    ],
  },
  {
    service: 'archive-borrowing',
    arrived: 13,
    by: 'liuqinghe',
    title: '查阅会议纪要目录',
    fields: { file: '会议纪要目录', borrower: '@unit:office' },
    acts: [
      { after: 0, step: 'receive', outcome: 'checked', fields: { mode: 'read', items: ['@paper:会议纪要目录'] } },
      { after: 0, step: 'hand-over', outcome: 'used' },
      { after: 1, step: 'close', outcome: 'done', fields: { result: '当场看完，已归架。' } },
    ],
  },
  {
    service: 'archive-appraisal',
    arrived: 17,
    by: 'liuqinghe',
    title: '鉴定期满的10年期档案',
    fields: { items: ['@paper:机关值班安排表', '@paper:公务用车派车单汇总', '@paper:南塘镇林权争议调处情况反映'] },
    acts: [
      {
        after: 0,
        step: 'list',
        outcome: 'listed',
        fields: {
          findings: '值班表、派车单已无查考价值；林权争议还可能再起，续存。',
          keep: ['@paper:南塘镇林权争议调处情况反映'],
          keepFor: 'D30',
          panel: PANEL,
        },
      },
      { after: 2, step: 'review', outcome: 'agree' },
      { after: 3, step: 'approve', outcome: 'approve' },
      { after: 4, step: 'report', outcome: 'done', fields: { report: '鉴定3件，续存1件，待销毁2件。' } },
    ],
  },
  {
    service: 'archive-appraisal',
    arrived: 4,
    by: 'liuqinghe',
    title: '鉴定下一批期满档案',
    fields: { items: ['@paper:办公用品领用登记', '@paper:来访接待记录', '@paper:政务信息刊用通报'] },
    acts: [
      {
        after: 0,
        step: 'list',
        outcome: 'listed',
        fields: { findings: '逐件看过，都不再续存。', panel: PANEL },
      },
      { after: 2, step: 'review', unit: 'supervision', outcome: 'agree' },
    ],
  },
  {
    service: 'archive-destruction',
    arrived: 11,
    by: 'liuqinghe',
    title: '销毁鉴定后的派车单汇总',
    fields: { items: ['@paper:公务用车派车单汇总'] },
    acts: [
      {
        after: 0,
        step: 'list',
        outcome: 'listed',
        fields: { ground: '已鉴定，不再保存。', method: 'pulp', witnesses: PANEL },
      },
      { after: 1, step: 'approve', outcome: 'approve' },
      { after: 3, step: 'witness', outcome: 'witnessed', opinion: '照清册清点，看着送进化浆池。' },
      { after: 3, step: 'destroy', outcome: 'done', fields: { destroyedOn: '@day:-9', result: '1件41页，化浆销毁。' } },
    ],
  },
  {
    service: 'archive-destruction',
    arrived: 3,
    by: 'liuqinghe',
    title: '销毁鉴定后的值班安排表',
    fields: { items: ['@paper:机关值班安排表'] },
    acts: [
      {
        after: 0,
        step: 'list',
        outcome: 'listed',
        fields: { ground: '已鉴定，不再保存。', method: 'shred', witnesses: PANEL },
      },
      { after: 1, step: 'approve', outcome: 'approve' },
      { after: 2, step: 'witness', unit: 'supervision', outcome: 'witnessed' },
    ],
  },
  {
    service: 'archive-transfer',
    arrived: 12,
    by: 'liuqinghe',
    title: '向区档案馆移交满十年的机构编制档案',
    fields: { items: ['@paper:关于调整区委办公室内设机构的批复', '@paper:防洪堤除险加固督查报告'] },
    acts: [
      {
        after: 0,
        step: 'list',
        outcome: 'listed',
        fields: {
          receiver: '清源区档案馆',
          openness: '两件都可以按期开放。',
          disclosure: '没有公开过',
          secrecyChange: '无',
        },
      },
      { after: 1, step: 'approve', outcome: 'approve' },
      {
        after: 4,
        step: 'hand-over',
        outcome: 'done',
        fields: { handedOn: '@day:-10', receivedBy: '钱守拙', receipt: '接字第12号', result: '2件17页，当面点清。' },
      },
    ],
  },
  {
    service: 'archive-transfer',
    arrived: 2,
    by: 'liuqinghe',
    title: '向区档案馆移交区委全会和常委会档案',
    fields: { items: ['@paper:区委全会决议', '@paper:区委常委会会议纪要', '@paper:区委办公室年度工作总结'] },
    acts: [
      {
        after: 1,
        step: 'list',
        outcome: 'listed',
        fields: { receiver: '清源区档案馆', openness: '决议、总结可以开放；常委会纪要延期开放。', secrecyChange: '无' },
      },
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
