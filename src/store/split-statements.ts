/** What a semicolon does not end inside of: strings, E-strings, quoted names, dollar bodies, comments. */
const TOKEN =
  /--[^\n]*|\/\*|\b[eE]'(?:[^'\\]|\\[^]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|\b[\w$\u0080-\uffff]+|;|[^]/g

export interface Statement {
  text: string
  /** The line of the file it begins on, from 1. */
  line: number
}

/**
 * Splits a SQL file into its statements: Citus and prepared statements take one at a time, and an error then names its line.
 * `begin atomic … end` bodies are not understood; write functions with dollar quotes.
 */
export function splitStatements(source: string): Statement[] {
  const statements: Statement[] = []
  let begin = 0
  let hasWords = false
  const scan = new RegExp(TOKEN)
  const finish = (end: number) => {
    const text = source.slice(begin, end).trim()
    if (hasWords) statements.push({ text, line: lineAt(source, begin + leadingBlank(source.slice(begin, end))) })
    hasWords = false
  }
  for (let found = scan.exec(source); found; found = scan.exec(source)) {
    const token = found[0]
    if (token === ';') {
      finish(found.index)
      begin = scan.lastIndex
    } else if (token === '/*') {
      scan.lastIndex = afterComment(source, scan.lastIndex)
    } else if (token.startsWith('$') && token.endsWith('$') && token.length > 1) {
      const close = source.indexOf(token, scan.lastIndex)
      scan.lastIndex = close < 0 ? source.length : close + token.length
      hasWords = true
    } else if (!token.startsWith('--') && token.trim() !== '') {
      hasWords = true
    }
  }
  finish(source.length)
  return statements
}

/** Block comments nest in SQL. */
function afterComment(source: string, from: number): number {
  const edge = /\/\*|\*\//g
  edge.lastIndex = from
  let depth = 1
  for (let found = edge.exec(source); found; found = edge.exec(source)) {
    depth += found[0] === '/*' ? 1 : -1
    if (depth === 0) return edge.lastIndex
  }
  return source.length
}

const leadingBlank = (text: string) => text.length - text.trimStart().length
const lineAt = (source: string, index: number) => source.slice(0, index).split('\n').length
