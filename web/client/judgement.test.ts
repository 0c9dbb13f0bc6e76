import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apart } from './judgement.ts'

const refusal = (code: string, field?: string) => ({ code, detail: code, ...(field ? { field } : {}) })
const problem = (...refusals: ReturnType<typeof refusal>[]) => ({ status: 422, code: 'X', detail: '', refusals })

test('what rules say stands apart from what else is wrong, and what is still to be filled in does not', () => {
  const { problem: left, said } = apart(
    problem(refusal('RULE_BREAKS', 'fields.meals'), refusal('OPINION_REQUIRED'), refusal('RULE_UNSURE', 'fields.cost')),
  )
  assert.deepEqual(
    left?.refusals.map(({ code }) => code),
    ['OPINION_REQUIRED', 'RULE_UNSURE'],
  )
  assert.deepEqual(
    said.map(({ field }) => field),
    ['fields.meals'],
  )
})

test('a problem that only rules have is none besides, and one that they have no part in stays whole', () => {
  assert.equal(apart(problem(refusal('RULE_NEEDS_REASON'))).problem, null)
  const whole = problem(refusal('FIELD_REQUIRED'))
  assert.equal(apart(whole).problem, whole)
  assert.deepEqual(apart(null), { problem: null, said: [] })
})
