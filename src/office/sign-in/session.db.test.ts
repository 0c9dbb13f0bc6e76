import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { OFFICE, testOffice, type TestOffice } from '../../../test/support/office.ts'
import { actorOfSession, closeSession, closeSessions, openSession, tokenHash, type OpenSession } from './session.ts'

const LOGIN = 'yexiaoyun'
const MINUTE = 60_000

const idOf = (office: TestOffice, login = LOGIN) => office.plan.people.find(person => person.login === login)?.id ?? ''

const open = (office: TestOffice, login = LOGIN): Promise<OpenSession> =>
  transaction(office.pool, systemContext(OFFICE), tx =>
    openSession(tx, OFFICE, idOf(office, login), office.clock.now(), { address: '10.0.0.8', agent: 'browser' }),
  )

const who = (office: TestOffice, token: string) => actorOfSession(office.pool, OFFICE, token, office.clock.now())

test('a token that was never given out stands for nobody', async t => {
  const office = await testOffice(t)
  const { token } = await open(office)
  for (const other of ['', token.slice(1), `${token} `, tokenHash(token).toString('base64url'), '\u0000'])
    assert.equal(await who(office, other), null)
})

test('a session is not one in another office', async t => {
  const office = await testOffice(t)
  const { token } = await open(office)
  assert.equal(await actorOfSession(office.pool, OFFICE + 1, token, office.clock.now()), null)
})

test('a session dies after an hour without a request', async t => {
  const office = await testOffice(t)
  const { token } = await open(office)
  office.clock.advance(60 * MINUTE - 1)
  assert.ok(await who(office, token))
  office.clock.advance(60 * MINUTE)
  assert.equal(await who(office, token), null)
})

test('a session dies after twelve hours however busy it was', async t => {
  const office = await testOffice(t)
  const { token, expiresAt } = await open(office)
  while (office.clock.now().getTime() + 30 * MINUTE < expiresAt.getTime()) {
    office.clock.advance(30 * MINUTE)
    assert.ok(await who(office, token))
  }
  office.clock.set(new Date(expiresAt.getTime() - 1))
  assert.ok(await who(office, token))
  office.clock.set(expiresAt)
  assert.equal(await who(office, token), null)
})

test('a closed session is dead, and no other', async t => {
  const office = await testOffice(t)
  const [closed, other] = [await open(office), await open(office)]
  await transaction(office.pool, systemContext(OFFICE), tx => closeSession(tx, OFFICE, closed.token))
  assert.equal(await who(office, closed.token), null)
  assert.ok(await who(office, other.token))
})

test('closing a person’s sessions spares the one named and other people’s', async t => {
  const office = await testOffice(t)
  const [kept, closed, others] = [await open(office), await open(office), await open(office, 'hewenyuan')]
  await transaction(office.pool, systemContext(OFFICE), tx => closeSessions(tx, OFFICE, idOf(office), kept.token))
  assert.equal(await who(office, closed.token), null)
  assert.ok(await who(office, kept.token))
  assert.ok(await who(office, others.token))
  await transaction(office.pool, systemContext(OFFICE), tx => closeSessions(tx, OFFICE, idOf(office)))
  assert.equal(await who(office, kept.token), null)
})

test('the session of somebody who has left stands for nobody', async t => {
  const office = await testOffice(t)
  const { token } = await open(office)
  await transaction(office.pool, systemContext(OFFICE), tx =>
    tx.execute(sql`update people set is_active = false where office_id = ${OFFICE} and login = ${LOGIN}`),
  )
  assert.equal(await who(office, token), null)
})

test('a copy of the sessions signs nobody in', async t => {
  const office = await testOffice(t)
  const { token } = await open(office)
  const rows = await transaction(office.pool, systemContext(OFFICE), tx =>
    tx.query<{ text: string; hash: Buffer }>(
      sql`select row_to_json(s)::text as text, session_hash as hash from sessions s`,
    ),
  )
  assert.equal(rows.length, 1)
  assert.ok(!rows[0]?.text.includes(token))
  assert.deepEqual(rows[0]?.hash, tokenHash(token))
  assert.equal(await who(office, rows[0]?.hash.toString('base64url') ?? ''), null)
})

test('a session has the posts of today, not those of when it was opened', async t => {
  const office = await testOffice(t, { at: '2026-03-12T15:30:00Z' })
  const { token } = await open(office, 'qiuzimo')
  const covered = office.plan.post('general-head')
  await transaction(office.pool, systemContext(OFFICE), tx =>
    tx.execute(sql`update covers set to_on = '2026-03-12' where office_id = ${OFFICE} and post_id = ${covered}`),
  )
  const posts = async () => (await who(office, token))?.actor.posts.map(post => post.postId)
  assert.deepEqual(await posts(), [office.plan.post('general-deputy'), covered])
  // Midnight in the office, in the middle of the afternoon in UTC.
  office.clock.set('2026-03-12T16:00:00Z')
  assert.deepEqual(await posts(), [office.plan.post('general-deputy')])
})
