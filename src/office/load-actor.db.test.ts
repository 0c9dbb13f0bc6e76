import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql, { type Sql } from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import type { Day } from '#calendar/types.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { OFFICE, testOffice, type TestOffice } from '../../test/support/office.ts'
import type { Actor } from './actor.ts'
import { contextOf } from './context.ts'
import { loadActor } from './load-actor.ts'

/** The day the test's clock stands at; 江雪梅 is away from four days before it to ten after, and 邱子墨 covers her. */
const TODAY = '2026-03-02'

const idOf = (office: TestOffice, login: string) =>
  office.plan.people.find(person => person.login === login)?.id ?? 'nobody'

const run = (office: TestOffice, statement: Sql) =>
  transaction(office.pool, systemContext(OFFICE), tx => tx.execute(statement))

const on = (office: TestOffice, login: string, day: Day = TODAY): Promise<Actor | null> =>
  transaction(office.pool, systemContext(OFFICE), tx =>
    loadActor(tx, OFFICE, idOf(office, login), new Date(`${day}T01:00:00Z`)),
  )

const postsOn = async (office: TestOffice, login: string, day: Day = TODAY): Promise<string[]> =>
  (await on(office, login, day))?.posts.map(post => post.postId) ?? []

const hold = (office: TestOffice, login: string, post: string, from: Day, to: Day | null) =>
  run(
    office,
    sql`insert into holdings (office_id, holding_id, person_id, post_id, from_on, to_on) values
      (${OFFICE}, ${newId(office.clock.now())}, ${idOf(office, login)}, ${office.plan.post(post)}, ${from}::date, ${to}::date)`,
  )

const cover = (office: TestOffice, post: string, by: string, from: Day, to: Day) =>
  run(
    office,
    sql`insert into covers (office_id, cover_id, post_id, cover_post_id, from_on, to_on, reason) values
      (${OFFICE}, ${newId(office.clock.now())}, ${office.plan.post(post)}, ${office.plan.post(by)}, ${from}::date, ${to}::date, '出差')`,
  )

test('nobody acts for a stranger, nor for somebody who has left', async t => {
  const office = await testOffice(t)
  const stranger = await transaction(office.pool, systemContext(OFFICE), tx =>
    loadActor(tx, OFFICE, newId(office.clock.now()), office.clock.now()),
  )
  assert.equal(stranger, null)
  await run(office, sql`update people set is_active = false where office_id = ${OFFICE} and login = 'yexiaoyun'`)
  assert.equal(await on(office, 'yexiaoyun'), null)
})

test('a post is held from its first day to its last, both included', async t => {
  const office = await testOffice(t)
  await hold(office, 'yaojianing', 'archive', '2026-04-01', '2026-04-10')
  const archive = office.plan.post('archive')
  const holds = async (day: Day) => (await postsOn(office, 'yaojianing', day)).includes(archive)
  assert.deepEqual(await Promise.all((['2026-03-31', '2026-04-01', '2026-04-10', '2026-04-11'] as const).map(holds)), [
    false,
    true,
    true,
    false,
  ])
  assert.deepEqual(await postsOn(office, 'yaojianing', '2024-12-31'), [])
})

test('a cover counts from its first day to its last, or to the day it was ended on', async t => {
  const office = await testOffice(t)
  const covered = office.plan.post('general-head')
  const covers = async (day: Day) => (await postsOn(office, 'qiuzimo', day)).includes(covered)
  const days = ['2026-02-25', '2026-02-26', '2026-03-05', '2026-03-06', '2026-03-12', '2026-03-13'] as const
  assert.deepEqual(await Promise.all(days.map(covers)), [false, true, true, true, true, false])
  await run(office, sql`update covers set ended_on = '2026-03-05' where office_id = ${OFFICE} and post_id = ${covered}`)
  assert.deepEqual(await Promise.all(days.map(covers)), [false, true, true, false, false, false])
})

test('a covered post says through which cover, for whom and until when; a held one says nothing', async t => {
  const office = await testOffice(t)
  const actor = await on(office, 'qiuzimo')
  assert.equal(actor?.posts.length, 2)
  const [held, covered] = actor.posts
  assert.equal(held?.postId, office.plan.post('general-deputy'))
  assert.equal(held.via, null)
  assert.equal(covered?.postId, office.plan.post('general-head'))
  assert.deepEqual(
    { ...covered.via, coverId: '' },
    { coverId: '', coverPostId: office.plan.post('general-deputy'), forPerson: '江雪梅', untilOn: '2026-03-12' },
  )
})

test('whoever covers for a cover acts for both posts, until the first of the covers ends', async t => {
  const office = await testOffice(t)
  await cover(office, 'general-deputy', 'documents-head', '2026-03-01', '2026-03-05')
  const actor = await on(office, 'hewenyuan')
  assert.deepEqual(
    actor?.posts.map(post => [post.postId, post.via?.untilOn]),
    [
      [office.plan.post('documents-head'), undefined],
      [office.plan.post('general-deputy'), '2026-03-05'],
      [office.plan.post('general-head'), '2026-03-05'],
    ],
  )
  assert.deepEqual(await postsOn(office, 'hewenyuan', '2026-03-06'), [office.plan.post('documents-head')])
})

test('covers that form a loop end, and name every post once', async t => {
  const office = await testOffice(t)
  await cover(office, 'general-deputy', 'general-head', '2026-03-01', '2026-03-05')
  for (const [login, own, other] of [
    ['jiangxuemei', 'general-head', 'general-deputy'],
    ['qiuzimo', 'general-deputy', 'general-head'],
  ] as const) {
    const posts = (await on(office, login))?.posts ?? []
    assert.deepEqual(
      posts.map(post => [post.postId, post.via === null]),
      [
        [office.plan.post(own), true],
        [office.plan.post(other), false],
      ],
    )
  }
})

test('a post that is held and covered counts as held', async t => {
  const office = await testOffice(t)
  await hold(office, 'qiuzimo', 'general-head', TODAY, null)
  const covered = (await on(office, 'qiuzimo'))?.posts.find(post => post.postId === office.plan.post('general-head'))
  assert.equal(covered?.via, null)
})

test('nobody acts for a post that was abolished', async t => {
  const office = await testOffice(t)
  await run(
    office,
    sql`update posts set is_active = false where office_id = ${OFFICE} and post_id = ${office.plan.post('registry')}`,
  )
  assert.deepEqual(await postsOn(office, 'yexiaoyun'), [])
})

test('permissions end with the last day of the post that gave them', async t => {
  const office = await testOffice(t)
  const secretary = await on(office, 'shenguodong')
  assert.ok(secretary)
  assert.equal(contextOf(secretary).sees, 'all')
  await run(
    office,
    sql`update holdings set to_on = '2026-03-01' where office_id = ${OFFICE} and person_id = ${idOf(office, 'shenguodong')}`,
  )
  const former = await on(office, 'shenguodong')
  assert.ok(former)
  assert.deepEqual(contextOf(former), {
    office: OFFICE,
    person: former.personId,
    posts: [],
    units: [],
    sees: 'own',
    clearance: former.clearance,
    manages: false,
    scope: 'person',
  })
})

test('a permission of one post is none of another’s', async t => {
  const office = await testOffice(t)
  const administrator = await on(office, 'admin')
  assert.deepEqual(
    administrator?.posts.map(post => post.permissions),
    [['manage-office']],
  )
  assert.equal(contextOf(administrator).sees, 'own')
  await hold(office, 'admin', 'archive', TODAY, null)
  const archivist = (await on(office, 'admin'))?.posts.find(post => post.postId === office.plan.post('archive'))
  assert.ok(archivist && !archivist.permissions.includes('manage-office'))
})
