import { fill, inEach, type Text } from '#base/language.ts'

/** What feelin says of a text that is no FEEL, or none that rules may use, and the same in words. */
const SAID: readonly { pattern: RegExp; words: Text }[] = [
  {
    pattern: /^Incomplete </,
    words: { 'zh-Hans': '没有写完', 'zh-Hant': '沒有寫完', en: 'it is not complete' },
  },
  {
    pattern: /more often than a rule may/,
    words: {
      'zh-Hans': '它调用自己或逐个查看名单的次数太多',
      'zh-Hant': '它調用自己或逐個查看名單的次數太多',
      en: 'it calls itself, or goes over a list or range, more often than a rule may',
    },
  },
  {
    pattern: /^Unrecognized token/,
    words: {
      'zh-Hans': '里面有 FEEL 不认识的写法；文字要用英文双引号',
      'zh-Hant': '裡面有 FEEL 不認識的寫法；文字要用英文雙引號',
      en: 'there is something in it that is no FEEL; texts stand in straight double quotes',
    },
  },
  {
    pattern: /^not implemented: (?<what>.*)|^unsupported (?<kind>.*)/,
    words: {
      'zh-Hans': '这里不会算：{what}',
      'zh-Hant': '這裡不會算：{what}',
      en: 'this cannot be worked out here: {what}',
    },
  },
]

/** The range of a cell ends before it begins. */
export const EMPTY_RANGE: Text = {
  'zh-Hans': '范围的起点在终点之后',
  'zh-Hant': '範圍的起點在終點之後',
  en: 'the range ends before it begins',
}

/** A function that reads the clock of the machine. */
export const READS_CLOCK: Text = {
  'zh-Hans': 'now() 和 today() 看的是机器的钟，请用 today 这个名字',
  'zh-Hant': 'now() 和 today() 看的是機器的鐘，請用 today 這個名字',
  en: 'now() and today() read the clock of the machine; use the variable today',
}

/** Why a text is not one that rules may use, from what feelin threw. */
export function faultWords(error: unknown): Text {
  const message = error instanceof Error ? error.message : String(error)
  for (const { pattern, words } of SAID) {
    const found = pattern.exec(message)
    const what = found?.groups?.['what'] ?? found?.groups?.['kind']
    if (found) return inEach(language => fill(words[language], { what }))
  }
  return inEach(() => message)
}
