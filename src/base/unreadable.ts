import { fill, inEach, type Text } from './language.ts'

/** What the readers of JSON, YAML and XML say of a file, and the same in words; `line` and `column` count from one. */
const SAID: readonly { pattern: RegExp; counts?: 0 | 1; words: Text }[] = [
  {
    pattern: /failed to parse document as <(?<kind>bpmn|dmn):/i,
    words: { 'zh-Hans': '这不是 {kind} 文件', 'zh-Hant': '這不是 {kind} 檔案', en: 'this is no {kind} file' },
  },
  {
    pattern: /unparsable content <\/?(?<what>[\w:.-]+)> detected\s+line: (?<line>\d+)/,
    counts: 0,
    words: {
      'zh-Hans': '第 {line} 行的 <{what}> 不该在这里，或者没有写完',
      'zh-Hant': '第 {line} 行的 <{what}> 不該在這裡，或者沒有寫完',
      en: '<{what}> in line {line} should not be here, or is not complete',
    },
  },
  {
    pattern: /unresolved reference <(?<what>[^>]*)>/,
    words: {
      'zh-Hans': '找不到它引用的“{what}”',
      'zh-Hant': '找不到它引用的「{what}」',
      en: 'it refers to {what}, which is not there',
    },
  },
  {
    pattern: /unknown attribute <(?<what>[^>]*)>/,
    words: {
      'zh-Hans': '不认识属性“{what}”',
      'zh-Hant': '不認識屬性「{what}」',
      en: 'the attribute {what} is not known',
    },
  },
  {
    pattern: /duplicate ID <(?<what>[^>]*)>/i,
    words: {
      'zh-Hans': '编号“{what}”用了两次',
      'zh-Hant': '編號「{what}」用了兩次',
      en: 'the id {what} is used twice',
    },
  },
  {
    pattern: /\bline:? (?<line>\d+),? column:? (?<column>\d+)/,
    counts: 1,
    words: {
      'zh-Hans': '第 {line} 行第 {column} 个字符附近写错了',
      'zh-Hant': '第 {line} 行第 {column} 個字元附近寫錯了',
      en: 'something is wrong near line {line}, character {column}',
    },
  },
  {
    pattern: /Unexpected end of (?:JSON )?input/,
    words: { 'zh-Hans': '没有写完', 'zh-Hant': '沒有寫完', en: 'it is not complete' },
  },
  {
    pattern: /is not valid JSON/,
    words: {
      'zh-Hans': '不是 JSON：多了或少了标点',
      'zh-Hant': '不是 JSON：多了或少了標點',
      en: 'it is no JSON: a sign is missing or too many',
    },
  },
]

/**
 * Why a file cannot be read, in words for whoever brings it; what is not known to be said is left as it is.
 * @param error what the reader of the file threw or warned of
 */
export function unreadableWords(error: unknown): string | Text {
  const message = error instanceof Error ? error.message : String(error)
  for (const { pattern, counts = 1, words } of SAID) {
    const groups = pattern.exec(message)?.groups
    if (!groups && !pattern.test(message)) continue
    const { kind, line, ...rest } = groups ?? {}
    const params = {
      ...rest,
      ...(kind === undefined ? {} : { kind: kind.toUpperCase() }),
      ...(line === undefined ? {} : { line: Number(line) + 1 - counts }),
    }
    return inEach(language => fill(words[language], params))
  }
  return message
}
