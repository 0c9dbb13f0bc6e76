import type { Role } from './fonts/fonts.ts'
import type { Block, OfficialDocument } from './official-document.ts'

export interface SetText {
  /** The face it is set in. */
  role: Role
  text: string
}

const HEADINGS: readonly Role[] = ['black', 'kai', 'body', 'body']

/** Every text of a document and the face it is set in. */
export function textsOf(document: OfficialDocument): SetText[] {
  const { masthead, title, annexes = [], signers = [], signature } = document
  const stamped = signature?.form === 'stamped' ? signature.signatories : []
  return [
    ...inRole('title', [...masthead.names, masthead.suffix, ...title, ...annexes.map(annex => annex.title)]),
    ...inRole('black', [document.secrecy, document.urgency, ...(document.attendance ?? []).map(one => one.label)]),
    ...inRole('kai', [...signers, ...stamped.map(one => one.name)]),
    ...inRole('body', [
      document.number,
      document.to,
      document.remark,
      document.cc,
      document.printing?.by,
      ...document.issuers,
      ...stamped.map(one => one.office),
      ...(document.attendance ?? []).flatMap(one => one.names),
    ]),
    ...[document.body, ...annexes.map(annex => annex.body)].flat().flatMap(textsOfBlock),
  ]
}

const inRole = (role: Role, texts: readonly (string | undefined)[]): SetText[] =>
  texts.flatMap(text => (text === undefined ? [] : [{ role, text }]))

function textsOfBlock(block: Block): SetText[] {
  if (block.kind === 'paragraph') return inRole('body', [block.text])
  if (block.kind === 'heading')
    return [...inRole(HEADINGS[block.level - 1] ?? 'body', [block.text]), ...inRole('body', [block.run])]
  return [...inRole('black', block.head), ...inRole('body', block.rows.flat())]
}
