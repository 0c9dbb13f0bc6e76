import type { StoryCase } from '../play-case.ts'

const by = 'yaojianing'

/** Meetings: one whose decision is being supervised, one that waits for its receipts, one that goes beyond half a day, with its reason. */
export const MEETINGS: readonly StoryCase[] = [
  {
    service: 'meeting',
    arrived: 10,
    by,
    title: '全区校园安全工作会议',
    focus: '校园安全',
    fields: { class: 'second', beginAt: '@at:-8 09:00', endAt: '@at:-8 11:30' },
    acts: [
      {
        after: 0,
        step: 'propose',
        outcome: 'submit',
        fields: { people: 80, days: 0.5, speechMinutes: 40, cost: 9000 },
      },
      { after: 1, step: 'approve-leader', outcome: 'approve' },
      {
        after: 1,
        step: 'notify',
        outcome: 'done',
        fields: {
          place: '区会议中心',
          attendees: ['@post:education-desk', '@post:qiaodong-desk'],
          notice: '上午九时，带校门口设施清单；请假报综合科。',
        },
      },
      { after: 2, step: 'attend', outcome: 'attend' },
      {
        after: 4,
        step: 'minute',
        outcome: 'done',
        fields: { expected: 80, present: 78, onLeave: 2, minutes: '议定教育局月底前查完校门口防撞设施。' },
      },
      { after: 5, step: 'sign', outcome: 'sign' },
      {
        after: 5,
        step: 'items',
        outcome: 'item',
        opinion: '月底前查完校门口防撞设施，逐校报结果。',
        fields: { leadUnit: '@unit:education' },
      },
      { after: 5, step: 'items', outcome: 'all' },
    ],
  },
  {
    service: 'meeting',
    arrived: 2,
    by,
    title: '重点项目建设调度会',
    focus: '重点项目建设',
    fields: { class: 'fourth', beginAt: '@at:2 09:00', endAt: '@at:2 11:30' },
    acts: [
      { after: 0, step: 'propose', outcome: 'submit', fields: { people: 20, days: 0.5 } },
      { after: 1, step: 'approve', outcome: 'approve' },
      {
        after: 1,
        step: 'notify',
        outcome: 'done',
        fields: {
          room: '@resource:第二会议室',
          attendees: ['@post:housing-desk', '@post:qingshi-desk', '@post:liuxi-desk'],
          notice: '各报项目进度和难处，材料前一天交。',
        },
      },
    ],
  },
  {
    service: 'meeting',
    arrived: 13,
    by,
    title: '招商推介会',
    fields: { class: 'third', beginAt: '@at:-6 09:00', endAt: '@at:-6 11:30' },
    acts: [{ after: 1, step: 'propose', outcome: 'drop', opinion: '改用书面通报。' }],
  },
  {
    service: 'meeting',
    arrived: 1,
    by,
    title: '基层减负座谈会',
    fields: { class: 'fourth', beginAt: '@at:5 09:00', endAt: '@at:5 11:30' },
    acts: [
      {
        after: 0,
        step: 'propose',
        outcome: 'submit',
        fields: { people: 24, days: 1 },
        reasons: { 'MTG-06': '上午到两个村看现场，下午讨论。' },
      },
    ],
  },
]
