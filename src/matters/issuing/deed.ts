import type { Refusal } from '#base/errors.ts'
import type { Deed } from '#procedure/types.ts'
import { readDocument } from './document-state.ts'
import type { Doing } from './doing.ts'
import { keepFile, refuseChopping, refusePrinting } from './make-file.ts'
import { numberDocument, refuseNumbering } from './number-document.ts'
import { pressChop, refusePressing } from './press-chop.ts'
import { recheck, refuseUnsigned } from './recheck.ts'
import { refuseSending, sendDocument } from './send-document.ts'
import { refuseSigning, signDocument } from './sign-document.ts'

interface Handler {
  /** What stands in the way, with its citation. */
  refuse: (doing: Doing) => readonly Refusal[] | Promise<readonly Refusal[]>
  /** Does it, within the change of the matter. */
  perform: (doing: Doing) => Promise<void>
}

const HANDLERS: Readonly<Record<Deed, Handler>> = {
  sign: { refuse: refuseSigning, perform: signDocument },
  recheck: { refuse: refuseUnsigned, perform: recheck },
  number: { refuse: refuseNumbering, perform: numberDocument },
  press: { refuse: refusePressing, perform: pressChop },
  chop: { refuse: refuseChopping, perform: keepFile },
  print: { refuse: refusePrinting, perform: keepFile },
  send: { refuse: refuseSending, perform: sendDocument },
}

/**
 * Looks whether a deed may be done, before anything is written.
 * @returns the refusals, and the work that is left when there are none
 */
export async function prepareDeed(
  deed: Deed,
  given: Omit<Doing, 'state'>,
): Promise<{ refusals: readonly Refusal[]; perform: () => Promise<void> }> {
  const doing = { ...given, state: await readDocument(given.draft) }
  const { refuse, perform } = HANDLERS[deed]
  return { refusals: await refuse(doing), perform: () => perform(doing) }
}
