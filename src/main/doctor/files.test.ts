import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testBucket } from '#test/support/s3.ts'
import { filesFindings } from './files.ts'

test('a bucket that refuses our key or does not answer is told, and the key is not', async t => {
  const { wrongKey } = await testBucket(t)
  for (const [s3, why] of [
    [wrongKey, /403/],
    ['http://name:hidden@127.0.0.1:48999/shuniu', /ECONNREFUSED/],
  ] as const) {
    const [finding] = await filesFindings({ s3 })
    assert.equal(finding?.state, 'wrong')
    assert.match(finding?.sentences.zh ?? '', why)
    assert.doesNotMatch(JSON.stringify(finding), /another|hidden/)
  }
})

test('a bucket that answers is good, and a folder needs no word', async t => {
  const { address } = await testBucket(t)
  assert.deepEqual(
    (await filesFindings({ s3: address })).map(finding => finding.state),
    ['good'],
  )
  assert.deepEqual(await filesFindings({ s3: undefined }), [])
})
