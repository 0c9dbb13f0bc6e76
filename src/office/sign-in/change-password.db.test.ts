import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generate } from 'otplib'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { OFFICE, testOffice, type TestOffice } from '../../../test/support/office.ts'
import { changePassword, resetPassword } from './change-password.ts'
import { hashPassword } from './password.ts'
import { actorOfSession, type OpenSession } from './session.ts'
import { signIn } from './sign-in.ts'
import { confirmTotp, offerTotp } from './totp.ts'

const LOGIN = 'yexiaoyun'
const PASSWORD = '汛前把堤坝再看一遍 2026'
const NEXT = '夜里听见清源河涨水了 7'
const HASH = await hashPassword(PASSWORD)

const idOf = (office: TestOffice, login = LOGIN) => office.plan.people.find(person => person.login === login)?.id ?? ''

const enter = (office: TestOffice, password: string): Promise<OpenSession> =>
  signIn(office.pool, OFFICE, { login: LOGIN, password }, office.clock.now())

const who = (office: TestOffice, { token }: OpenSession) =>
  actorOfSession(office.pool, OFFICE, token, office.clock.now())

const change = (office: TestOffice, input: { current: string; next: string; keep?: string }) =>
  changePassword(office.pool, OFFICE, idOf(office), input)

const reset = (office: TestOffice, hash: string) =>
  transaction(office.pool, systemContext(OFFICE), tx =>
    resetPassword(tx, {
      office: OFFICE,
      personId: idOf(office),
      hash,
      by: { person: idOf(office, 'admin'), post: office.plan.post('administrator') },
      now: office.clock.now(),
    }),
  )

test('without the present password it stays, and so do the sessions', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const session = await enter(office, PASSWORD)
  await assert.rejects(change(office, { current: 'wrong', next: NEXT }), { code: 'SIGN_IN_FAILED', field: 'current' })
  await assert.rejects(enter(office, NEXT), { code: 'SIGN_IN_FAILED' })
  await enter(office, PASSWORD)
  assert.ok(await who(office, session))
})

test('a weak password, or the same one again, is refused', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  for (const next of ['short', 'yexiaoyun2026', PASSWORD, PASSWORD.normalize('NFKD')])
    await assert.rejects(change(office, { current: PASSWORD, next }), { code: 'PASSWORD_TOO_WEAK' })
  await enter(office, PASSWORD)
})

test('a changed password ends every session but the one that asked', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const [asking, other] = [await enter(office, PASSWORD), await enter(office, PASSWORD)]
  await change(office, { current: PASSWORD, next: NEXT, keep: asking.token })
  assert.ok(await who(office, asking))
  assert.equal(await who(office, other), null)
  await assert.rejects(enter(office, PASSWORD), { code: 'SIGN_IN_FAILED' })
  await enter(office, NEXT)
})

test('of two changes at once one is refused: it was asked with a password that is no more', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const answers = await Promise.allSettled(
    [`${NEXT} a`, `${NEXT} b`].map(next => change(office, { current: PASSWORD, next })),
  )
  assert.deepEqual(answers.map(answer => answer.status).toSorted(), ['fulfilled', 'rejected'])
})

test('a password somebody else gave must be changed, and giving it back does not count', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await reset(office, await hashPassword(NEXT))
  const session = await enter(office, NEXT)
  assert.equal((await who(office, session))?.mustChangePassword, true)
  await assert.rejects(change(office, { current: NEXT, next: NEXT, keep: session.token }), {
    code: 'PASSWORD_TOO_WEAK',
  })
  assert.equal((await who(office, session))?.mustChangePassword, true)
  await change(office, { current: NEXT, next: PASSWORD, keep: session.token })
  assert.equal((await who(office, session))?.mustChangePassword, false)
})

test('a reset ends every session and the second factor, opens the door, and is on the record without the password', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const session = await enter(office, PASSWORD)
  const { secret } = await offerTotp(office.pool, OFFICE, { id: idOf(office), login: LOGIN })
  const code = await generate({ secret, epoch: office.clock.now().getTime() / 1000 })
  await confirmTotp(office.pool, OFFICE, idOf(office), code, office.clock.now())
  for (let time = 0; time < 5; time++) await assert.rejects(enter(office, 'wrong'))
  const hash = await hashPassword(NEXT)
  await reset(office, hash)
  assert.equal(await who(office, session), null)
  await assert.rejects(enter(office, PASSWORD), { code: 'SIGN_IN_FAILED' })
  await enter(office, NEXT)
  const entries = await transaction(office.pool, systemContext(OFFICE), tx =>
    tx.query<{ text: string }>(sql`select text from record_entries where kind = 'password.reset'`),
  )
  assert.equal(entries.length, 1)
  const text = entries[0]?.text ?? ''
  assert.ok(text.includes(idOf(office)) && text.includes(idOf(office, 'admin')) && !text.includes(hash.slice(-20)))
})

test('a change that began before a reset does not undo it', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const given = await hashPassword(`${NEXT} given`)
  await Promise.allSettled([change(office, { current: PASSWORD, next: NEXT }), reset(office, given)])
  const session = await enter(office, `${NEXT} given`)
  assert.equal((await who(office, session))?.mustChangePassword, true)
})
