import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import sql, { type Sql } from 'sql-template-tag'
import type { Actor } from '#office/actor.ts'
import { systemContext } from '#store/context.ts'
import { openPool } from '#store/pool.ts'
import { transaction } from '#store/transaction.ts'
import { OFFICE, testOffice, type TestOffice } from '#test/support/office.ts'
import { act, type ActDeps } from './act.ts'
import type { Acting } from './acting.ts'
import type { Completion } from './completing/completion.ts'
import { completeTask } from './complete-task.ts'
import { loadMatter } from './load.ts'
import { memoryOf } from './memory.ts'
import { registerMatter } from './register.ts'

const PASS: Completion = { outcome: 'pass' }

interface Desk {
  office: TestOffice
  /** The same office in a process of its own, which remembers other things. */
  elsewhere: ActDeps
  /** A document that waits for its review, and the reviewer as they signed in before anything else happened. */
  matter: string
  task: string
  reviewer: Actor
}

async function openDesk(t: TestContext): Promise<Desk> {
  const office = await testOffice(t)
  const { clock, services, url } = office
  const pool = await openPool({ url, max: 2 })
  office.onClose(() => pool.end())
  const { id, tasks } = await office.as('yexiaoyun', acting =>
    registerMatter(acting, {
      service: 'incoming-document',
      title: '关于开展汛前水利工程安全检查的通知',
      fields: { from: '枢州市水利局', kind: '通知', senderLevel: 'superior' },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
  const reviewer = await office.actor('hewenyuan')
  return { office, elsewhere: { pool, clock, services }, matter: id, task: tasks[0]?.id ?? '', reviewer }
}

const asBefore = <T>({ office }: Desk, actor: Actor, work: (acting: Acting) => Promise<T>) =>
  act({ pool: office.pool, clock: office.clock, services: office.services }, { office: OFFICE, actor }, work)

const read = ({ office, matter }: Desk) => office.asMachine(({ tx }) => loadMatter(tx, OFFICE, matter, { lock: false }))

const remembered = ({ office }: Desk, task: string) => memoryOf(office.pool, OFFICE).ofTask(task)

const change = ({ office }: Desk, statement: Sql) =>
  transaction(office.pool, systemContext(OFFICE), tx => tx.execute(statement))

/** Tries the review as somebody, remembered as the matter is. @returns the code of the refusal */
async function refused(desk: Desk, actor: Actor): Promise<string> {
  assert.ok(remembered(desk, desk.task))
  const before = await read(desk)
  const error: unknown = await asBefore(desk, actor, acting => completeTask(acting, desk.task, PASS)).then(
    () => assert.fail('it passed'),
    (refusal: unknown) => refusal,
  )
  assert.deepEqual(await read(desk), before)
  assert.ok(error instanceof Error && 'code' in error)
  assert.doesNotMatch(JSON.stringify(error), /汛前/)
  return String(error.code)
}

test('what another process has done meanwhile is not done again', async t => {
  const desk = await openDesk(t)
  await act(desk.elsewhere, { office: OFFICE, actor: desk.reviewer }, acting => completeTask(acting, desk.task, PASS))
  assert.equal(await refused(desk, desk.reviewer), 'TASK_NOT_OPEN')
  assert.equal(remembered(desk, desk.task), undefined)
})

test('a post that was taken away since its holder signed in lets nothing pass', async t => {
  const desk = await openDesk(t)
  await change(desk, sql`update holdings set to_on = from_on where person_id = ${desk.reviewer.personId}`)
  assert.match(await refused(desk, desk.reviewer), /^TASK_NOT_(FOUND|YOURS)$/)
})

test('a cover that has ended since lets nothing pass', async t => {
  const desk = await openDesk(t)
  const { office, task } = desk
  const post = (await office.actor('jiangxuemei')).posts[0]?.postId ?? ''
  const { tasks } = await asBefore(desk, desk.reviewer, acting => completeTask(acting, task, PASS))
  const proposal = { ...desk, task: tasks[0]?.id ?? '' }
  const cover = await office.actor('qiuzimo')
  assert.ok(cover.posts.some(({ postId, via }) => postId === post && via !== null))
  await change(desk, sql`update covers set ended_on = from_on - 1 where post_id = ${post}`)
  assert.match(await refused(proposal, cover), /^TASK_NOT_(FOUND|YOURS)$/)
})

test('a matter that is remembered is not there for whoever may not see it', async t => {
  const desk = await openDesk(t)
  const stranger = await desk.office.actor('mashoutian')
  assert.equal(await refused(desk, stranger), 'TASK_NOT_FOUND')
})

test('somebody who has left is nobody, whatever their session said', async t => {
  const desk = await openDesk(t)
  await change(desk, sql`update people set is_active = false where person_id = ${desk.reviewer.personId}`)
  assert.equal(await refused(desk, desk.reviewer), 'NOT_SIGNED_IN')
})

test('what is remembered is what reading finds, and is decided on', async t => {
  const desk = await openDesk(t)
  const { office } = desk
  const steps: readonly (readonly [string, Completion])[] = [
    ['hewenyuan', PASS],
    [
      'jiangxuemei',
      {
        outcome: 'done',
        opinion: '拟请区水利局主办。',
        fields: {
          handling: 'act',
          senderLevel: 'superior',
          needsInstruction: true,
          leadUnit: office.plan.unit('water'),
        },
      },
    ],
    ['guchanghe', { outcome: 'back', opinion: '请先会商。' }],
  ]
  let { task } = desk
  for (const [login, input] of steps) {
    assert.deepEqual(remembered(desk, task), await read(desk))
    const done = await office.as(login, async acting => {
      const changed = await completeTask(acting, task, input)
      assert.ok(acting.recollection.isUsed(desk.matter))
      return changed
    })
    task = done.tasks[0]?.id ?? ''
  }
  assert.deepEqual(remembered(desk, task), await read(desk))
})
