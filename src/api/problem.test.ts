import assert from 'node:assert/strict'
import test from 'node:test'
import { ERRORS } from '#base/error-list.ts'
import { Problem } from '#base/errors.ts'
import { problemBody } from './problem.ts'

test('a refusal names every unmet condition, each with its rule and citation, in the reader’s language', () => {
  const citation = {
    rule: 'DOC-I07',
    source: '《党政机关公文处理工作条例》第二十四条',
    strength: 'MUST' as const,
    evidence: 'found' as const,
  }
  const problem = new Problem('CLOSE_REFUSED', {
    params: { count: 2 },
    refusals: [
      { code: 'ASKER_UNANSWERED', params: { asker: '云溪区民政局' }, citation },
      { code: 'STEP_WAITING', params: { step: '承办', post: '教育局收文岗' } },
    ],
  })
  const body = problemBody(problem, 'zh-Hans')
  assert.equal(body.status, 422)
  assert.equal(body.detail, '还不能办结：尚有 2 项未完成')
  assert.deepEqual(
    body.refusals?.map(refusal => refusal.detail),
    ['还欠云溪区民政局一个答复', '“承办”还在等教育局收文岗办理'],
  )
  assert.equal(body.refusals?.[0]?.rule, 'DOC-I07')
  assert.equal(problemBody(problem, 'en').detail, 'Cannot close yet: 2 things are still owed')
})

test('every error has the same parameters in the three languages', () => {
  const names = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '').toSorted((a, b) => a.localeCompare(b))
  for (const [code, error] of Object.entries(ERRORS)) {
    assert.deepEqual(names(error['zh-Hant']), names(error['zh-Hans']), code)
    assert.deepEqual(names(error.en), names(error['zh-Hans']), code)
  }
})
