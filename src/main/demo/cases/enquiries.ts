import type { StoryCase } from '../play-case.ts'

const citizen = (name: string, contact: string) => [{ kind: 'citizen' as const, name, contact }]
const handled = { after: 1, step: 'receive', outcome: 'handle' }

/** Visits, calls and what came by the public window; people and places are invented. */
export const ENQUIRIES: readonly StoryCase[] = [
  {
    service: 'enquiry',
    arrived: 9,
    title: '桥头路面塌陷',
    fields: { subject: '桥头路面塌陷', text: '桥东街道桥头的路面塌了一块，晚上看不见。', place: '桥东街道桥头' },
    askers: citizen('欧阳小满', '13800001234'),
    acts: [
      { ...handled, fields: { kind: 'report', channel: 'web', unit: '@unit:housing' } },
      { after: 3, step: 'handle', outcome: 'report', opinion: '已用沥青修补，并加装了反光桩。' },
      { after: 4, answer: '路面已经修好，夜间有反光桩提示。' },
      { after: 4, step: 'reply', outcome: 'done' },
      { after: 5, step: 'close', outcome: 'done', fields: { result: '路面修补完毕。' } },
    ],
  },
  {
    service: 'enquiry',
    arrived: 6,
    title: '咨询独居老人助餐',
    by: 'yexiaoyun',
    fields: { subject: '咨询独居老人助餐', text: '母亲独居，想知道怎么申请送餐。', channel: 'visit' },
    askers: citizen('田守一', '13900005678'),
    acts: [
      {
        after: 0,
        step: 'receive',
        outcome: 'answered',
        opinion: '到社区填一张表即可，当场给了表格。',
        fields: { kind: 'ask' },
      },
      { after: 0, answer: '到社区填表申请，表格已当面给您。' },
      { after: 0, step: 'reply', outcome: 'done' },
    ],
  },
  {
    service: 'enquiry',
    arrived: 4,
    title: '村口路灯不亮',
    fields: { subject: '村口路灯不亮', text: '白鹭乡村口三盏路灯坏了半个月。', place: '白鹭乡村口' },
    askers: citizen('卢小舟', '13700004321'),
    acts: [
      { ...handled, fields: { kind: 'report', channel: 'web', unit: '@unit:water' } },
      { after: 2, step: 'handle', outcome: 'not-ours', opinion: '路灯由住建部门维护。' },
      { after: 2, step: 'receive', outcome: 'handle', fields: { kind: 'report', unit: '@unit:housing' } },
    ],
  },
  {
    service: 'enquiry',
    arrived: 8,
    title: '小区门口井盖又响了',
    fields: { subject: '小区门口井盖又响了', text: '上个月修过，车一过还是响。', place: '桥东街道' },
    askers: citizen('阮青', '13800005566'),
    acts: [
      { ...handled, fields: { kind: 'report', channel: 'web', unit: '@unit:housing' } },
      { after: 3, step: 'handle', outcome: 'report', opinion: '已垫胶圈。' },
      { after: 4, answer: '井盖已垫胶圈，不再响。' },
      { after: 4, step: 'reply', outcome: 'done' },
      { after: 5, unsolved: '垫的胶圈一天就掉了，夜里照样响。' },
    ],
  },
  {
    service: 'enquiry',
    arrived: 0,
    title: '办理居住证要带什么',
    fields: { subject: '办理居住证要带什么', text: '租房住，想知道要带哪些材料。' },
    askers: citizen('季风', '13600009876'),
    acts: [],
  },
]
