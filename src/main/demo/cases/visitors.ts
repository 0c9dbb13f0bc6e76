import type { StoryCase } from '../play-case.ts'

/** Who came to the counter: one was answered, one was told once what is missing and is expected again. */
export const VISITORS: readonly StoryCase[] = [
  {
    service: 'visitor',
    arrived: 3,
    by: 'yexiaoyun',
    title: '冷库项目用地手续来访',
    fields: {
      visitor: '黎向前',
      organisation: '白鹭乡白鹭村',
      purpose: '想在村里建冷库，问用地手续怎么办。',
      idTail: '301X',
    },
    askers: [{ kind: 'citizen', name: '黎向前', contact: '13800003016' }],
    acts: [
      { after: 0, slip: true },
      { after: 0, step: 'receive', outcome: 'meet', fields: { visits: '@post:agriculture-desk' } },
      { after: 0, step: 'meet', outcome: 'done', opinion: '已说明设施农业用地备案手续，给了材料清单。' },
      { after: 0, answer: '设施农业用地要先备案，材料清单已给您，备齐后到农业农村局窗口。' },
      {
        after: 0,
        step: 'see-off',
        outcome: 'done',
        fields: { result: '已答复，来访人清楚下一步。', leftAt: '10时20分' },
      },
    ],
  },
  {
    service: 'visitor',
    arrived: 1,
    by: 'yexiaoyun',
    title: '查阅父亲任职材料来访',
    fields: { visitor: '金若兰', purpose: '查阅父亲一九八六年的任职材料，办理待遇用。', idTail: '5528' },
    askers: [{ kind: 'citizen', name: '金若兰', contact: '13800005528' }],
    acts: [
      { after: 0, slip: true },
      { after: 0, step: 'receive', outcome: 'missing', fields: { missing: '身份证原件；亲属关系证明' } },
    ],
  },
]
