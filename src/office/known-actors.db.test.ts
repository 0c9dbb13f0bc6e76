import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import sql, { type Sql } from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { OFFICE, testOffice, type TestOffice } from '../../test/support/office.ts'
import { actorOfToken, createToken, listTokens, revokeToken } from './sign-in/token.ts'

const LOGIN = 'yexiaoyun'
/** An hour in which it is the next day in the office, and not yet in UTC. */
const NEXT_DAY = '2026-03-02T17:00:00Z'

const run = (office: TestOffice, statement: Sql) =>
  transaction(office.pool, systemContext(OFFICE), tx => tx.execute(statement))

/** Somebody whose token was used until this process knows them by heart. */
async function remembered(t: TestContext) {
  const office = await testOffice(t)
  // An act reads the office, and who is read afterwards is remembered beside it.
  await office.as(LOGIN, async () => {})
  const token = await createToken(
    office.pool,
    await office.actor(LOGIN),
    { name: '报表', days: 30 },
    office.clock.now(),
  )
  const who = () => actorOfToken(office.pool, OFFICE, token, office.clock.now())
  const first = await who()
  assert.ok(first)
  assert.equal((await who())?.posts, first.posts, 'the very same was remembered')
  return { office, who, personId: first.personId, posts: first.posts }
}

test('whose token was revoked is nobody at once, remembered or not', async t => {
  const { office, who } = await remembered(t)
  const actor = await office.actor(LOGIN)
  const [token] = await listTokens(office.pool, actor)
  await revokeToken(office.pool, actor, token?.id ?? '', office.clock.now())
  assert.equal(await who(), null)
})

test('who has left is nobody at once, remembered or not', async t => {
  const { office, who, personId } = await remembered(t)
  await run(office, sql`update people set is_active = false where office_id = ${OFFICE} and person_id = ${personId}`)
  assert.equal(await who(), null)
})

test('who has lost a post acts for it no longer, remembered or not', async t => {
  const { office, who, personId, posts } = await remembered(t)
  assert.ok(posts.length > 0)
  await run(
    office,
    sql`update holdings set to_on = '2026-03-01' where office_id = ${OFFICE} and person_id = ${personId}`,
  )
  assert.deepEqual((await who())?.posts, [])
})

test('what was read on one day is not remembered on the next', async t => {
  const { office, who, posts } = await remembered(t)
  office.clock.set(new Date(NEXT_DAY))
  const actor = await who()
  assert.deepEqual(actor?.posts, posts)
  assert.notEqual(actor?.posts, posts)
})
