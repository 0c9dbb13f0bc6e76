import type { Element } from './element.ts'
import type { ReadFault } from './read.ts'
import type { Assignment, OpinionKind, Step } from './types.ts'

const OPINIONS: readonly string[] = [
  'proposal',
  'instruction',
  'countersignature',
  'report',
  'check',
  'remark',
] satisfies OpinionKind[]

const words = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter(Boolean)

/** Whose the steps of a lane, or one step, are. */
export function assignmentOf({ $attrs = {} }: Element): Assignment | undefined {
  if ($attrs['shuniu:duty']) return { by: 'duty', duty: $attrs['shuniu:duty'] }
  if ($attrs['shuniu:field']) return { by: 'field', field: $attrs['shuniu:field'] }
  if ($attrs['shuniu:actorOf']) return { by: 'actorOf', step: $attrs['shuniu:actorOf'] }
  return $attrs['shuniu:item'] === 'true' ? { by: 'item' } : undefined
}

/** Reads what the office needs to know of a user task; its lane says whose it is unless it says so itself. */
export function readStep(element: Element, lane: Assignment | undefined, isMulti: boolean, faults: ReadFault[]): Step {
  const attrs = element.$attrs ?? {}
  const kind = attrs['shuniu:kind'] === 'reading' ? 'reading' : 'task'
  const assignment = assignmentOf(element) ?? lane
  if (!assignment) faults.push({ element: element.id, message: 'the step stands in no lane and names no post' })
  const opinion = attrs['shuniu:opinion'] ?? 'remark'
  if (!OPINIONS.includes(opinion))
    faults.push({ element: element.id, message: `there is no kind of opinion ${opinion}` })
  const children = element.extensionElements?.values ?? []
  const outcomes = children
    .filter(child => child.$type === 'shuniu:outcome')
    .map(child => ({
      code: child.code ?? '',
      opinion: child.opinion === 'required' ? ('required' as const) : ('optional' as const),
      requires: words(child.requires),
    }))
  const only = { code: kind === 'reading' ? 'read' : 'done', opinion: 'optional' as const, requires: [] }
  return {
    id: element.id,
    name: element.name ?? element.id,
    kind,
    assignment: assignment ?? { by: 'duty', duty: 'orphan' },
    opinion: opinion as OpinionKind,
    outcomes: outcomes.length > 0 && kind === 'task' ? outcomes : [only],
    fields: children
      .filter(child => child.$type === 'shuniu:field')
      .map(child => ({ name: child.name ?? '', required: child.required === 'true' })),
    holds: attrs['shuniu:holds'] === undefined ? kind === 'task' && !isMulti : attrs['shuniu:holds'] === 'true',
    closes: attrs['shuniu:closes'] === 'true',
    answers: attrs['shuniu:answers'] === 'true',
    notActorOf: words(attrs['shuniu:notActorOf']),
    ...(attrs['shuniu:limit'] ? { limit: attrs['shuniu:limit'] } : {}),
  }
}
