import type { DocumentDraft, DraftBlock } from './document-draft.ts'

export const LINE_ROLES = ['title', 'to', 'heading', 'paragraph', 'row', 'annex', 'closing', 'mark'] as const
export type LineRole = (typeof LINE_ROLES)[number]

/** A draft as lines of text, in the order in which they are read, with the numbers that the page counts. */
export interface DraftLine {
  role: LineRole
  text: string
  /** Where it stands: the name of a part, or `body.3` for the fourth block of the text. */
  at: string
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese: 十, 十一, 二十一. */
export function inChinese(n: number): string {
  const tens = Math.floor(n / 10)
  const ones = n % 10
  return (tens > 1 ? NUMERALS[tens - 1] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? (NUMERALS[ones - 1] ?? '') : '')
}

/** 一、（一）1.（1）: what stands before a heading (GB/T 9704-2012 7.3.3). */
export function headingLabel(level: number, n: number): string {
  if (level === 1) return `${inChinese(n)}、`
  if (level === 2) return `（${inChinese(n)}）`
  return level === 3 ? `${n}.` : `（${n}）`
}

/** The lines of blocks; the numbers of headings start anew below every higher one. */
export function linesOfBlocks(blocks: readonly DraftBlock[], part: string): DraftLine[] {
  const counts = [0, 0, 0, 0]
  return blocks.flatMap((block, index): DraftLine[] => {
    const at = `${part}.${index}`
    if (block.kind === 'paragraph') return [{ role: 'paragraph', text: block.text, at }]
    if (block.kind === 'table')
      return [block.head, ...block.rows].map(row => ({ role: 'row', text: row.join(' | '), at }))
    const n = (counts[block.level - 1] ?? 0) + 1
    counts.splice(block.level - 1, 4, n, ...Array.from({ length: 4 - block.level }, () => 0))
    return [{ role: 'heading', text: headingLabel(block.level, n) + block.text + (block.run ?? ''), at }]
  })
}

/** Every line of a draft of which something is written. */
export function linesOf(draft: DocumentDraft): DraftLine[] {
  const names = (addressees: DocumentDraft['to']) => addressees.map(({ name }) => name).join('，')
  const marks = [draft.secrecy, draft.urgency, draft.code && `${draft.code}〔　〕　号`, draft.signers.join('、')]
  const several = draft.annexes.length > 1
  const lines: DraftLine[] = [
    ...marks.map((text): DraftLine => ({ role: 'mark', text, at: 'marks' })),
    { role: 'title', text: draft.title, at: 'title' },
    { role: 'to', text: draft.to.length > 0 ? `${names(draft.to)}：` : '', at: 'to' },
    ...linesOfBlocks(draft.body, 'body'),
    ...draft.annexes.map((annex, index): DraftLine => ({
      role: 'closing',
      text: `附件：${several ? `${index + 1}.` : ''}${annex.title}`,
      at: `annexes.${index}.title`,
    })),
    { role: 'closing', text: draft.issuers.join('、'), at: 'issuers' },
    { role: 'closing', text: draft.remark ? `（${draft.remark}）` : '', at: 'remark' },
    ...draft.attendance.map((group, index): DraftLine => ({
      role: 'closing',
      text: `${group.label}：${group.names.join('、')}`,
      at: `attendance.${index}`,
    })),
    ...draft.annexes.flatMap((annex, index): DraftLine[] => [
      { role: 'annex', text: annex.title, at: `annexes.${index}.title` },
      ...linesOfBlocks(annex.body, `annexes.${index}.body`),
    ]),
    { role: 'closing', text: draft.cc.length > 0 ? `抄送：${names(draft.cc)}` : '', at: 'cc' },
  ]
  return lines.filter(({ text }) => text !== '')
}
