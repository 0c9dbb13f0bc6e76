import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generate } from 'otplib'
import { OFFICE, testOffice, type TestOffice } from '../../../test/support/office.ts'
import { hashPassword } from './password.ts'
import { signIn } from './sign-in.ts'
import { confirmTotp, offerTotp, removeTotp } from './totp.ts'

const LOGIN = 'yexiaoyun'
const PASSWORD = '汛前把堤坝再看一遍 2026'
const HASH = await hashPassword(PASSWORD)
const STEP = 30_000
const REFUSED = { code: 'TOTP_REQUIRED', field: 'code' }

const idOf = (office: TestOffice) => office.plan.people.find(person => person.login === LOGIN)?.id ?? ''

/** What the telephone shows, so many steps from now. */
const shown = (office: TestOffice, secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: (office.clock.now().getTime() + steps * STEP) / 1000 })

const enter = (office: TestOffice, code?: string, password = PASSWORD) =>
  signIn(office.pool, OFFICE, { login: LOGIN, password, ...(code === undefined ? {} : { code }) }, office.clock.now())

const offer = (office: TestOffice) => offerTotp(office.pool, OFFICE, { id: idOf(office), login: LOGIN })

const confirm = (office: TestOffice, code: string) =>
  confirmTotp(office.pool, OFFICE, idOf(office), code, office.clock.now())

/** An office where the second factor is in force, a minute after it was confirmed. */
async function withTotp(office: TestOffice): Promise<string> {
  const { secret } = await offer(office)
  await confirm(office, await shown(office, secret))
  office.clock.advance(2 * STEP)
  return secret
}

/** A code that is not one of the secret's now. */
async function wrong(office: TestOffice, secret: string): Promise<string> {
  const right = await Promise.all([-1, 0, 1].map(steps => shown(office, secret, steps)))
  return ['000000', '111111', '222222', '333333'].find(code => !right.includes(code)) ?? ''
}

test('a missing or wrong code is refused, and the right password alone opens nothing', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const secret = await withTotp(office)
  const right = await shown(office, secret)
  await assert.rejects(enter(office), REFUSED)
  for (const code of ['', await wrong(office, secret), ` ${right}`, right.slice(1)])
    await assert.rejects(enter(office, code), REFUSED)
})

test('wrong codes shut the door like wrong passwords, to the right code as well', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const secret = await withTotp(office)
  const code = await wrong(office, secret)
  for (let time = 0; time < 5; time++) await assert.rejects(enter(office, code), REFUSED)
  await assert.rejects(enter(office, await shown(office, secret)), { code: 'SIGN_IN_LOCKED' })
  await assert.rejects(enter(office), { code: 'SIGN_IN_LOCKED' })
})

test('the right code does not make a wrong password right, and is not used up by it', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const code = await shown(office, await withTotp(office))
  await assert.rejects(enter(office, code, 'wrong'), { code: 'SIGN_IN_FAILED' })
  assert.ok(await enter(office, code))
})

test('a code is accepted once', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const secret = await withTotp(office)
  const code = await shown(office, secret)
  await enter(office, code)
  await assert.rejects(enter(office, code), REFUSED)
  office.clock.advance(STEP)
  await assert.rejects(enter(office, code), REFUSED)
  assert.ok(await enter(office, await shown(office, secret)))
})

test('of many attempts with one code at the same moment one wins', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const code = await shown(office, await withTotp(office))
  const answers = await Promise.allSettled(Array.from({ length: 4 }, () => enter(office, code)))
  assert.equal(answers.filter(answer => answer.status === 'fulfilled').length, 1)
})

test('a code older than one accepted is refused, though its time is not over', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const secret = await withTotp(office)
  const [older, present, next] = await Promise.all([-1, 0, 1].map(steps => shown(office, secret, steps)))
  await enter(office, next)
  for (const code of [older, present]) await assert.rejects(enter(office, code), REFUSED)
})

test('the code that confirmed the secret signs nobody in', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const { secret } = await offer(office)
  const code = await shown(office, secret)
  await confirm(office, code)
  await assert.rejects(enter(office, code), REFUSED)
})

test('a telephone may be half a minute wrong and no more', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const secret = await withTotp(office)
  office.clock.advance(10 * STEP)
  for (const steps of [-2, 2]) await assert.rejects(enter(office, await shown(office, secret, steps)), REFUSED)
  for (const steps of [-1, 1]) assert.ok(await enter(office, await shown(office, secret, steps)))
})

test('an offered secret is not in force before a code of it was seen', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const { secret } = await offer(office)
  assert.ok(await enter(office))
  await assert.rejects(confirm(office, await wrong(office, secret)), REFUSED)
  assert.ok(await enter(office))
  await confirm(office, await shown(office, secret))
  await assert.rejects(enter(office), REFUSED)
})

test('nothing is confirmed that was not offered, and nothing twice', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await assert.rejects(confirm(office, '000000'), REFUSED)
  const secret = await withTotp(office)
  await assert.rejects(confirm(office, await shown(office, secret)), REFUSED)
})

test('the old secret stays in force until a new one is confirmed, and then it is none', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const old = await withTotp(office)
  const { secret } = await offer(office)
  await assert.rejects(enter(office, await shown(office, secret)), REFUSED)
  assert.ok(await enter(office, await shown(office, old)))
  await confirm(office, await shown(office, secret))
  office.clock.advance(2 * STEP)
  await assert.rejects(enter(office, await shown(office, old)), REFUSED)
  assert.ok(await enter(office, await shown(office, secret)))
})

test('without the second factor the password is enough again, and an offer goes with it', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  await withTotp(office)
  const { secret } = await offer(office)
  await removeTotp(office.pool, OFFICE, idOf(office))
  assert.ok(await enter(office))
  await assert.rejects(confirm(office, await shown(office, secret)), REFUSED)
})

test('the address for the telephone names the product and the person', async t => {
  const office = await testOffice(t, { passwordHash: HASH })
  const { secret, uri } = await offer(office)
  const url = new URL(uri)
  assert.equal(url.protocol, 'otpauth:')
  assert.equal(url.searchParams.get('secret'), secret)
  assert.equal(decodeURIComponent(url.pathname).endsWith(`:${LOGIN}`), true)
})
