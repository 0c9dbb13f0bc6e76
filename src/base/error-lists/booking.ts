import { error } from '../error-text.ts'

/** What can be refused while resources are kept and booked. */
export const BOOKING_ERRORS = {
  RESOURCE_NOT_FOUND: error(
    422,
    '“{field}”选的资源没有、已停用或不是这一种',
    '「{field}」選的資源沒有、已停用或不是這一種',
    'The resource chosen for {field} does not exist, is closed, or is of another kind',
  ),
  RESOURCE_TAKEN: error(
    409,
    '{resource}在 {period} 已被占用（{by}）。{others}{next}',
    '{resource}在 {period} 已被佔用（{by}）。{others}{next}',
    '{resource} is taken {period} ({by}). {others}{next}',
  ),
  RESOURCE_TOO_SMALL: error(
    422,
    '{resource}只容 {capacity} 人，需要 {people} 人',
    '{resource}只容 {capacity} 人，需要 {people} 人',
    '{resource} holds {capacity} people; {people} are expected',
  ),
  RESOURCE_HANDED_OUT: error(
    409,
    '{resource}已经交用，收回之前不能改订',
    '{resource}已經交用，收回之前不能改訂',
    '{resource} has been handed out; it cannot be rebooked before it is back',
  ),
  RESOURCE_BOOKED: error(
    409,
    '{resource}以后还有 {count} 个订用，先改订再停用',
    '{resource}以後還有 {count} 個訂用，先改訂再停用',
    '{resource} still has {count} bookings ahead; move them before you close it',
  ),
  REGISTRATION_TAKEN: error(
    409,
    '号牌“{registration}”已经登记',
    '號牌「{registration}」已經登記',
    'The registration {registration} is on the list already',
  ),
  RESOURCE_KIND_UNKNOWN: error(
    422,
    '没有“{kind}”这种资源',
    '沒有「{kind}」這種資源',
    'There is no kind of resource {kind}',
  ),
  BOOKING_UNKNOWN: error(404, '没有这个订用', '沒有這個訂用', 'There is no such booking'),
  STANDARD_TAKEN: error(
    409,
    '同一地方、同一档已经有从{day}起的标准；先给它定终止日，或者换一个起始日',
    '同一地方、同一檔已經有從{day}起的標準；先給它定終止日，或者換一個起始日',
    'There is an amount from {day} on for that place and grade; begin another day',
  ),
  STANDARD_UNKNOWN: error(400, '没有这种标准：{kind}', '沒有這種標準：{kind}', 'There is no kind of standard {kind}'),
} as const
