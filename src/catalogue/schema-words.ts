import type { ErrorObject } from 'ajv'
import { fill, inEach, type Text } from '#base/language.ts'

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const TYPES: Readonly<Record<string, Text>> = {
  string: text('文字', '文字', 'a text'),
  number: text('数字', '數字', 'a number'),
  integer: text('整数', '整數', 'a whole number'),
  boolean: text(' true（是）或 false（否）', ' true（是）或 false（否）', 'yes or no (true, false)'),
  array: text('列表（[…]）', '列表（[…]）', 'a list ([…])'),
  object: text('名称和内容的对照（{…}）', '名稱和內容的對照（{…}）', 'names with their values ({…})'),
  null: text('空', '空', 'nothing'),
}

const FORMATS: Readonly<Record<string, Text>> = {
  date: text('日期，如 2026-11-25', '日期，如 2026-11-25', 'a day such as 2026-11-25'),
  'date-time': text(
    '日期和时刻，如 2026-11-25T09:00:00+08:00',
    '日期和時刻，如 2026-11-25T09:00:00+08:00',
    'an instant such as 2026-11-25T09:00:00+08:00',
  ),
  time: text('时刻', '時刻', 'a time of day'),
  email: text('电子邮箱', '電子郵箱', 'an e-mail address'),
  uri: text('网址', '網址', 'an address of the web'),
}

/** What JSON Schema asks for, by its keyword; the names in braces are those of the validator. */
const KEYWORDS: Readonly<Record<string, Text>> = {
  type: text('应当是{type}', '應當是{type}', 'it should be {type}'),
  format: text('应当是{format}', '應當是{format}', 'it should be {format}'),
  required: text('缺少“{missingProperty}”', '缺少「{missingProperty}」', '{missingProperty} is missing'),
  additionalProperties: text(
    '不该有“{additionalProperty}”',
    '不該有「{additionalProperty}」',
    '{additionalProperty} does not belong here',
  ),
  enum: text('只能是 {allowedValues} 之一', '只能是 {allowedValues} 之一', 'it can only be one of {allowedValues}'),
  const: text('只能是 {allowedValue}', '只能是 {allowedValue}', 'it can only be {allowedValue}'),
  pattern: text('写法不对，应当合于 {pattern}', '寫法不對，應當合於 {pattern}', 'it is not written as {pattern}'),
  minLength: text('不能空着', '不能空著', 'it cannot be empty'),
  maxLength: text('最多 {limit} 个字', '最多 {limit} 個字', 'it can have at most {limit} characters'),
  minItems: text('至少要有 {limit} 项', '至少要有 {limit} 項', 'it needs at least {limit}'),
  maxItems: text('最多 {limit} 项', '最多 {limit} 項', 'it can have at most {limit}'),
  uniqueItems: text('有两项相同', '有兩項相同', 'two of it are the same'),
  minProperties: text('至少要有 {limit} 项', '至少要有 {limit} 項', 'it needs at least {limit}'),
  minimum: text('不能小于 {limit}', '不能小於 {limit}', 'it cannot be less than {limit}'),
  maximum: text('不能大于 {limit}', '不能大於 {limit}', 'it cannot be more than {limit}'),
  exclusiveMinimum: text('要大于 {limit}', '要大於 {limit}', 'it has to be more than {limit}'),
  exclusiveMaximum: text('要小于 {limit}', '要小於 {limit}', 'it has to be less than {limit}'),
  multipleOf: text('要是 {multipleOf} 的倍数', '要是 {multipleOf} 的倍數', 'it has to be a multiple of {multipleOf}'),
}

const ELSE = text('不合“{keyword}”的要求', '不合「{keyword}」的要求', 'it does not keep to “{keyword}”')

/** What is wrong with a value of a JSON file, in words for whoever wrote it. */
export const schemaWords = ({ keyword, params }: ErrorObject): Text =>
  inEach(language =>
    fill((KEYWORDS[keyword] ?? ELSE)[language], {
      keyword,
      ...params,
      ...(keyword === 'type' ? { type: typesIn(params['type'])[language] } : {}),
      ...(keyword === 'format' ? { format: FORMATS[String(params['format'])]?.[language] ?? params['format'] } : {}),
    }),
  )

const typesIn = (types: unknown): Text =>
  inEach(language =>
    [types]
      .flat()
      .map(type => TYPES[String(type)]?.[language] ?? String(type))
      .join(' / '),
  )
