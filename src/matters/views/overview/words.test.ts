import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rising, topicWords } from './words.ts'

test('words that only say how somebody speaks are no topics', () => {
  assert.deepEqual(topicWords('反映问题，请求尽快解决'), [])
})

test('what it is about is found in a subject, each word once', () => {
  const words = topicWords('路灯不亮，路灯坏了半个月')
  assert.equal(words.filter(word => word === '路灯').length, 1)
  assert.deepEqual(topicWords('地下车库积水'), ['地下', '车库', '积水'])
  assert.ok(topicWords('咨询居住证办理').some(word => word.includes('居住')))
})

test('a word said once, or no more often than before, does not rise', () => {
  const weeks = { lately: 2, before: 6 }
  const said = [
    { word: '停车', lately: 1, before: 0 },
    { word: '噪音', lately: 2, before: 6 },
    { word: '路灯', lately: 3, before: 1 },
    { word: '积水', lately: 5, before: 0 },
  ]
  assert.deepEqual(
    rising(said, weeks, 8).map(one => one.word),
    ['积水', '路灯'],
  )
  assert.equal(rising(said, weeks, 1).length, 1)
})
