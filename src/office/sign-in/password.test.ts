import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, isPassword, requireStrong } from './password.ts'

const WEAK = { code: 'PASSWORD_TOO_WEAK', field: 'password', params: { length: 12 } }

for (const [why, password] of [
  ['is short', 'Xk4!pQ9z@mR'],
  ['has few characters', 'abababababababab'],
  ['is a common word and a number', 'Password2026!'],
  ['is a common word in full width', 'ｐａｓｓｗｏｒｄ１２３４'],
  ['is a common word twice', 'passwordpassword'],
  ['is a row of keys', 'qwertyuiop12'],
  ['is a run of letters', 'abcdefghijklm'],
  ['is a run of digits', '123456789012'],
  ['is a declaration of love and its number', 'woaini1314520'],
  ['is the sign-in name and a year', 'YeXiaoyun2026'],
  ['is the sign-in name twice', 'yexiaoyunyexiaoyun'],
] as const)
  test(`a password that ${why} is refused`, () => {
    assert.throws(() => requireStrong(password, 'yexiaoyun'), WEAK)
  })

test('a long password of one’s own is taken, in any script', () => {
  for (const password of ['correct horse battery staple', 'Xk4!pQ9z@mR7', '汛前把清源河的堤坝再看一遍'])
    requireStrong(password, 'yexiaoyun')
})

test('somebody without a sign-in name is asked for no less', () => {
  assert.throws(() => requireStrong('Password2026!', ''), WEAK)
  requireStrong('Xk4!pQ9z@mR7', '')
})

test('a password is kept as argon2id with the parameters OWASP asks for, never twice alike', async () => {
  const [one, other] = await Promise.all([hashPassword('Xk4!pQ9z@mR7'), hashPassword('Xk4!pQ9z@mR7')])
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.notEqual(one, other)
})

test('a password is known again however the keyboard composed it, and no other is', async () => {
  const kept = await hashPassword('café au lait 12')
  assert.equal(await isPassword('cafe\u0301 au lait 12', kept), true)
  assert.equal(await isPassword('cafe au lait 12', kept), false)
  assert.equal(await isPassword('', kept), false)
})

test('whoever never had a password set is let in by none', async () => {
  for (const kept of ['', '!', '$argon2id$v=19$m=19456,t=2,p=1$$'])
    for (const password of ['', '!', 'Xk4!pQ9z@mR7']) assert.equal(await isPassword(password, kept), false)
})
