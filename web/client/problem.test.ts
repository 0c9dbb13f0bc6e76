import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byField, problemFrom, problemOf } from './problem.ts'

test('an answer that is no problem document still becomes a problem', () => {
  assert.deepEqual(problemOf(502, null), { status: 502, code: 'UNAVAILABLE', detail: '', refusals: [] })
  assert.equal(problemOf(400, 'nginx').code, 'BAD_REQUEST')
})

test('every refusal keeps its sentence, its field and its article', () => {
  const problem = problemOf(422, {
    code: 'CLOSE_REFUSED',
    detail: '还不能办结：尚有 2 项未完成',
    refusals: [
      { code: 'OPINION_REQUIRED', detail: '请写明意见', field: 'opinion' },
      { code: 'READING_UNREAD', detail: '还没有传阅', citation: { rule: 'DOC-I05', source: '第二十四条' } },
      'not a refusal',
    ],
  })
  assert.equal(problem.refusals.length, 2)
  assert.equal(problem.refusals[1]?.citation?.source, '第二十四条')
  const sorted = byField(problem)
  assert.equal(sorted['opinion']?.[0]?.detail, '请写明意见')
  assert.equal(sorted['']?.[0]?.code, 'READING_UNREAD')
})

test('a problem about one field stands beside that field', () => {
  const sorted = byField(problemOf(400, { code: 'FIELD_REQUIRED', detail: '请填写标题', field: 'title' }))
  assert.deepEqual(Object.keys(sorted), ['title'])
})

test('a fault of the page itself is told apart from a refusal', () => {
  assert.equal(problemFrom(new TypeError('x')).code, 'FAULT')
})
