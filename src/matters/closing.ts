import { Problem, type ErrorCode, type Refusal } from '#base/errors.ts'
import type { Draft } from './draft.ts'
import { isActive, type Asker, type Task } from './matter.ts'
import { shownAsker } from './shown-asker.ts'
import { ownDate } from './variables.ts'

/** A condition that stands in the way of closing, before the rules were asked how hard they are. */
interface Owed {
  fact: string
  code: ErrorCode
  params: Record<string, unknown>
}

/**
 * Everything that is still owed, each with its rule. Law 2: closed only when each asker has an answer whose delivery is
 * recorded, nobody still works or reads, and what the matter had instructed is struck off.
 * @param except the task that is being completed now, if closing is what it does
 */
export function owedBy(draft: Draft, except?: Task): Refusal[] {
  const owed: Owed[] = [
    ...draft.tasks.filter(task => task.state === 'open' && task.id !== except?.id).map(task => waiting(draft, task)),
    ...askersAfter(draft).flatMap(unanswered),
    ...draft.loaded.related
      .filter(other => other.kind === 'instructs' && other.direction === 'out' && isActive(other.state))
      .map(other => ({ fact: 'supervised-open', code: 'SUPERVISED_OPEN' as const, params: { number: other.number } })),
  ]
  return owed.flatMap(condition => judged(draft, condition))
}

/** What an answering step owes: every asker answered, delivery included. */
export function unansweredBy(draft: Draft): Refusal[] {
  return askersAfter(draft)
    .flatMap(unanswered)
    .flatMap(condition => judged(draft, condition))
}

/** @throws Problem CLOSE_REFUSED listing everything that is missing, each with rule and citation */
export function requireNothingOwed(draft: Draft, except?: Task): void {
  const refusals = owedBy(draft, except)
  if (refusals.length > 0) throw new Problem('CLOSE_REFUSED', { params: { count: refusals.length }, refusals })
}

function waiting(draft: Draft, task: Task): Owed {
  const { directory } = draft.acting
  const post = directory.nameOf(task.postId)
  const step = draft.service.texts['zh-Hans'].steps[task.step]?.name ?? task.step
  return task.kind === 'reading'
    ? { fact: 'reading-unread', code: 'READING_UNREAD', params: { post, step } }
    : { fact: 'task-open', code: 'STEP_WAITING', params: { step, stepId: task.step, post, since: task.openedAt } }
}

function unanswered(asker: Asker): Owed[] {
  if (asker.answerId === null)
    return [{ fact: 'unanswered', code: 'ASKER_UNANSWERED', params: { asker: shownAsker(asker).name } }]
  if (asker.deliveredAt === null)
    return [{ fact: 'undelivered', code: 'ANSWER_UNDELIVERED', params: { asker: shownAsker(asker).name } }]
  return []
}

/** The askers as they will stand after the change. */
function askersAfter(draft: Draft): Asker[] {
  const changed = new Map(
    (draft.change.askers ?? []).map(({ askerId, ...asker }) => [askerId, { id: askerId, ...asker }]),
  )
  const known = draft.loaded.askers.map(asker => changed.get(asker.id) ?? asker)
  const added = [...changed.values()].filter(asker => !known.some(other => other.id === asker.id))
  return [...known, ...added]
}

/** Asks the `closing` rules how hard a condition is: MUST refuses, the others warn. A condition no rule names refuses (laws 1 and 2). */
function judged(draft: Draft, owed: Owed): Refusal[] {
  const decision = draft.service.rules
    .get('closing')
    ?.evaluate({ fact: owed.fact, service: draft.row.service }, ownDate(draft))
  const row = decision?.kind === 'decided' ? decision.rows[0] : undefined
  const refusal: Refusal = {
    code: owed.code,
    params: owed.params,
    ...(row?.citation ? { citation: row.citation } : {}),
  }
  if (row?.citation && row.citation.strength !== 'MUST') {
    draft.warnings.push(refusal)
    return []
  }
  return [refusal]
}
