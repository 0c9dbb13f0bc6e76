import type { StoryCase } from '../play-case.ts'

/** What somebody told the office: before how many workdays, who, where, what. */
type Heard = readonly [arrived: number, name: string, contact: string, subject: string, place: string, text: string]

/** In the weeks before there was a bit of everything; lately it rains, and streets stand under water. */
const SETTLED: readonly Heard[] = [
  [34, '邵青山', '13800011001', '公交站牌看不清', '桥东街道', '站牌字迹褪色，老人看不清。'],
  [31, '纪云', '13800011002', '菜市场门口乱停车', '青石镇', '早市时候电动车停满路口。'],
  [27, '孟晚秋', '13800011003', '小区垃圾清运慢', '桥东街道', '垃圾两三天才清一次。'],
  [22, '裴安', '13800011004', '楼下夜间噪音', '桥东街道', '烧烤摊到后半夜还很吵。'],
  [17, '祁连', '13800011005', '路口井盖松动', '柳溪镇', '车压过去响，怕翻。'],
]
const OPEN: readonly Heard[] = [
  [8, '尚小雨', '13800011006', '菜市场积水没过脚面', '青石镇', '下了半天雨，菜市场门口就积水，进不去人。'],
  [6, '芮明', '13800011007', '学校门口积水', '桥东街道', '放学时孩子蹚水出来。'],
  [5, '古月', '13800011008', '地下车库积水', '桥东街道', '水倒灌进车库，物业说管网堵了。'],
  [3, '卞舟', '13800011009', '积水路段路灯不亮', '柳溪镇', '晚上积水路段黑着，看不见深浅。'],
  [3, '卢小舟', '13700004321', '村口路灯还是不亮', '白鹭乡村口', '上次说的路灯还没修，天黑得早，请快一点。'],
  [2, '水根生', '13800011010', '村道积水出行难', '白鹭乡', '村道低洼处积水三天没退。'],
]

const enquiry = ([arrived, name, contact, subject, place, text]: Heard, acts: StoryCase['acts']): StoryCase => ({
  service: 'enquiry',
  arrived,
  by: 'yexiaoyun',
  title: subject,
  fields: { subject, text, place, channel: 'call' },
  askers: [{ kind: 'citizen', name, contact }],
  acts,
})

const received = { after: 0, step: 'receive', outcome: 'handle', fields: { kind: 'report', unit: '@unit:housing' } }
const settled: StoryCase['acts'] = [
  received,
  { after: 2, step: 'handle', outcome: 'report', opinion: '已到现场处理，并告知反映人。' },
  { after: 3, answer: '您反映的问题已处理，谢谢您的提醒。' },
  { after: 3, step: 'reply', outcome: 'done' },
  { after: 4, step: 'close', outcome: 'done', fields: { result: '已处理。' } },
]

/** What the public says week by week, and what staff and townships suggest; people and places are invented. */
export const VOICES: readonly StoryCase[] = [
  ...SETTLED.map(heard => enquiry(heard, settled)),
  ...OPEN.map(heard => enquiry(heard, [received])),
  {
    service: 'suggestion',
    arrived: 7,
    by: 'zhangyinuo',
    title: '两张防汛日报表能不能合成一张',
    fields: {
      subject: '两张防汛日报表能不能合成一张',
      text: '水利和应急各要一张，内容一样，乡镇每天填两遍。建议共用一张。',
    },
    askers: [{ kind: 'staff', name: '白鹭乡党政办' }],
    acts: [],
  },
  {
    service: 'suggestion',
    arrived: 1,
    by: 'yexiaoyun',
    title: '会议通知请早一天发',
    fields: { subject: '会议通知请早一天发', text: '下午开会上午才通知，乡镇赶不到。' },
    askers: [{ kind: 'staff', name: '柳溪镇党政办' }],
    acts: [],
  },
  {
    service: 'suggestion',
    arrived: 15,
    by: 'yexiaoyun',
    title: '食堂早饭太凉',
    fields: { subject: '食堂早饭太凉', isAnonymous: true },
    acts: [
      { after: 1, step: 'receive', outcome: 'study', fields: { unit: '@unit:office' } },
      { after: 3, step: 'study', outcome: 'studied', opinion: '加保温台。', fields: { adoption: 'adopted' } },
      { after: 4, step: 'publish', outcome: 'done', fields: { publishedAt: '一楼意见栏' } },
      { after: 5, step: 'close', outcome: 'done', fields: { result: '已加保温台。' } },
    ],
  },
]
