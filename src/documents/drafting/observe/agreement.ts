import type { DocumentDraft } from '../document-draft.ts'
import { directionOf } from './direction.ts'
import { saw, type Direction, type Observation } from './observation.ts'

/** What is known of the matter that a draft belongs to, as far as the draft has to agree with it. */
export interface MatterFacts {
  /** 文种 it was registered with. */
  kind?: string
  /** 行文方向 its course was chosen by: who examines and who signs follow from it. */
  direction?: Direction
  secrecy: 'none' | 'internal' | 'work-secret'
  /** Documents under the draft's code: numbered this year, and in the whole of the last one. */
  numbered: { now: number; before: number }
}

/** 份号 is counted for these only. */
const COUNTED = '工作秘密'

/** Where a draft is another document than its matter says, or one more than the office allows itself. */
export function observeAgreement(draft: DocumentDraft, matter: MatterFacts): Observation[] {
  const seen: Observation[] = []
  const direction = directionOf(draft.to)
  if (matter.kind !== undefined && matter.kind !== draft.kind)
    seen.push(saw('kind-unlike-matter', 'title', matter.kind))
  if (matter.direction !== undefined && goesUp(matter.direction) !== goesUp(direction))
    seen.push(saw('direction-unlike-matter', 'to'))
  const mark = draft.secrecy.trim()
  if ((mark === '') !== (matter.secrecy === 'none')) seen.push(saw('secrecy-unlike-matter', 'secrecy', mark))
  if (mark.includes(COUNTED) && matter.secrecy !== 'work-secret') seen.push(saw('copies-uncounted', 'secrecy', mark))
  const { now, before } = matter.numbered
  if (before > 0 && now >= before) seen.push(saw('more-than-last-year', 'code', String(before), now + 1))
  return seen
}

const goesUp = (direction: Direction): boolean => direction === 'up' || direction === 'mixed'
