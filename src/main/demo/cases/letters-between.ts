import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { newDraft } from '#documents/drafting/new-draft.ts'
import { DISTRICT } from '../district.ts'
import { NEIGHBOUR } from '../neighbour.ts'
import type { StoryCase } from '../play-case.ts'

/** 机关代字 of the letters of both offices. */
export const CODES = { [DISTRICT.name]: '青办函', [NEIGHBOUR.name]: '枢应急函' } as const

const letter = (office: string, title: string, to: string, basis: string, lines: readonly string[]): DocumentDraft => {
  const begun = newDraft({ office, title, kind: '函' })
  return {
    ...begun,
    code: CODES[office] ?? '',
    to: [{ name: to, relation: 'unrelated' }],
    body: lines.map(text => ({ kind: 'paragraph' as const, text })),
    particulars: {
      ...begun.particulars,
      issuerKind: office === NEIGHBOUR.name ? 'department' : 'general-office',
      basis,
    },
  }
}

const POINTS = { pointReason: 'pass', pointPolicy: 'pass', pointAgreed: 'pass', pointForm: 'pass', pointOther: 'none' }

/** A letter from its draft to its number. */
const numbered = (arrived: number, by: string, drafter: string, title: string, draft: DocumentDraft): StoryCase => ({
  service: 'outgoing-document',
  by,
  arrived,
  title,
  fields: { drafter: `@post:${drafter}`, kind: '函' },
  acts: [
    { after: 0, by, keep: '送审稿', draft },
    { after: 0, step: 'draft', outcome: 'submit', fields: { toLevel: 'peer', importance: 'normal' } },
    { after: 1, step: 'examine', outcome: 'pass', fields: POINTS },
    { after: 1, step: 'sign', outcome: 'sign', opinion: '同意，请尽快发出。' },
    { after: 1, step: 'recheck', outcome: 'pass' },
    { after: 1, step: 'number', outcome: 'done', fields: { copies: 2 } },
  ],
})

export const PUMPS = '关于商请支援移动排涝设备的函'
export const ROSTER = '关于商请提供节日应急值守安排的函'
export const STORES = '关于商请核对区级应急物资储备的函'

/** What the district asks of the bureau. */
export const TO_NEIGHBOUR: readonly StoryCase[] = [
  numbered(
    3,
    'yaojianing',
    'general-clerk',
    PUMPS,
    letter(DISTRICT.name, PUMPS, NEIGHBOUR.name, '区防汛专题会议要求', [
      '柳溪河沿线三处低洼地带汛期排涝能力不足，我区现有移动泵车两台，难以同时展开。',
      '为保障群众安全，经区委同意，现商请贵局在汛期支援移动排涝泵车两台、操作人员四名，使用时间和交接办法由双方业务科室具体商定。',
      '请予支持，并函复。',
    ]),
  ),
]

/** What the bureau asks of the district: one letter is for somebody else. */
export const FROM_NEIGHBOUR: readonly StoryCase[] = [
  numbered(
    3,
    'haoshujian',
    'registry',
    STORES,
    letter(NEIGHBOUR.name, STORES, DISTRICT.name, '年度应急物资盘点安排', [
      '为掌握全市应急物资底数，现商请协助核对区级应急物资储备的品种、数量和存放地点。',
      '请于收到本函后五个工作日内函复。',
    ]),
  ),
  numbered(
    2,
    'haoshujian',
    'registry',
    ROSTER,
    letter(NEIGHBOUR.name, ROSTER, DISTRICT.name, '全市节日应急值守工作安排', [
      '节日将至，为便于市区两级应急联动，现商请提供贵区节日期间带班领导和值班人员名单、联系电话。',
      '请于节前三个工作日函复，遇有调整随时告知。',
    ]),
  ),
]
