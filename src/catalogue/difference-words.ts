import { ERRORS } from '#base/error-list.ts'
import type { ErrorCode } from '#base/errors.ts'
import { fill, inEach, type Language, type Text } from '#base/language.ts'
import type { Difference } from './rehearse.ts'
import type { ServiceTexts } from './types.ts'

type Texts = Readonly<Record<Language, ServiceTexts>>

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

const REGISTERED = text('登记', '登記', 'registering')
const OPEN = text('正在办的环节', '正在辦的環節', 'what is open')
const END = text('结果', '結果', 'the end')
const DUE = text('“{step}”的到期日', '「{step}」的到期日', 'the due date of {step}')
const RULE = text('所依规则“{rule}”', '所依規則「{rule}」', 'the rule {rule}')
const OPENED = text('另立的事项', '另立的事項', 'what it opened')
const PASSED = text('通过', '通過', 'accepted')
const YES = text('是', '是', 'yes')
const NO = text('否', '否', 'no')
const APPLIES = text('适用', '適用', 'applies')
const APPLIES_NOT = text('不适用', '不適用', 'does not apply')
const NOTHING = text('没有', '沒有', 'nothing')

/** Where an example and the engine differ, in the words of the service. */
export function differenceWords(
  { what, expected, actual }: Difference,
  texts: Texts,
): Record<'what' | 'expected' | 'actual', Text> {
  const [kind = '', name = ''] = what.split(' ')
  const values = (value: string) => valueText(kind, value, texts)
  return { what: whatText(kind, name, texts), expected: values(expected), actual: values(actual) }
}

function whatText(kind: string, name: string, texts: Texts): Text {
  const step = (id: string) => inEach(language => texts[language].steps[id]?.name ?? id)
  switch (kind) {
    case 'register':
      return REGISTERED
    case 'open':
      return OPEN
    case 'end':
      return END
    case 'opened':
      return OPENED
    case 'due':
      return inEach(language => fill(DUE[language], { step: step(name)[language] }))
    case 'rule':
      return inEach(language => fill(RULE[language], { rule: name }))
    case 'field':
      return inEach(language => texts[language].fields[name]?.label ?? name)
    default:
      return step(kind)
  }
}

/** Values stand as JSON, refusals by their code. */
function valueText(kind: string, value: string, texts: Texts): Text {
  if (value === 'ok') return PASSED
  if (value === 'none' || value === '[]') return NOTHING
  if (isErrorCode(value)) return refusalText(value)
  const parsed: unknown = parse(value)
  if (typeof parsed === 'boolean') return kind === 'rule' ? (parsed ? APPLIES : APPLIES_NOT) : parsed ? YES : NO
  const words = (one: unknown, language: Language): string => {
    const code = typeof one === 'string' ? one : JSON.stringify(one)
    const { steps, ends } = texts[language]
    return (kind === 'open' ? steps[code]?.name : kind === 'end' ? ends[code] : undefined) ?? code
  }
  return inEach(language =>
    Array.isArray(parsed) ? parsed.map(one => words(one, language)).join('、') : words(parsed, language),
  )
}

const isErrorCode = (value: string): value is ErrorCode => Object.hasOwn(ERRORS, value)

/** Without what only the matter would say. */
const refusalText = (code: ErrorCode): Text => inEach(language => ERRORS[code][language].replace(/\{\w+\}/g, '…'))

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
