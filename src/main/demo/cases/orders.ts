import type { StoryCase } from '../play-case.ts'

const SIX = ['education', 'housing', 'emergency', 'qingshi', 'liuxi', 'qiaodong'] as const
const units = SIX.map(unit => `@unit:${unit}`)
const RESULTS = {
  education: '查了三十一所学校，隐患八处，已整改七处。',
  housing: '校舍加固工程两处，围挡已补齐。',
  emergency: '演练方案已发到校。',
  qingshi: '镇内五校无隐患。',
  liuxi: '校门口减速带两处已装。',
} as const

/** What leaders told units to do: to one, to six with one that stays silent, and what is done. */
export const ORDERS: readonly StoryCase[] = [
  {
    service: 'directive',
    arrived: 9,
    by: 'jiangxuemei',
    title: '秋冬季校园安全检查',
    focus: '校园安全',
    fields: { units, dueOn: '@day:-2', from: '区委书记', source: '区委常委会会议纪要' },
    acts: [
      ...Object.keys(RESULTS).map(unit => ({ after: 0, step: 'accept', outcome: 'accept', unit })),
      ...Object.entries(RESULTS).map(([unit, opinion]) => ({
        after: 5,
        step: 'undertake',
        outcome: 'done',
        opinion,
        unit,
      })),
    ],
  },
  {
    service: 'directive',
    arrived: 16,
    by: 'qinzhengyang',
    title: '报送防汛物资底数',
    focus: '防汛救灾',
    fields: { units: ['@unit:water', '@unit:bailu'], dueOn: '@day:-10', from: '区委办公室' },
    acts: [
      { after: 0, step: 'accept', outcome: 'accept' },
      { after: 3, step: 'undertake', outcome: 'done', opinion: '物资底数已核，台账附后。' },
      { after: 4, answer: '两个单位的底数已齐。' },
      { after: 4, step: 'close', outcome: 'done', fields: { result: '底数已齐，台账存办公室。' } },
    ],
  },
  {
    service: 'leader-instruction',
    arrived: 4,
    by: 'jiangxuemei',
    title: '核实桥头积水点',
    focus: '防汛救灾',
    urgency: 'urgent',
    fields: { unit: '@unit:housing', dueOn: '@day:1', from: '区委书记', text: '到现场看，不要听汇报。' },
    acts: [{ after: 0, step: 'accept', outcome: 'accept' }],
  },
  {
    service: 'leader-instruction',
    arrived: 12,
    by: 'jiangxuemei',
    title: '请教育局报校车方案',
    focus: '校园安全',
    fields: { unit: '@unit:education', dueOn: '@day:-6', from: '区委副书记' },
    acts: [
      { after: 0, step: 'accept', outcome: 'accept' },
      { after: 5, step: 'undertake', outcome: 'done', opinion: '方案已报，新购校车四辆，线路十一条。' },
      { after: 5, answer: '教育局已报方案，开学前到位。' },
      { after: 6, step: 'report', outcome: 'done', fields: { result: '方案已报，已呈领导。' } },
    ],
  },
]
