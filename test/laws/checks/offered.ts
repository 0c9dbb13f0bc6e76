import assert from 'node:assert/strict'
import { Problem } from '#base/errors.ts'
import type { Acting } from '#matters/acting.ts'
import { addSigner } from '#matters/add-signer.ts'
import { answer } from '#matters/answer.ts'
import { attach } from '#matters/attach.ts'
import { beginStep } from '#matters/begin-step.ts'
import { circulate } from '#matters/circulate.ts'
import { closeMatter } from '#matters/close.ts'
import { completeTask } from '#matters/complete-task.ts'
import { correct } from '#matters/correct.ts'
import { extend } from '#matters/extend.ts'
import { loadMatter } from '#matters/load.ts'
import { returnMatter } from '#matters/return-matter.ts'
import { resume, suspend } from '#matters/suspend.ts'
import { terminate } from '#matters/terminate.ts'
import { transferTask } from '#matters/transfer.ts'
import { urge } from '#matters/urge.ts'
import { possibleActs, type PossibleAct } from '#matters/views/possible.ts'
import { withdraw } from '#matters/withdraw.ts'
import type { History } from '../world/history.ts'
import type { StoredMatter } from '../world/state.ts'

/** What the form of an act still asks for, and what a second click within minutes is told. */
const TOLD_LATER: ReadonlySet<string> = new Set([
  'FIELD_INVALID',
  'FIELD_REQUIRED',
  'STEP_FIELD_REQUIRED',
  'URGED_ALREADY',
])
const REASON = '情况有变。'

class Undone extends Error {}

/** No button leads to a refusal it did not announce: what a page offers can be done. Each act is tried and taken back. */
export async function offeredCanBeDone(history: History, login: string, stored: StoredMatter): Promise<void> {
  const { office } = history
  const { id, number } = stored.matter
  const offered = await office
    .as(login, async acting => possibleActs(acting, await loadMatter(acting.tx, acting.office, id, { lock: false })))
    .catch(hidden)
  for (const act of offered) {
    if ('refusals' in act && act.refusals.length > 0) continue
    const refusal = await office
      .as(login, async acting => {
        await tryAct(history, acting, stored, act)
        throw new Undone()
      })
      .catch(refused)
    // Where an outcome leads is known once it is chosen: a step that is not the closing one may come to an end too.
    const isEnd = refusal?.code === 'CLOSE_REFUSED' && act.kind === 'complete' && !act.step.closes
    const codes = refusal ? [refusal.code, ...refusal.refusals.map(one => one.code)].join(' ') : ''
    assert.ok(
      !refusal || isEnd || TOLD_LATER.has(refusal.code),
      `${login} is offered ${act.kind} of ${number}: ${codes}`,
    )
  }
}

function hidden(error: unknown): PossibleAct[] {
  if (error instanceof Problem && error.code === 'MATTER_NOT_FOUND') return []
  throw error
}

function refused(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof Undone) return null
  throw error
}

function tryAct(
  { office, people }: History,
  acting: Acting,
  { matter }: StoredMatter,
  act: PossibleAct,
): Promise<unknown> {
  const { id } = matter
  const own = 'task' in act ? act.task.postId : ''
  const mayKnow = (postId: string) => people.some(one => one.clearance >= matter.secrecy && one.posts.includes(postId))
  const other = office.plan.posts.find(post => post.id !== own && mayKnow(post.id))?.id ?? ''
  switch (act.kind) {
    case 'complete':
      return completeTask(acting, act.task.id, { outcome: act.step.outcomes[0]?.code ?? '', opinion: '同意。' })
    case 'read':
      return completeTask(acting, act.task.id, { outcome: 'read' })
    case 'return':
      return Promise.all(
        act.targets.slice(0, 1).map(to => returnMatter(acting, act.task.id, { to, reason: REASON, direct: false })),
      )
    case 'begin':
      return Promise.all(act.targets.slice(0, 1).map(step => beginStep(acting, act.task.id, { step })))
    case 'transfer':
      return transferTask(acting, act.task.id, { post: other, reason: REASON })
    case 'add-signer':
      return addSigner(acting, act.task.id, { post: other, where: 'beside', reason: REASON })
    case 'answer':
      return answer(acting, id, { text: '已经办结。' })
    case 'extend':
      return extend(acting, id, { amount: 1, reason: REASON })
    case 'close':
      return closeMatter(acting, id, {})
    case 'withdraw':
      return withdraw(acting, id)
    case 'circulate':
      return circulate(acting, id, { posts: [other] })
    case 'urge':
      return urge(acting, id, {})
    case 'suspend':
      return suspend(acting, id, REASON)
    case 'resume':
      return resume(acting, id)
    case 'terminate':
      return terminate(acting, id, REASON)
    case 'attach':
      return attach(acting, id, { name: '附件.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) })
    case 'correct':
      return correct(acting, id, { title: '更正后的标题', reason: REASON })
    default:
      return act satisfies never
  }
}
