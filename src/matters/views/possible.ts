import type { Refusal } from '#base/errors.ts'
import { returnTargets } from '#procedure/returns.ts'
import type { Step } from '#procedure/types.ts'
import type { Acting, By } from '../acting.ts'
import { byMatter, bySupervisor } from '../by.ts'
import { beginnable } from '../begin-step.ts'
import { CIRCULATED } from '../circulate.ts'
import { closingAhead } from '../close.ts'
import { ASKED_IN_FORM, refusalsOf } from '../completing/refusals.ts'
import { openDraft, type Draft } from '../draft.ts'
import { extensionAhead, judgedClock } from '../extend.ts'
import type { LoadedMatter, Task } from '../matter.ts'
import { terminationAhead } from '../terminate.ts'
import { withdrawable } from '../withdraw.ts'

export type PossibleAct =
  | { kind: 'complete'; task: Task; step: Step; refusals: Refusal[] }
  | { kind: 'read'; task: Task }
  | { kind: 'return' | 'begin'; task: Task; targets: readonly string[] }
  | { kind: 'transfer' | 'add-signer'; task: Task }
  | { kind: 'answer'; isMyTask: boolean }
  | { kind: 'extend' | 'close' | 'terminate'; refusals: Refusal[] }
  | { kind: 'withdraw' | 'circulate' | 'urge' | 'suspend' | 'resume' | 'attach' | 'correct' }

/**
 * What a person can do with a matter now: the acts of their own open tasks first, then those on the matter as a whole.
 * The same functions decide here and when the act is done, so that no button leads to a refusal it did not announce.
 */
export function possibleActs(acting: Acting, loaded: LoadedMatter): PossibleAct[] {
  const { actor } = acting
  const { state } = loaded.matter
  if (!actor || state === 'closed' || state === 'terminated') return []
  const draft = openDraft(acting, loaded, null)
  if (state === 'suspended') return maySupervise(acting) ? [{ kind: 'resume' }] : []
  const mine = loaded.tasks.filter(
    task => task.state === 'open' && actor.posts.some(post => post.postId === task.postId),
  )
  return [...mine.flatMap(task => actsOfTask(draft, task)), ...actsOfMatter(draft, mine)]
}

function actsOfTask(draft: Draft, task: Task): PossibleAct[] {
  if (task.kind === 'reading' || task.step === CIRCULATED) return [{ kind: 'read', task }]
  const step = draft.service.graph.steps.get(task.step)
  const actor = draft.acting.actor
  const post = actor?.posts.find(held => held.postId === task.postId)
  if (!step || !actor || !post) return []
  const by: By = { personId: actor.personId, postId: post.postId, coverId: post.via?.coverId ?? null }
  const refusals = refusalsOf(draft, step, task, by, { outcome: step.outcomes[0]?.code ?? '' })
  const done = new Set(draft.tasks.filter(other => other.state === 'done').map(other => other.step))
  const begin = beginnable(draft.service.graph, task.step)
  const targets = returnTargets(draft.service.graph, task.step).filter(id => done.has(id))
  return [
    // What a person will still be asked for stands in nobody's way yet.
    { kind: 'complete', task, step, refusals: refusals.filter(refusal => !ASKED_IN_FORM.has(refusal.code)) },
    ...(targets.length > 0 ? [{ kind: 'return' as const, task, targets }] : []),
    ...(begin.length > 0 ? [{ kind: 'begin' as const, task, targets: begin }] : []),
    { kind: 'transfer', task },
    { kind: 'add-signer', task },
  ]
}

function actsOfMatter(draft: Draft, mine: readonly Task[]): PossibleAct[] {
  const { acting, loaded } = draft
  const acts: PossibleAct[] = []
  const open = loaded.tasks.filter(task => task.state === 'open')
  const mayHandle = may(acting, loaded, 'register')
  if (mayHandle && loaded.askers.some(asker => asker.answerId === null)) {
    const isMyTask = mine.some(task => draft.service.graph.steps.get(task.step)?.answers === true)
    acts.push({ kind: 'answer', isMyTask })
  }
  if (mayWithdraw(draft)) acts.push({ kind: 'withdraw' })
  if (open.some(task => !mine.includes(task))) acts.push({ kind: 'urge' })
  if (mayHandle) acts.push({ kind: 'circulate' }, { kind: 'attach' }, { kind: 'correct' })
  if (mayHandle && !open.some(task => draft.service.graph.steps.get(task.step)?.closes))
    acts.push({ kind: 'close', refusals: closingAhead(draft) })
  if (may(acting, loaded, 'supervise')) {
    const clock = judgedClock(draft)
    if (clock) acts.push({ kind: 'extend', refusals: extensionAhead(draft, clock, 1) })
    if (maySupervise(acting)) acts.push({ kind: 'suspend' }, { kind: 'terminate', refusals: terminationAhead(draft) })
  }
  return acts
}

/** Asked of the very functions that decide when the act is done, so that the button and the act never disagree. */
function passes(decide: () => unknown): boolean {
  try {
    decide()
    return true
  } catch {
    return false
  }
}

const may = (acting: Acting, loaded: LoadedMatter, permission: string) =>
  passes(() => byMatter(acting, loaded, permission))
const maySupervise = (acting: Acting) => passes(() => bySupervisor(acting))

function mayWithdraw({ loaded, acting }: Draft): boolean {
  const last = withdrawable(loaded)
  if (!last) return false
  return (
    acting.actor?.posts.some(post => post.postId === last.done.postId) === true &&
    last.opened.every(task => task.readAt === null) &&
    !loaded.tasks.some(task => task.state !== 'open' && task.openedAt === last.done.doneAt)
  )
}
