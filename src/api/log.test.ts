import assert from 'node:assert/strict'
import test from 'node:test'
import { DatabaseError } from 'pg'
import { loggedError } from './log.ts'

test('what people wrote does not reach the log by way of the database’s own words', () => {
  const error = new DatabaseError('invalid input syntax for type integer: "张三的身份证"', 100, 'error')
  Object.assign(error, { code: '22P02', detail: 'Key (name)=(李四) already exists.', where: '张三', table: 'people' })
  const logged = JSON.stringify(loggedError(Object.assign(new Error('outer'), { cause: error })))
  assert.doesNotMatch(logged, /张三|李四/)
  assert.match(logged, /"message":"22P02".*log\.test\.ts.*"table":"people"/)
})
