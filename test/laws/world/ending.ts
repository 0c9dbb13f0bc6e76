import assert from 'node:assert/strict'
import type { Problem } from '#base/errors.ts'
import { bookingsOf } from '#catalogue/bookings.ts'
import { answer, deliverAnswer } from '#matters/answer.ts'
import type { Reasons } from '#catalogue/guards.ts'
import { completeTask } from '#matters/complete-task.ts'
import type { Task } from '#matters/matter.ts'
import { resume } from '#matters/suspend.ts'
import { transferTask } from '#matters/transfer.ts'
import { isActive, postsThat, type Attempt } from './attempt.ts'
import { diceOf } from './dice.ts'
import { withDocument } from './document.ts'
import { fill, type Filling } from './forms.ts'
import type { History } from './history.ts'
import type { StoredMatter } from './state.ts'
import { serviceOf, todayOf } from './task-verbs.ts'

/** More rounds than a procedure has steps: whoever needs more goes in a circle. */
const MOST_ROUNDS = 120
/**
 * So many rounds may change nothing, while time passes: who then still stands where he stood stands there for ever. Forms are
 * filled in by chance, and a rule may accept one filling in four.
 */
const MOST_IDLE = 40
/** So often a step may be done in the same way; who then still comes back to it does it in another way. */
const MOST_TIMES = 3

/** One round of bringing a history to its end. */
interface Round {
  history: History
  number: number
  /** How many rounds before it changed nothing. */
  idle: number
  attempt: (attempt: Attempt) => Promise<Problem | null>
}

/**
 * Brings every matter of a history to its own end, the way people who do their duty would: suspended ones are resumed,
 * askers answered, tasks completed with their first outcome (with another one, where that leads nowhere or back), with a
 * reason where a rule asks for one, and a check that the doer may not make is given to another.
 */
export async function endAll(history: History, after: () => Promise<void>): Promise<void> {
  const attempt = async (what: Attempt): Promise<Problem | null> => {
    history.office.clock.advance(1000)
    const refusal = await history.attempt('end', what)
    await after()
    return refusal
  }
  for (let number = 0, idle = 0; history.state.matters.some(isActive); number += 1) {
    assert.ok(number < MOST_ROUNDS && idle < MOST_IDLE, `some matters do not come to an end: ${waits(history)}`)
    const before = changes(history)
    for (const { matter } of history.state.matters.filter(isActive))
      await further({ history, number, idle, attempt }, matter.id)
    idle = changes(history) === before ? idle + 1 : 0
    if (idle === 0) continue
    await history.happen({ verb: 'wait', luck: number })
    await after()
  }
}

const changes = ({ state }: History) => state.matters.reduce((sum, { matter }) => sum + matter.version, 0)

async function further(round: Round, id: string): Promise<void> {
  const { history, attempt } = round
  const now = () => {
    const stored = history.state.matters.find(one => one.matter.id === id)
    assert.ok(stored)
    return stored
  }
  const { number, state, holderPostId } = now().matter
  if (state === 'suspended')
    await attempt({
      login: attendant(history, now(), postsThat(history, 'supervise')),
      words: `resumes ${number}`,
      act: acting => resume(acting, id),
    })
  const login = attendant(history, now(), [holderPostId])
  if (now().askers.some(asker => asker.answerId === null))
    await attempt({ login, words: `answers ${number}`, act: acting => answer(acting, id, { text: '已经办结。' }) })
  for (const asker of now().askers.filter(one => one.deliveredAt === null))
    await attempt({
      login,
      words: `records a delivery of ${number}`,
      act: acting => deliverAnswer(acting, id, asker.id, { channel: 'post', deliveredAt: acting.now.toISOString() }),
    })
  for (const task of now().tasks.filter(one => one.state === 'open')) {
    const stands = now().tasks.find(one => one.id === task.id)
    if (stands?.state === 'open' && isActive(now())) await finish(round, now(), stands)
  }
}

async function finish(round: Round, stored: StoredMatter, task: Task): Promise<void> {
  const { history, attempt, idle } = round
  const service = serviceOf(history, stored)
  const step = service.graph.steps.get(task.step)
  const times = stored.tasks.filter(done => done.step === task.step && done.state === 'done').length
  const outcome = step?.outcomes[Math.max(idle, Math.floor(times / MOST_TIMES)) % step.outcomes.length]
  // What does not fit the form the first time is filled in anew, as a person would.
  // Where nothing large enough is free, whoever cannot have it does not ask for it.
  const books = new Set(bookingsOf(service.form).map(({ field }) => field))
  const asked = step?.fields.filter(({ name, required }) => required || !books.has(name)) ?? []
  const names = [...asked.map(field => field.name), ...(outcome?.requires ?? [])]
  const fields = fill(service, names, carefully(round, stored))
  const input = { outcome: outcome?.code ?? 'read', opinion: '已办。', ...(names.length > 0 ? { fields } : {}) }
  const login = attendant(history, stored, [task.postId])
  const complete = (reasons: Reasons) =>
    attempt({
      login,
      words: `completes ${task.step} of ${stored.matter.number} with ${input.outcome}`,
      act: async acting => {
        const given = await withDocument(acting, stored.matter.id, outcome?.document, { ...input, reasons })
        return completeTask(acting, task.id, given)
      },
    })
  const first = await complete({})
  const owed = first?.refusals.filter(one => one.code === 'RULE_NEEDS_REASON') ?? []
  const reasons = Object.fromEntries(owed.map(({ citation }) => [citation?.rule ?? '', '情况特殊。']))
  const refusal = owed.length > 0 ? await complete(reasons) : first
  if (refusal?.refusals.some(one => one.code === 'DOER_MAY_NOT_CHECK'))
    await attempt(toAnother(history, stored, task, login))
  if (refusal?.refusals.some(one => one.code === 'ARCHIVE_UNKNOWN'))
    await attempt(toKeeper(history, stored, task, login))
}

/** Whoever cannot see what is on the shelves gives the task to who keeps them. */
function toKeeper(history: History, { matter }: StoredMatter, task: Task, login: string): Attempt {
  const [keeper] = postsThat(history, 'archive')
  return {
    login,
    words: `transfers ${task.step} of ${matter.number} to the archive`,
    act: acting => transferTask(acting, task.id, { post: keeper ?? '', reason: '看不到档案。' }),
  }
}

/** Filled in by somebody who gives the matter to nobody who may not know of it. */
function carefully({ history, number, idle }: Round, { matter }: StoredMatter): Filling {
  const { units, posts, resources } = history.office.plan
  const mayKnow = (postId: string | null) =>
    history.people.some(one => one.clearance >= matter.secrecy && one.posts.some(post => post === postId))
  return {
    dice: diceOf(number),
    units: units.filter(unit => mayKnow(unit.receivingPostId)).map(unit => unit.id),
    posts: posts.filter(post => mayKnow(post.id)).map(post => post.id),
    resources,
    spread: 9 + 3 * idle,
    today: todayOf(history),
  }
}

/** Gives a task to a post none of whose people had a part in the matter. */
function toAnother(history: History, stored: StoredMatter, task: Task, login: string): Attempt {
  const post = history.office.plan.posts.find(
    candidate =>
      !stored.tasks.some(done => done.postId === candidate.id) &&
      history.people.some(
        ({ clearance, posts }) => clearance >= stored.matter.secrecy && posts.length === 1 && posts[0] === candidate.id,
      ),
  )
  assert.ok(post, 'somebody had no part in the matter')
  return {
    login,
    words: `transfers ${task.step} of ${stored.matter.number} to ${post.name}`,
    act: acting => transferTask(acting, task.id, { post: post.id, reason: '回避。' }),
  }
}

/** Somebody who acts for one of the posts and may know of the matter. */
function attendant({ people, office }: History, { matter }: StoredMatter, posts: readonly string[]): string {
  const person = people.find(one => one.clearance >= matter.secrecy && one.posts.some(post => posts.includes(post)))
  const names = office.plan.posts.filter(post => posts.includes(post.id)).map(post => post.name)
  assert.ok(person, `somebody acts for ${names.join()}`)
  return person.login
}

const waits = ({ state }: History): string =>
  state.matters
    .filter(isActive)
    .map(({ matter, tasks }) => {
      const open = tasks.filter(task => task.state === 'open').map(task => task.step)
      return `${matter.number} (${matter.state}) at ${open.join() || 'nothing'}, ${JSON.stringify(matter.marking)}`
    })
    .join('; ')
