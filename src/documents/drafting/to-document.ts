import type { Block, OfficialDocument } from '../typesetting/official-document.ts'
import type { Addressee, DocumentDraft, DraftBlock } from './document-draft.ts'

/** What a document is given when it is issued; a draft has none of it. */
export interface Issue {
  /** 成文日期, `YYYY-MM-DD` */
  date: string
  number?: string
  copyNumber?: string
  signers?: readonly string[]
  /** 印发日期, `YYYY-MM-DD` */
  printedOn?: string
}

/**
 * The document that a draft becomes. What was left empty is left out; a text of which nothing is written yet has one
 * empty line, so that its page can be shown.
 */
export function toDocument(draft: DocumentDraft, issue: Issue): OfficialDocument {
  const body = blocksOf(draft.body)
  const signers = filled(issue.signers ?? draft.signers)
  const annexes = draft.annexes.filter(annex => annex.title.trim() !== '')
  return {
    form: draft.form,
    masthead: {
      names: orBlank(filled(draft.masthead.names)),
      ...optional({ suffix: draft.masthead.suffix }),
    },
    ...optional({
      copyNumber: issue.copyNumber,
      secrecy: draft.secrecy,
      urgency: draft.urgency,
      number: issue.number,
      to: namesOf(draft.to),
      remark: draft.remark,
      cc: namesOf(draft.cc),
    }),
    ...(signers.length > 0 && draft.form === 'document' ? { signers } : {}),
    title: [draft.title.trim() || BLANK],
    body: body.length > 0 ? body : [{ kind: 'paragraph', text: BLANK }],
    ...(annexes.length > 0
      ? { annexes: annexes.map(one => ({ title: one.title.trim(), body: blocksOf(one.body) })) }
      : {}),
    issuers: orBlank(filled(draft.issuers)),
    ...(draft.signature.form === 'none' ? {} : { signature: signatureOf(draft.signature) }),
    date: issue.date,
    ...attendanceOf(draft),
    ...(draft.printedBy.trim() && draft.form !== 'letter'
      ? { printing: { by: draft.printedBy.trim(), on: issue.printedOn ?? issue.date } }
      : {}),
  }
}

/** A space of full width: it takes a line and shows nothing. */
const BLANK = '\u3000'

const filled = (names: readonly string[]): string[] => names.map(name => name.trim()).filter(name => name !== '')
const orBlank = (names: string[]): string[] => (names.length > 0 ? names : [BLANK])
const namesOf = (addressees: readonly Addressee[]): string => filled(addressees.map(({ name }) => name)).join('，')

function optional<T extends Record<string, string | undefined>>(texts: T): { [K in keyof T]?: string } {
  const given = Object.entries(texts).flatMap(([key, text]) => (text?.trim() ? [[key, text.trim()]] : []))
  return Object.fromEntries(given) as { [K in keyof T]?: string }
}

function signatureOf(signature: Exclude<DocumentDraft['signature'], { form: 'none' }>): OfficialDocument['signature'] {
  if (signature.form !== 'stamped') return signature
  const signatories = signature.signatories.map(({ office, name }) => ({
    office: office.trim() || BLANK,
    name: name.trim() || BLANK,
  }))
  return { form: 'stamped', signatories }
}

function attendanceOf({ form, attendance }: DocumentDraft): Pick<OfficialDocument, 'attendance'> {
  const groups = attendance
    .map(({ label, names }) => ({ label: label.trim(), names: filled(names) }))
    .filter(({ label, names }) => label !== '' && names.length > 0)
  return form === 'minutes' && groups.length > 0 ? { attendance: groups } : {}
}

/** Blocks without those of which nothing is written. */
function blocksOf(blocks: readonly DraftBlock[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'table') return [block]
    const text = block.text.trim()
    if (text === '')
      return block.kind === 'heading' && block.run?.trim() ? [{ kind: 'paragraph', text: block.run.trim() }] : []
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', text }]
    const run = block.run?.trim()
    return [{ kind: 'heading', level: block.level, text, ...(run ? { run } : {}) }]
  })
}
