import {
  DEEDS,
  SHELF_DEEDS,
  type Assignment,
  type DraftUse,
  type OpinionKind,
  type Step,
  type StepOutcome,
} from '../types.ts'
import { childrenOf, type Element, type ExtensionElement } from './element.ts'
import { fault, type Findings } from './fault.ts'
import { assignmentOf } from './lanes.ts'

const OPINIONS: readonly string[] = [
  'proposal',
  'instruction',
  'countersignature',
  'report',
  'check',
  'remark',
] satisfies OpinionKind[]

const words = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter(Boolean)

const USES: readonly string[] = ['write', 'review'] satisfies DraftUse[]

/** Reads what the office needs to know of a user task; its lane says whose it is unless it says so itself. */
export function readStep(element: Element, lane: Assignment | undefined, isMulti: boolean, findings: Findings): Step {
  const kind = element.kind === 'reading' ? 'reading' : 'task'
  const assignment = assignmentOf(element) ?? lane
  if (!assignment) fault(findings, 'POST_MISSING', element.id)
  const opinion = element.opinion ?? 'remark'
  if (!OPINIONS.includes(opinion)) fault(findings, 'OPINION_UNKNOWN', element.id, { opinion })
  const outcomes = childrenOf(element, 'shuniu:Outcome').map((child): StepOutcome => ({
    code: child.code ?? '',
    opinion: child.opinion === 'required' ? 'required' : 'optional',
    requires: words(child.requires),
    reviewed: child.reviewed === true,
    ...deedOf(child, element, findings),
  }))
  const only = {
    code: kind === 'reading' ? 'read' : 'done',
    opinion: 'optional' as const,
    requires: [],
    reviewed: false,
  }
  return {
    id: element.id,
    name: element.name ?? element.id,
    kind,
    assignment: assignment ?? { by: 'duty', duty: 'orphan' },
    opinion: opinion as OpinionKind,
    outcomes: outcomes.length > 0 && kind === 'task' ? outcomes : [only],
    fields: childrenOf(element, 'shuniu:Field').map(child => ({
      name: child.name ?? '',
      required: child.required === true,
    })),
    holds: element.holds ?? (kind === 'task' && !isMulti),
    closes: element.closes === true,
    answers: element.answers === true,
    notActorOf: words(element.notActorOf),
    draft: usesOf(element, findings),
    ...(element.limit ? { limit: element.limit } : {}),
    ...(element.rule ? { rule: element.rule } : {}),
  }
}

function usesOf(element: Element, findings: Findings): DraftUse[] {
  const uses = words(element.draft)
  for (const use of uses) if (!USES.includes(use)) fault(findings, 'DRAFT_USE_UNKNOWN', element.id, { use })
  return uses as DraftUse[]
}

/** What the outcome does with the matter's document, and with the archived items it names. */
function deedOf(
  child: ExtensionElement,
  { id }: Element,
  findings: Findings,
): Pick<StepOutcome, 'document' | 'archive'> {
  const known = <T extends string>(deeds: readonly T[], asked: string | undefined): T | undefined => {
    const deed = deeds.find(one => one === asked)
    if (asked !== undefined && !deed) fault(findings, 'DEED_UNKNOWN', id, { deed: asked })
    return deed
  }
  const document = known(DEEDS, child.document)
  const archive = known(SHELF_DEEDS, child.archive)
  return { ...(document ? { document } : {}), ...(archive ? { archive } : {}) }
}
