import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asksForCode, safeNext } from './view.ts'

test('sign-in never leads to another site', () => {
  for (const elsewhere of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', null])
    assert.equal(safeNext(elsewhere), '/')
})

test('sign-in leads back to where one was going', () => {
  assert.equal(safeNext('/matters?view=late'), '/matters?view=late')
})

test('a one-time code once asked for stays asked for', () => {
  assert.equal(asksForCode('SIGN_IN_FAILED', false), false)
  assert.equal(asksForCode('TOTP_REQUIRED', false), true)
  assert.equal(asksForCode('SIGN_IN_FAILED', true), true)
})
