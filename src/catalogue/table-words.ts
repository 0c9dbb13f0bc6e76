import type { Language, Text } from '#base/language.ts'
import type { ServiceTexts } from './types.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** The columns that mean the same in every service. */
export const COLUMN_WORDS: Readonly<Record<string, Text>> = {
  step: text('环节', '環節', 'Step'),
  limit: text('时限', '時限', 'Limit'),
  urgency: text('紧急程度', '緊急程度', 'Urgency'),
  service: text('办理事项', '辦理事項', 'Service'),
  title: text('标题', '標題', 'Title'),
  askerLevel: text('交办层级', '交辦層級', 'Level of the asker'),
  instructed: text('有领导批示', '有領導批示', 'Instructed by a leader'),
  outcome: text('办理结果', '辦理結果', 'Outcome'),
  today: text('当日', '當日', 'Today'),
  amount: text('数量', '數量', 'Amount'),
  unit: text('单位', '單位', 'Unit'),
  rollForward: text('末日逢休顺延', '末日逢休順延', 'Moves on from a day off'),
  cap: text(
    '累计最多再延（按原时限的单位）',
    '累計最多再延（按原時限的單位）',
    'At most so much more in all, in the unit of the limit',
  ),
  field: text('哪个字段', '哪個欄位', 'Which field'),
  // Columns of the tables that all services share.
  refuse: text('不准办结', '不准辦結', 'Keeps it open'),
  why: text('原因', '原因', 'Why'),
  rung: text('台阶', '臺階', 'Rung'),
  tells: text('告知谁', '告知誰', 'Who is told'),
  after: text(
    '到期后多久（负数为之前）',
    '到期後多久（負數為之前）',
    'How long after the due date, before it when negative',
  ),
  repeat: text('重复', '重複', 'Again and again'),
  retention: text('保管期限', '保管期限', 'Retention'),
  found: text('要指出', '要指出', 'Is pointed out'),
  fact: text('情况', '情況', 'Fact'),
}

/** The decisions that every service has. */
export const DECISION_WORDS: Readonly<Record<string, Text>> = {
  limits: text('办理时限', '辦理時限', 'Limits'),
  extension: text('延期上限', '延期上限', 'Extensions'),
  closing: text('办结条件', '辦結條件', 'Conditions of closing'),
  retention: text('归档范围和保管期限', '歸檔範圍和保管期限', 'What is archived, and for how long'),
  'draft-review': text('文稿审核', '文稿審核', 'Review of drafts'),
  ladder: text('催办阶梯', '催辦階梯', 'Ladder of reminders'),
}

type Words = Pick<ServiceTexts, 'fields' | 'labels'> | undefined

/** A column: the name of a field or an expression that it looks at, or what it sets. */
export interface ColumnHead {
  name: string
  id?: string
  label?: string
}

/** The key of a column's words: what is set goes by its name, an expression that is looked at by its id. */
export const columnKey = ({ name, id }: ColumnHead): string => id ?? name

/** Whether a column has its words elsewhere: those of a field, or everybody's. */
export const isWorded = (fields: Readonly<Record<string, unknown>>, { name }: ColumnHead): boolean =>
  Object.hasOwn(fields, name) || Object.hasOwn(COLUMN_WORDS, name)

/** What a column of a rule table is called. */
export const columnWord = (texts: Words, language: Language, column: ColumnHead): string =>
  texts?.fields[column.name]?.label ??
  COLUMN_WORDS[column.name]?.[language] ??
  texts?.labels?.columns[columnKey(column)] ??
  column.label ??
  column.name

/** What a decision is called. */
export const decisionWord = (texts: Words, language: Language, id: string, otherwise = id): string =>
  texts?.labels?.decisions[id] ?? DECISION_WORDS[id]?.[language] ?? otherwise
