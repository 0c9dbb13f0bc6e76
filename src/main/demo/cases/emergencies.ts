import type { StoryCase } from '../play-case.ts'

/** A call that waits for the leader on duty, an emergency from its first report to its last, and nil reports: one whole, one with a township missing. */
export const EMERGENCIES: readonly StoryCase[] = [
  {
    service: 'duty-call',
    arrived: 0,
    by: 'jianlan',
    title: '白鹭乡请示：明早是否组织低洼处转移',
    fields: { caller: '白鹭乡党委书记', phone: '2680501' },
    acts: [{ after: 0, step: 'handle', outcome: 'ask', opinion: '白鹭乡请示是否提前转移低洼处 12 户群众。' }],
  },
  {
    service: 'emergency-report',
    arrived: 9,
    by: 'jianlan',
    title: '青石镇废品收购点起火',
    fields: { from: '青石镇党政办', place: '青石镇东街', happenedAt: '当日九时许' },
    urgency: 'most-urgent',
    acts: [
      { after: 0, step: 'phone', outcome: 'done', fields: { reportedTo: '市委总值班室、区委带班领导' } },
      {
        after: 0,
        step: 'written',
        outcome: 'done',
        fields: { kind: 'accident', text: '废品收购点起火，人员情况待核。', measures: '消防已到场扑救。' },
      },
      {
        after: 0,
        step: 'instruct',
        outcome: 'direct',
        opinion: '全力扑救，先清点人数，及时续报。',
        fields: { unit: '@unit:emergency' },
      },
      { after: 0, step: 'handle', outcome: 'finished', opinion: '明火已灭，无人员伤亡。' },
      {
        after: 1,
        step: 'final',
        outcome: 'done',
        fields: { finalReport: '起因为电线老化，过火约二十平方米，无人员伤亡，已责成整改。', deaths: 0, injuries: 0 },
      },
      { after: 1, answer: '火已扑灭，无人员伤亡，原因已查明。' },
      { after: 1, step: 'close', outcome: 'done', fields: { result: '已终报，区应急管理局督促整改。' } },
    ],
  },
  {
    service: 'nil-report',
    arrived: 4,
    by: 'jianlan',
    title: '低温雨雪天气零报告',
    fields: { units: ['@unit:qingshi', '@unit:liuxi', '@unit:bailu'], period: '低温雨雪天气' },
    acts: [
      { after: 0, step: 'report', unit: 'qingshi', outcome: 'nothing' },
      { after: 0, step: 'report', unit: 'liuxi', outcome: 'nothing' },
      { after: 0, step: 'report', unit: 'bailu', outcome: 'news', opinion: '后山路段结冰，已封闭并绕行。' },
      { after: 0, step: 'gather', outcome: 'done', fields: { result: '两家平安；白鹭乡后山路段结冰，已绕行。' } },
    ],
  },
  {
    service: 'nil-report',
    arrived: 1,
    by: 'jianlan',
    title: '寒潮预警期间零报告',
    fields: { units: ['@unit:qingshi', '@unit:liuxi', '@unit:bailu', '@unit:qiaodong'], period: '寒潮蓝色预警' },
    acts: [
      { after: 0, step: 'report', unit: 'qingshi', outcome: 'nothing' },
      { after: 0, step: 'report', unit: 'liuxi', outcome: 'nothing' },
      { after: 0, step: 'report', unit: 'qiaodong', outcome: 'nothing' },
    ],
  },
]
