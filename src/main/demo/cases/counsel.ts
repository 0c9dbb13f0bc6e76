import type { StoryCase } from '../play-case.ts'

const plan = { method: '走访六个点，访谈三十位老人，看台账。', dueOn: '@day:-3' }
const FIRST_VISIT = { place: '青石镇助餐点', whom: '十二位老人', heard: '日均八人，一份成本十九元，收八元。' }
const sent = { kind: 'news', signedBy: '雷震生', sources: '各镇台账，本月统计。' }

/** What is thought about before it is decided: research, bulletins and decision briefs. */
export const COUNSEL: readonly StoryCase[] = [
  {
    service: 'research',
    arrived: 15,
    by: 'zhangyinuo',
    title: '农村养老助餐点调研',
    fields: { question: '助餐点为什么开了又关，怎样才能办下去。' },
    acts: [
      { after: 1, step: 'plan', outcome: 'submit', fields: { ...plan, places: ['@unit:qingshi', '@unit:liuxi'] } },
      { after: 2, step: 'approve', outcome: 'approve' },
      {
        after: 5,
        step: 'visit',
        outcome: 'more',
        opinion: '青石镇助餐点，访谈十二位老人。',
        fields: { visits: [FIRST_VISIT] },
      },
      {
        after: 7,
        step: 'visit',
        outcome: 'all',
        fields: { visits: [FIRST_VISIT, { place: '柳溪镇村食堂', whom: '管理员', heard: '并入后一份成本十一元。' }] },
      },
      {
        after: 10,
        step: 'report',
        outcome: 'done',
        fields: { findings: '单独开点成本高。', sources: '六个点的台账。', advice: '并入村食堂，由卫健局牵头。' },
      },
      {
        after: 12,
        step: 'read',
        outcome: 'direct',
        opinion: '这个办法好，请卫健局拿出方案。',
        fields: { leadUnit: '@unit:health' },
      },
    ],
  },
  {
    service: 'research',
    arrived: 3,
    by: 'zhangyinuo',
    title: '山洪转移路线调研',
    focus: '防汛救灾',
    fields: { question: '夜里转移，路走不走得通。' },
    acts: [
      {
        after: 1,
        step: 'plan',
        outcome: 'submit',
        fields: { ...plan, method: '夜里把路线走一遍。', dueOn: '@day:12' },
      },
    ],
  },
  {
    service: 'research',
    arrived: 22,
    by: 'zhangyinuo',
    title: '农村养老调研',
    fields: { question: '农村养老怎么办。' },
    acts: [
      { after: 1, step: 'plan', outcome: 'submit', fields: { ...plan, dueOn: '@day:-5' } },
      { after: 2, step: 'approve', outcome: 'refuse', opinion: '题目太大，与助餐点调研重复。' },
    ],
  },
  {
    service: 'bulletin',
    arrived: 7,
    by: 'feisiyuan',
    title: '防汛物资储备情况',
    focus: '防汛救灾',
    fields: { from: '区应急管理局', how: 'asked', unit: '@unit:emergency', asked: '各镇储备多少，周五前。' },
    acts: [
      {
        after: 2,
        step: 'contribute',
        outcome: 'done',
        fields: { text: '十镇储备沙袋八万条，柳溪镇缺一万条。', author: '常平 5550101' },
      },
      { after: 3, step: 'edit', outcome: 'edited', fields: sent },
      { after: 4, step: 'adopt', outcome: 'adopt', fields: { paper: 'brief' } },
      { after: 4, step: 'issue', outcome: 'done', fields: { issue: '2026年第18期', readers: ['@post:secretary'] } },
      { after: 5, step: 'reading', outcome: 'read' },
      { after: 5, answer: '登在二〇二六年第十八期。' },
      { after: 5, step: 'feedback', outcome: 'done' },
    ],
  },
  {
    service: 'bulletin',
    arrived: 2,
    by: 'feisiyuan',
    title: '桥东街道召开动员会',
    fields: { from: '桥东街道', text: '桥东街道召开动员会。', author: '董桥 5550102' },
    acts: [
      { after: 0, step: 'edit', outcome: 'unfit', opinion: '只有开会，没有做法和结果。', fields: { kind: 'news' } },
      { after: 1, answer: '这次没有采用：请写做法和结果再报。' },
      { after: 1, step: 'tell', outcome: 'done' },
    ],
  },
  {
    service: 'decision-brief',
    arrived: 5,
    by: 'zhangyinuo',
    title: '北门桥限不限行',
    focus: '重点项目建设',
    fields: { question: '北门桥检测为三级，要不要限行。' },
    acts: [
      {
        after: 1,
        step: 'gather',
        outcome: 'submit',
        fields: {
          background: '检测报告为三级，日均过车一万二。',
          basis: '公路桥梁养护有关规定',
          voices: '桥东商户担心绕行。',
          options: [
            {
              what: '全天限货车',
              gain: '当天就能实行',
              cost: '货车绕行两公里',
              money: '标志牌两万元',
              time: '一天',
            },
            {
              what: '夜间封闭施工',
              gain: '一次修好',
              cost: '夜间绕行两个月',
              money: '一百二十万元',
              time: '两个月',
            },
          ],
          consulted: ['@unit:housing', '@unit:qiaodong'],
        },
      },
      { after: 3, step: 'consult', outcome: 'done', opinion: '办法二更稳妥，夜间封闭影响小。' },
    ],
  },
  {
    service: 'decision-brief',
    arrived: 19,
    by: 'zhangyinuo',
    title: '要不要延长供暖',
    fields: { question: '要不要延长供暖。' },
    acts: [
      {
        after: 1,
        step: 'gather',
        outcome: 'drop',
        opinion: '市里已统一定了。',
        fields: { background: '气温回升。', basis: '供暖条例', options: [{ what: '不延长。' }] },
      },
    ],
  },
]
