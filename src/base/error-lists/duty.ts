import { error } from '../error-text.ts'

/** What whoever keeps the roster, changes shifts or hands over can meet. */
export const DUTY_ERRORS = {
  WATCH_NOT_FOUND: error(404, '没有这个值班岗', '沒有這個值班崗', 'No such watch'),
  SHIFT_NOT_FOUND: error(404, '没有这个班次', '沒有這個班次', 'No such shift'),
  SHIFT_OUTSIDE: error(
    422,
    '{post}没有从 {from} 开始的班次',
    '{post}沒有從 {from} 開始的班次',
    '{post} has no shift that begins at {from}',
  ),
  SHIFT_OVERLAPS: error(
    409,
    '{person}从 {from} 到 {to} 已排在{post}，一个人同一时间只能值一个班',
    '{person}從 {from} 到 {to} 已排在{post}，一個人同一時間只能值一個班',
    '{person} is already down for {post} from {from} to {to}; nobody has two shifts at a time',
  ),
  SHIFT_OVER: error(
    409,
    '这个班已经值过，不能再改',
    '這個班已經值過，不能再改',
    'This shift is over and cannot be changed',
  ),
  SHIFT_PUBLISHED: error(
    409,
    '值班表已发布：可以换人，不能空着',
    '值班表已發佈：可以換人，不能空著',
    'The roster is published: somebody else may take the shift, but it cannot be left empty',
  ),
  ROSTER_PUBLISHED: error(409, '这个月的值班表已经发布', '這個月的值班表已經發佈', 'This month is published already'),
  ROSTER_INCOMPLETE: error(
    422,
    '值班表还不能发布，请先排满',
    '值班表還不能發佈，請先排滿',
    'The roster cannot be published yet; fill the gaps first',
  ),
  ROSTER_GAP: error(
    422,
    '{post}从 {from} 到 {to} 没有人值班',
    '{post}從 {from} 到 {to} 沒有人值班',
    'Nobody is down for {post} from {from} to {to}',
  ),
  ROSTER_WITHOUT_WATCH: error(422, '还没有设值班岗', '還沒有設值班崗', 'No watch has been set up yet'),
  RELIEF_EARLY: error(
    409,
    '下班前 {minutes} 分钟内才能交班',
    '下班前 {minutes} 分鐘內才能交班',
    'A shift is handed over in its last {minutes} minutes, or later',
  ),
  RELIEF_NOT_GIVEN: error(
    409,
    '交班人还没有签，不能接班',
    '交班人還沒有簽，不能接班',
    'Whoever leaves has not signed yet',
  ),
  RELIEF_SIGNED: error(409, '已经签过', '已經簽過', 'It is signed already'),
  SCHEDULE_LANDS_NOWHERE: error(
    422,
    '照这样安排，一天也轮不到：请改周期，或者改起止日期',
    '照這樣安排，一天也輪不到：請改週期，或者改起訖日期',
    'This never falls on any day; change how it recurs, or from when to when it runs',
  ),
  SCHEDULE_ENDED: error(409, '这项周期性工作已经结束', '這項週期性工作已經結束', 'This recurring work has ended'),
  SWAP_NOT_FOUND: error(404, '没有这个换班', '沒有這個換班', 'No such swap'),
  SWAP_OPEN: error(409, '这个班已经在换', '這個班已經在換', 'A swap of this shift is open already'),
  SWAP_SETTLED: error(409, '这个换班已经办完', '這個換班已經辦完', 'This swap is settled'),
  SWAP_NOT_AGREED: error(
    409,
    '对方还没有同意，不能批准',
    '對方還沒有同意，不能批准',
    'The other person has not agreed yet',
  ),
  SWAP_PERSON: error(
    422,
    '换回来的班不是对方的',
    '換回來的班不是對方的',
    'The shift to be taken in exchange is not the other person’s',
  ),
} as const
