import assert from 'node:assert/strict'
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { test, type TestContext } from 'node:test'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { OFFICE, testOffice, type TestOffice } from '../../../test/support/office.ts'
import { hashPassword } from './password.ts'
import { actorOfSession } from './session.ts'
import { signIn } from './sign-in.ts'

const LOGIN = 'yexiaoyun'
const PASSWORD = '汛前把堤坝再看一遍 2026'
const HASH = await hashPassword(PASSWORD)
const MINUTE = 60_000
const FAILED = { code: 'SIGN_IN_FAILED', status: 401, params: {}, field: undefined }

const locked = (minutes: number) => ({ code: 'SIGN_IN_LOCKED', params: { minutes } })

const attempt = (office: TestOffice, login: string, password: string) =>
  signIn(office.pool, OFFICE, { login, password }, office.clock.now())

async function fail(office: TestOffice, login: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await assert.rejects(attempt(office, login, 'wrong'), FAILED)
}

const leave = (office: TestOffice, login: string) =>
  transaction(office.pool, systemContext(OFFICE), tx =>
    tx.execute(sql`update people set is_active = false where office_id = ${OFFICE} and login = ${login}`),
  )

/** Does something while the password of the next attempt is being checked. */
function during(t: TestContext, meanwhile: () => Promise<unknown>): void {
  const check = crypto.argon2
  const argon2 = t.mock.method(crypto, 'argon2', (...[algorithm, parameters, done]: Parameters<typeof check>) => {
    void meanwhile().then(() => check(algorithm, parameters, done))
  })
  syncBuiltinESMExports()
  t.after(() => {
    argon2.mock.restore()
    syncBuiltinESMExports()
  })
}

/** What the password checks of some work cost. */
async function costOf(t: TestContext, work: () => Promise<unknown>): Promise<unknown[]> {
  const argon2 = t.mock.method(crypto, 'argon2')
  syncBuiltinESMExports()
  try {
    await work()
    return argon2.mock.calls.map(call => {
      const { memory, passes, parallelism, tagLength } = call.arguments[1]
      return { memory, passes, parallelism, tagLength }
    })
  } finally {
    argon2.mock.restore()
    syncBuiltinESMExports()
  }
}

test('a wrong password, an unknown name and somebody who has left are refused alike, after the same work', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await leave(office, 'hewenyuan')
  const wrong = await costOf(t, () => assert.rejects(attempt(office, LOGIN, 'wrong'), FAILED))
  assert.equal(wrong.length, 1)
  const unknown = await costOf(t, () => assert.rejects(attempt(office, 'nobody', PASSWORD), FAILED))
  assert.deepEqual(unknown, wrong)
  const left = await costOf(t, () => assert.rejects(attempt(office, 'hewenyuan', PASSWORD), FAILED))
  assert.deepEqual(left, wrong)
})

test('somebody whose password was never set is refused like a stranger', async t => {
  const office = await testOffice(t)
  const unset = await costOf(t, () => assert.rejects(attempt(office, LOGIN, ''), FAILED))
  assert.deepEqual(unset, await costOf(t, () => assert.rejects(attempt(office, 'nobody', ''), FAILED)))
})

test('a name no database could hold is refused like any other', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  for (const login of ['', 'ye\u0000xiaoyun', '\ud800', "' or true --", 'x'.repeat(100_000)])
    await assert.rejects(attempt(office, login, PASSWORD), FAILED)
})

test('the fifth failure in a row shuts the door for five minutes, to the right password as well', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await fail(office, LOGIN, 5)
  await assert.rejects(attempt(office, LOGIN, PASSWORD), locked(5))
  office.clock.advance(5 * MINUTE - 1)
  await assert.rejects(attempt(office, LOGIN, PASSWORD), locked(1))
  office.clock.advance(1)
  assert.ok((await attempt(office, LOGIN, PASSWORD)).token)
})

test('a shut door costs no work', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await fail(office, LOGIN, 5)
  assert.deepEqual(await costOf(t, () => assert.rejects(attempt(office, LOGIN, PASSWORD), locked(5))), [])
})

test('every further failure doubles the wait, up to four hours', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await fail(office, LOGIN, 4)
  for (const minutes of [5, 10, 20, 40, 80, 160, 240, 240]) {
    await fail(office, LOGIN, 1)
    await assert.rejects(attempt(office, LOGIN, PASSWORD), locked(minutes))
    office.clock.advance(minutes * MINUTE)
  }
})

test('the doors of names that nobody has shut and open like anybody’s', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await leave(office, 'hewenyuan')
  for (const login of ['nobody', 'hewenyuan']) {
    await fail(office, login, 5)
    await assert.rejects(attempt(office, ` ${login.toUpperCase()}`, PASSWORD), locked(5))
  }
  office.clock.advance(5 * MINUTE)
  await fail(office, 'nobody', 1)
  await assert.rejects(attempt(office, 'nobody', PASSWORD), locked(10))
  await fail(office, 'another', 1)
})

test('failures of one person shut nobody else out, and signing in forgets one’s own', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await fail(office, LOGIN, 4)
  await attempt(office, 'hewenyuan', PASSWORD)
  await attempt(office, LOGIN, PASSWORD)
  await fail(office, LOGIN, 4)
  await attempt(office, LOGIN, PASSWORD)
})

for (const [whose, login] of [
  ['a person', LOGIN],
  ['nobody', 'nobody'],
] as const)
  test(`of many guesses at once at the password of ${whose} five are answered, and the right one is not told`, async t => {
    const office = await testOffice(t, { passwordHash: HASH })
    const guesses = [...Array.from({ length: 30 }, (_, index) => `guess ${index}`), PASSWORD]
    const answers = await Promise.allSettled(guesses.map(guess => attempt(office, login, guess)))
    const codes = answers.map(answer =>
      answer.status === 'rejected' && answer.reason instanceof Error ? answer.reason.message : 'in',
    )
    assert.equal(codes.filter(code => code === 'SIGN_IN_FAILED').length, 5)
    assert.equal(codes.filter(code => code === 'SIGN_IN_LOCKED').length, 26)
  })

test('a password that is replaced while it is being checked signs nobody in', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const other = HASH.replace(/.{5}$/, 'AAAAA')
  during(t, () =>
    transaction(office.pool, systemContext(OFFICE), tx =>
      tx.execute(sql`update credentials set password_hash = ${other}`),
    ),
  )
  await assert.rejects(attempt(office, LOGIN, PASSWORD), FAILED)
})

test('somebody who leaves while the password is being checked is not signed in', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  during(t, () => leave(office, LOGIN))
  await assert.rejects(attempt(office, LOGIN, PASSWORD), FAILED)
})

test('a person of another office is nobody here', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await assert.rejects(
    signIn(office.pool, OFFICE + 1, { login: LOGIN, password: PASSWORD }, office.clock.now()),
    FAILED,
  )
})

test('the right password opens a session of that person, however the name was typed', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const session = await attempt(office, ` ${LOGIN.toUpperCase()} `, PASSWORD)
  const signedIn = await actorOfSession(office.pool, OFFICE, session.token, office.clock.now())
  assert.equal(signedIn?.actor.personName, '叶晓芸')
  assert.equal(signedIn.csrf, session.csrf)
  assert.equal(signedIn.mustChangePassword, false)
})
