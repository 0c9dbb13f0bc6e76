import type { StoryCase } from '../play-case.ts'

const fleet = 'tangjiahe'

/** What keeps a house in order: duty is looked at, absences are told, food is kept back, cars are mended, findings are looked at again. */
export const UPKEEP: readonly StoryCase[] = [
  {
    service: 'duty-check',
    arrived: 4,
    by: 'qinzhengyang',
    title: '周末抽查教育局值班',
    fields: { unit: '@unit:education', way: 'phone' },
    acts: [
      {
        after: 0,
        step: 'check',
        outcome: 'pass',
        fields: { checkedAt: '@at:-5 21:10', leader: '当周带班领导', finding: 'in-place' },
      },
      { after: 1, step: 'close', outcome: 'done', fields: { result: '在岗，电话通畅。' } },
    ],
  },
  {
    service: 'duty-check',
    arrived: 1,
    by: 'qinzhengyang',
    title: '夜间抽查水利局值班',
    fields: { unit: '@unit:water', way: 'phone' },
    acts: [
      {
        after: 0,
        step: 'check',
        outcome: 'fail',
        opinion: '响铃两次没有人接，第三次接通。',
        fields: { checkedAt: '@at:-2 22:40', finding: 'no-answer' },
      },
    ],
  },
  {
    service: 'absence-report',
    arrived: 2,
    by: 'jianlan',
    title: '教育局局长赴省城参加培训',
    fields: {
      person: '教育局局长',
      unit: '@unit:education',
      place: '省城',
      leaveAt: '@at:1 08:00',
      backAt: '@at:3 18:00',
      standIn: '@post:education-desk',
      phone: '13800001111',
      reason: '省厅组织的校园安全培训。',
    },
    acts: [
      { after: 0, step: 'approve', outcome: 'approve' },
      { after: 1, step: 'note', outcome: 'done' },
    ],
  },
  {
    service: 'absence-report',
    arrived: 6,
    by: 'jianlan',
    title: '水利局局长赴市里开会',
    fields: {
      person: '水利局局长',
      unit: '@unit:water',
      place: '市里',
      leaveAt: '@at:-6 08:00',
      backAt: '@at:-5 18:00',
      standIn: '@post:water-desk',
      phone: '13800002222',
    },
    acts: [
      { after: 0, step: 'approve', outcome: 'approve' },
      { after: 0, step: 'note', outcome: 'done' },
      { after: 2, step: 'return', outcome: 'done', fields: { returnedAt: '@at:-5 17:20', result: '按时返回。' } },
    ],
  },
  {
    service: 'food-sample',
    arrived: 3,
    by: fleet,
    title: '机关食堂午餐留样',
    fields: { mealOn: '@day:-3', meal: 'lunch', dishes: '青椒肉丝、番茄炒蛋、蒜蓉青菜' },
    acts: [
      {
        after: 0,
        step: 'keep',
        outcome: 'done',
        fields: { grams: 150, temperature: 4, keptAt: '@at:-5 12:10', certified: true },
      },
      {
        after: 3,
        step: 'dispose',
        outcome: 'done',
        fields: { disposedAt: '@at:-2 13:00', result: '无异常，已处理。' },
      },
    ],
  },
  {
    service: 'food-sample',
    arrived: 1,
    by: fleet,
    title: '机关食堂接待餐留样',
    fields: { mealOn: '@day:-1', meal: 'lunch', dishes: '红烧鱼块、麻婆豆腐、清炒莴笋' },
    acts: [
      {
        after: 0,
        step: 'keep',
        outcome: 'done',
        fields: { grams: 140, temperature: 5, keptAt: '@at:-1 12:10', certified: true },
      },
    ],
  },
  {
    service: 'vehicle-upkeep',
    arrived: 5,
    by: fleet,
    title: '轿车一号换轮胎',
    fields: { kind: 'repair', car: '轿车一号', plate: '浙A12345', reason: '左前轮磨损，回场检查时发现。' },
    acts: [
      { after: 0, step: 'approve', outcome: 'approve' },
      { after: 1, step: 'do', outcome: 'done', opinion: '换了一条轮胎，做了四轮定位。' },
      { after: 1, step: 'settle', outcome: 'done', fields: { cost: 680, invoice: '票0101' } },
      { after: 2, step: 'close', outcome: 'done', fields: { result: '已记台账。' } },
    ],
  },
  {
    service: 'vehicle-upkeep',
    arrived: 2,
    by: fleet,
    title: '中巴车年检',
    fields: { kind: 'inspect', car: '中巴车', plate: '浙A88120', dueOn: '@day:12' },
    acts: [{ after: 0, step: 'approve', outcome: 'approve' }],
  },
  {
    service: 'supervision-review',
    arrived: 7,
    by: 'qinzhengyang',
    title: '水利局对堤防督查结论的异议',
    fields: {
      unit: '@unit:water',
      sourceNumber: '堤防隐患专项督查结论',
      receivedOn: '@day:-15',
      objection: '第二条所说的渗水点在督查前已经处置，附处置记录。',
    },
    askers: [{ kind: 'unit', name: '区水利局' }],
    acts: [
      { after: 0, step: 'accept', outcome: 'accept' },
      {
        after: 3,
        step: 'review',
        outcome: 'done',
        opinion: '看了现场和记录，处置在先，第二条应当变更。',
        fields: { decision: 'change', tookPart: false },
      },
      { after: 4, answer: '第二条结论已变更，其余维持。' },
      { after: 4, step: 'serve', outcome: 'done', fields: { result: '变更第二条，其余维持，已送达。' } },
    ],
  },
  {
    service: 'supervision-review',
    arrived: 2,
    by: 'qinzhengyang',
    title: '教育局对校园安全督查结论的异议',
    fields: {
      unit: '@unit:education',
      sourceNumber: '校园安全专项督查结论',
      receivedOn: '@day:-6',
      objection: '抽查的两所学校有一所已经停办。',
    },
    acts: [{ after: 1, step: 'accept', outcome: 'accept' }],
  },
]
