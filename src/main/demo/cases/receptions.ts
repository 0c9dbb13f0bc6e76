import type { StoryCase } from '../play-case.ts'

const by = 'tangjiahe'
const plan = {
  guests: 6,
  companions: 2,
  meals: 1,
  table: 'canteen',
  welcome: 'none',
  itinerary: '上午看点，下午座谈。',
}

/** Guests of the office: one settled, one at its approval, one turned back by its companions. */
export const RECEPTIONS: readonly StoryCase[] = [
  {
    service: 'reception',
    arrived: 12,
    by,
    title: '临江县来区考察基层治理',
    fields: { from: '临江县委办公室', letter: '临委办函〔2026〕17号', purpose: 'study', dueOn: '@day:-9' },
    acts: [
      { after: 0, step: 'plan', outcome: 'submit', fields: plan },
      { after: 1, step: 'approve', outcome: 'approve' },
      { after: 1, answer: '已安排，机关食堂用工作餐一次，住宿自理。' },
      { after: 1, step: 'confirm', outcome: 'done' },
      {
        after: 4,
        step: 'host',
        outcome: 'done',
        fields: { list: '六人名单，桥东街道两个点，工作餐一次。', cost: 240 },
      },
      { after: 5, step: 'sign', outcome: 'sign' },
      { after: 7, step: 'settle', outcome: 'settle', fields: { payment: 'transfer', invoice: '票0087', fee: 180 } },
      { after: 8, step: 'close', outcome: 'done', fields: { result: '接待完毕，凭三样凭证报销。' } },
    ],
  },
  {
    service: 'reception',
    arrived: 1,
    by,
    title: '市委督查组来区检查校园安全',
    fields: { from: '市委办公室', letter: '市委办函〔2026〕31号', purpose: 'inspection', dueOn: '@day:3' },
    acts: [{ after: 0, step: 'plan', outcome: 'submit', fields: { ...plan, guests: 12, companions: 4 } }],
  },
  {
    service: 'reception',
    arrived: 0,
    by,
    title: '邻市水利部门来区交流',
    fields: { from: '邻市水利局', purpose: 'exchange', dueOn: '@day:6' },
    acts: [],
  },
]
