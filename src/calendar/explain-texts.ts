import type { Text } from '#base/language.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** The sentences of a due date's arithmetic. Articles: 民法典第二百零一条 (first day), 第二百零三条 (last day off). */
export const SENTENCES = {
  limit: text('时限：{amount}（{source}）', '時限：{amount}（{source}）', 'Limit: {amount} ({source})'),
  until: text(
    '时限：到写明的“{what}”（{source}）',
    '時限：到寫明的「{what}」（{source}）',
    'Limit: the {what} that was named ({source})',
  ),
  startsFrom: text('从“{what}”算起：', '從「{what}」算起：', 'Counted from “{what}”: '),
  startsOpen: text(
    '{start} 开始，只计上班时间（{hours}）',
    '{start} 開始，只計上班時間（{hours}）',
    'Started {start}; only working hours count ({hours})',
  ),
  awaiting: text('{source}，待本机关确认', '{source}，待本機關確認', '{source}, to be confirmed by this office'),
  unconfirmed: text('{source}，条文待核', '{source}，條文待核', '{source}, wording to be confirmed'),
  custom: text('{source}，本机关的约定', '{source}，本機關的約定', '{source}, a setting of this office'),
  startsNextDay: text(
    '{start} 开始，当日不计（《民法典》第二百零一条）',
    '{start} 開始，當日不計（《民法典》第二百零一條）',
    'Started {start}; the first day is not counted (Civil Code art. 201)',
  ),
  startsAtOnce: text(
    '{start} 开始，即刻计时，周末和节假日不停',
    '{start} 開始，即刻計時，週末和節假日不停',
    'Started {start}; counted at once, through weekends and holidays',
  ),
  countDays: text('数满 {amount}：{end}', '數滿 {amount}：{end}', '{amount} counted: {end}'),
  countTime: text('满 {amount}：{end}', '滿 {amount}：{end}', '{amount} later: {end}'),
  skipped: text('其间 {amount}不计：{days}', '其間 {amount}不計：{days}', '{amount} not counted: {days}'),
  weekend: text('周末 {days}', '週末 {days}', 'weekends {days}'),
  holiday: text('放假 {days}', '放假 {days}', 'holidays {days}'),
  madeUp: text('调休上班照计：{days}', '調休上班照計：{days}', 'Make-up working days counted: {days}'),
  rolled: text(
    '末日 {from} 休息，顺延到 {to}（《民法典》第二百零三条）',
    '末日 {from} 休息，順延到 {to}（《民法典》第二百零三條）',
    'The last day, {from}, is off: moved to {to} (Civil Code art. 203)',
  ),
  suspended: text(
    '{from} 至 {to} 中止，{amount}不计，到 {end}',
    '{from} 至 {to} 中止，{amount}不計，到 {end}',
    'Suspended from {from} to {to}: {amount} not counted, now {end}',
  ),
  stillSuspended: text(
    '{from} 起中止，恢复后按实际中止的时间顺延',
    '{from} 起中止，恢復後按實際中止的時間順延',
    'Suspended since {from}; the end moves by the time it will have taken',
  ),
  extended: text(
    '延期 {amount}（{reason}），到 {end}',
    '延期 {amount}（{reason}），到 {end}',
    'Extended by {amount} ({reason}), now {end}',
  ),
  provisional: text(
    '{years} 年的放假通知还没有导入，暂按周末和法定节假日推算',
    '{years} 年的放假通知還沒有匯入，暫按週末和法定節假日推算',
    'The holiday notice of {years} is not imported: counted with weekends and statutory holidays for now',
  ),
  endsWith: text('到 {end} 24:00 届满', '到 {end} 24:00 屆滿', 'Ends with {end}, 24:00'),
  endsAt: text('到 {end} 届满', '到 {end} 屆滿', 'Ends {end}'),
} as const satisfies Record<string, Text>

export type SentenceKey = keyof typeof SENTENCES
