import { PATTERNS } from '#procedure/reference/patterns.ts'
import { page, type Page } from './page.ts'

/** The 43 control-flow patterns: which a procedure has and how, which not and why. */
export function patterns(): Page {
  const rows = PATTERNS.map(({ number, name, isSupported, how, cases }) => [
    String(number),
    name,
    isSupported ? 'yes' : 'no',
    how,
    cases.map(each => `[${each}](../../src/procedure/conformance/${each})`).join(' '),
  ])
  return page(
    'patterns.md',
    '控制流模式 Control-flow patterns',
    ['', 'Pattern', '', 'How, or why not', '案例 Cases'],
    rows,
  )
}
