import { check } from './check.ts'

const HTML = /<\/?(?:script|style|iframe|object|embed|img|svg|a|b|i|p|div|span|br|form|input|link|meta)\b[^>]*>/i
const SCRIPT = /javascript:|<[\w:]*script(?:Task)?\b|\bon(?:click|error|load)\s*=/i

/** A service folder is data: nothing in it can run or draw by itself (law 8). */
export const noScript = check('no-script', ({ files }, found) => {
  for (const [file, text] of files) {
    const match = SCRIPT.exec(text) ?? (/\.(?:json|md|ya?ml)$/.test(file) ? HTML.exec(text) : null)
    if (match) found('SCRIPT_FOUND', { file }, { found: match[0].slice(0, 40) })
  }
})
