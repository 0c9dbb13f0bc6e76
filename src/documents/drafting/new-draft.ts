import type { DocumentDraft } from './document-draft.ts'
import type { Kind } from './kinds.ts'

/** The kinds that have a form of their own (GB/T 9704-2012, 10). */
export const FORM_OF: Readonly<Partial<Record<Kind, DocumentDraft['form']>>> = {
  命令: 'order',
  函: 'letter',
  纪要: 'minutes',
}

/** What stands behind the names of the organs on top. */
const SUFFIXES: Readonly<Partial<Record<DocumentDraft['form'], string>>> = {
  document: '文件',
  order: '令',
  minutes: '纪要',
}

export const mastheadOf = (form: DocumentDraft['form'], names: string[]): DocumentDraft['masthead'] => {
  const suffix = SUFFIXES[form]
  return { names, ...(suffix ? { suffix } : {}) }
}

/** What a draft begins as: the organ's own, of its kind, with nothing in it but the subject. */
export const newDraft = ({
  office,
  title,
  kind = '通知',
}: {
  office: string
  title: string
  kind?: Kind
}): DocumentDraft => ({
  kind,
  form: FORM_OF[kind] ?? 'document',
  masthead: mastheadOf(FORM_OF[kind] ?? 'document', [office]),
  code: '',
  issuers: [office],
  signers: [],
  secrecy: '',
  urgency: '',
  title: title.startsWith('关于') ? office + title : title,
  to: [],
  cc: [],
  body: [],
  annexes: [],
  signature: { form: kind === '纪要' ? 'none' : 'sealed' },
  remark: '',
  attendance: [],
  printedBy: office,
  particulars: {
    issuerKind: 'general-office',
    basis: '',
    isImportant: false,
    isMajor: false,
    needsApproval: false,
    approvedBy: '',
    handedBy: '',
    isDualLed: false,
    isJointFit: false,
    consulted: [],
    tendency: '',
    isNormative: false,
    touchesCompetition: false,
    legalReview: '',
    competitionReview: '',
  },
})
