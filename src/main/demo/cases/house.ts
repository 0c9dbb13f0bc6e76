import type { StoryCase } from '../play-case.ts'

const by = 'tangjiahe'
const inspector = '汤嘉禾'

/** Keeping the house safe and running: inspections, meals, rooms and repairs. */
export const HOUSE: readonly StoryCase[] = [
  {
    service: 'inspection',
    arrived: 8,
    by,
    title: '教育局食堂燃气检查',
    focus: '校园安全',
    fields: { kind: 'power', unit: '@unit:education', place: '机关食堂' },
    acts: [
      {
        after: 0,
        step: 'inspect',
        outcome: 'done',
        fields: {
          checklist: '管道：合格。软管：不合格。报警器：合格。',
          inspector,
          hazard: '两根软管超过使用年限。',
          level: 'general',
          dueOn: '@day:2',
        },
      },
      { after: 1, step: 'sign', outcome: 'sign' },
      { after: 3, step: 'rectify', outcome: 'done', opinion: '软管已换。', fields: { rectified: '换两根软管。' } },
    ],
  },
  {
    service: 'inspection',
    arrived: 5,
    by,
    title: '水利局第四季度防火检查',
    fields: { kind: 'fire', unit: '@unit:water' },
    acts: [
      { after: 1, step: 'inspect', outcome: 'done', fields: { checklist: '灭火器、通道、用电均合格。', inspector } },
      { after: 2, step: 'sign', outcome: 'sign' },
      { after: 3, step: 'close', outcome: 'done', fields: { result: '合格，双方签字存档。' } },
    ],
  },
  {
    service: 'internal-service',
    arrived: 3,
    by: 'yexiaoyun',
    title: '三楼西侧水管漏水',
    fields: { kind: 'repair', from: '文书科', place: '三楼西侧' },
    acts: [
      { after: 1, step: 'serve', outcome: 'served', fields: { done: '换了阀门，试水不漏。' } },
      { after: 1, answer: '阀门已换，可以用水。' },
      { after: 1, step: 'finish', outcome: 'done', fields: { result: '已修好。' } },
    ],
  },
  {
    service: 'internal-service',
    arrived: 1,
    by: 'yaojianing',
    title: '加班餐十份',
    fields: { kind: 'meal', from: '综合科', people: 10, price: 38, standard: 40 },
    acts: [],
  },
  {
    service: 'internal-service',
    arrived: 0,
    by: 'feisiyuan',
    title: '借用二楼会议室',
    fields: { kind: 'room', from: '信息科', place: '二楼会议室', people: 12 },
    acts: [],
  },
]
