import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { newDraft } from '#documents/drafting/new-draft.ts'

const sentence = (at: number) => `第${at}项工作要明确责任单位和完成时限，每月底前向区委办公室书面报告进展情况。`

/** A request in good order: one matter, one addressee, signer, contact, annex. */
export const aRequest = (changes: Partial<DocumentDraft> = {}): DocumentDraft => ({
  ...newDraft({ office: '中共云山区委办公室', title: '中共云山区委办公室关于报请审定校车安全管理办法的请示' }),
  kind: '请示',
  code: '云区委办',
  signers: ['顾长河'],
  to: [{ name: '中共枢州市委办公室', relation: 'superior' }],
  body: [
    { kind: 'paragraph', text: '为保障校车安全，我办起草了《云山区校车安全管理办法》，现报请审定（见附件）。' },
    { kind: 'heading', level: 1, text: '起草过程' },
    { kind: 'paragraph', text: sentence(1) },
    { kind: 'heading', level: 1, text: '主要内容' },
    { kind: 'heading', level: 2, text: '责任分工', run: sentence(2) },
    { kind: 'paragraph', text: '妥否，请批示。' },
  ],
  annexes: [{ title: '云山区校车安全管理办法', body: [{ kind: 'paragraph', text: sentence(3) }] }],
  remark: '联系人：叶晓芸，电话：12345678',
  particulars: {
    ...newDraft({ office: '', title: '' }).particulars,
    basis: '市教育局2026年度校车安全工作要求',
  },
  ...changes,
})

/** Some five pages. */
export const aLongDraft = (): DocumentDraft =>
  aRequest({
    kind: '通知',
    title: '中共云山区委办公室关于进一步加强校车安全管理工作的通知',
    signers: [],
    to: [{ name: '各镇（街道）党（工）委', relation: 'subordinate-committee' }],
    body: Array.from({ length: 8 }, (_, part) => [
      { kind: 'heading' as const, level: 1 as const, text: `落实第${part + 1}方面责任` },
      ...Array.from({ length: 5 }, (_line, at) => ({
        kind: 'paragraph' as const,
        text: sentence(part * 5 + at).repeat(2),
      })),
    ]).flat(),
  })
