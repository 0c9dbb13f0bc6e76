import type { DocumentDraft } from '../document-draft.ts'
import { saw, type Observation } from './observation.ts'

const written = (names: readonly string[]): string[] => names.map(name => name.trim()).filter(name => name !== '')

/** In whose name a document stands: on top, and in the stamp of a person's signature where its kind has one. */
export function observeSigning({
  masthead,
  issuers,
  form,
  kind,
  signature,
  particulars,
}: DocumentDraft): Observation[] {
  const seen: Observation[] = []
  const [names, organs] = [written(masthead.names), written(issuers)]
  const [lead = '', first = ''] = [organs[0], names[0]]
  if (names.length > 1 && names.length !== organs.length) seen.push(saw('masthead-joint', 'issuers', names.join('、')))
  else if (lead !== '' && first !== '' && !isNameOf(first, lead)) seen.push(saw('masthead-other', 'issuers', first))
  if (form === 'document' && !masthead.suffix?.trim()) seen.push(saw('masthead-bare', 'issuers', first))
  const stamped = signature.form === 'stamped' ? signature.signatories : []
  const isSigned = stamped.length > 0 && stamped.every(({ office, name }) => office.trim() !== '' && name.trim() !== '')
  if (kind === '命令' && !isSigned) seen.push(saw('stamp-missing', 'signature'))
  if (particulars.isDeliberated && !particulars.preliminary?.trim()) seen.push(saw('preliminary-missing', 'reviews'))
  return seen
}

/** A name, or a shorter one of the same organ (规范化简称): its letters stand in the full one, in their order. */
function isNameOf(short: string, full: string): boolean {
  let at = 0
  for (const letter of short) {
    at = full.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
