import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { OFFICE, testOffice, type TestOffice } from '../../../test/support/office.ts'
import { tokenHash } from './session.ts'
import { actorOfToken, createToken, listTokens, revokeToken } from './token.ts'

const LOGIN = 'yexiaoyun'
const DAY = 86_400_000

const create = async (office: TestOffice, name: string, days = 30) =>
  createToken(office.pool, await office.actor(LOGIN), { name, days }, office.clock.now())

const who = (office: TestOffice, token: string) => actorOfToken(office.pool, OFFICE, token, office.clock.now())

test('a token that was never made stands for nobody', async t => {
  const office = await testOffice(t)
  const token = await create(office, '报表')
  for (const other of [
    '',
    'shuniu_',
    token.slice(0, -1),
    token.replace('shuniu_', ''),
    tokenHash(token).toString('hex'),
  ])
    assert.equal(await who(office, other), null)
  assert.equal(await actorOfToken(office.pool, OFFICE + 1, token, office.clock.now()), null)
})

test('a token is refused from the instant it expires', async t => {
  const office = await testOffice(t)
  const token = await create(office, '报表', 1)
  office.clock.advance(DAY - 1)
  assert.equal((await who(office, token))?.personName, '叶晓芸')
  office.clock.advance(1)
  assert.equal(await who(office, token), null)
})

test('a token is made for a day at least and a year at most', async t => {
  const office = await testOffice(t)
  for (const days of [0, -1, 366, 1.5, Number.NaN, Infinity])
    await assert.rejects(create(office, '报表', days), { code: 'FIELD_INVALID', field: 'days' })
  assert.deepEqual(await listTokens(office.pool, await office.actor(LOGIN)), [])
})

test('a revoked token is refused, and the others are not', async t => {
  const office = await testOffice(t)
  const actor = await office.actor(LOGIN)
  const kept = await create(office, '留')
  office.clock.advance(1000)
  const token = await create(office, '撤')
  const [newest] = await listTokens(office.pool, actor)
  assert.equal(newest?.name, '撤')
  await revokeToken(office.pool, actor, newest.id, office.clock.now())
  assert.equal(await who(office, token), null)
  assert.ok(await who(office, kept))
  await assert.rejects(revokeToken(office.pool, actor, newest.id, office.clock.now()), { code: 'NOT_FOUND' })
})

test('nobody sees or revokes another person’s token', async t => {
  const office = await testOffice(t)
  const token = await create(office, '报表')
  const [own] = await listTokens(office.pool, await office.actor(LOGIN))
  const other = await office.actor('hewenyuan')
  assert.deepEqual(await listTokens(office.pool, other), [])
  await assert.rejects(revokeToken(office.pool, other, own?.id ?? '', office.clock.now()), { code: 'NOT_FOUND' })
  await assert.rejects(revokeToken(office.pool, other, '%', office.clock.now()), { code: 'NOT_FOUND' })
  assert.ok(await who(office, token))
})

test('the token of somebody who has left is refused', async t => {
  const office = await testOffice(t)
  const token = await create(office, '报表')
  await transaction(office.pool, systemContext(OFFICE), tx =>
    tx.execute(sql`update people set is_active = false where office_id = ${OFFICE} and login = ${LOGIN}`),
  )
  assert.equal(await who(office, token), null)
})

test('a token is shown once: the database, the list and the record have its hash or less', async t => {
  const office = await testOffice(t)
  const actor = await office.actor(LOGIN)
  const token = await create(office, '报表')
  const listed = await listTokens(office.pool, actor)
  await revokeToken(office.pool, actor, listed[0]?.id ?? '', office.clock.now())
  const [rows, entries] = await transaction(office.pool, systemContext(OFFICE), tx =>
    Promise.all([
      tx.query<{ text: string; hash: Buffer }>(
        sql`select row_to_json(t)::text as text, token_hash as hash from tokens t`,
      ),
      tx.query<{ kind: string; text: string }>(
        sql`select kind, text from record_entries where kind like 'token.%' order by kind`,
      ),
    ]),
  )
  assert.deepEqual(
    rows.map(row => row.hash),
    [tokenHash(token)],
  )
  assert.deepEqual(
    entries.map(entry => entry.kind),
    ['token.created', 'token.revoked'],
  )
  const secret = token.slice('shuniu_'.length)
  for (const text of [...rows.map(row => row.text), ...entries.map(entry => entry.text), JSON.stringify(listed)])
    assert.ok(!text.includes(secret))
})
