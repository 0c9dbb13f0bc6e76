import type { DocumentDraft } from '../document-draft.ts'
import { observeAgreement, type MatterFacts } from './agreement.ts'
import { directionOf } from './direction.ts'
import { observeElements } from './elements.ts'
import { saw, type DraftFacts, type Observation } from './observation.ts'
import { observeRequests } from './requests.ts'
import { observeRouting } from './routing.ts'
import { observeSigning } from './signing.ts'
import { observeWording } from './wording.ts'

const CONSENT = /经[^，。；]{0,30}(?:党委|党组|政府|委|县|区|市)[^，。；]{0,10}(?:同意|批准|授权)/

/**
 * Everything that can be seen in a draft. Pure: the same draft shows the same.
 * @param matter what it has to agree with; a draft that is looked at by itself agrees with everything
 */
export function observe(draft: DocumentDraft, matter?: MatterFacts): DraftFacts {
  return {
    kind: draft.kind,
    direction: directionOf(draft.to),
    issuer: draft.particulars.issuerKind,
    observations: [
      // What every draft is: rules on a kind and where it goes need nothing else.
      saw('document', 'title'),
      ...observeElements(draft),
      ...observeSigning(draft),
      ...(matter ? observeAgreement(draft, matter) : []),
      ...observeRouting(draft),
      ...observeConsent(draft),
      ...observeRequests(draft),
      ...observeWording(draft),
    ],
  }
}

/** 经政府同意: said in the particulars, and written in the text (第十六条（二）). */
function observeConsent({ particulars, body }: DocumentDraft): Observation[] {
  if (!particulars.needsApproval) return []
  if (particulars.approvedBy.trim() === '') return [saw('approval-missing', 'basis')]
  const isWritten = body.some(
    block => block.kind !== 'table' && CONSENT.test(block.text + ('run' in block ? (block.run ?? '') : '')),
  )
  return isWritten ? [] : [saw('approval-unwritten', 'body.0')]
}
