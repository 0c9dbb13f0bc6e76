import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameness, type KnownDocument } from './same-document.ts'

const ONE: KnownDocument = {
  title: '云岚市教育局关于做好2026年春季校车安全管理工作的通知',
  number: '云教发〔2026〕12号',
  from: '云岚市教育局',
  date: '2026-02-20',
}
const same = (change: Partial<KnownDocument>) => sameness(ONE, { ...ONE, ...change })

test('this year’s notice is not last year’s, whether the number, the day or the title tells', () => {
  assert.equal(same({ number: '云教发〔2025〕9号', date: '2025-02-21' }), null)
  assert.equal(same({ number: null, date: '2025-02-21' }), null)
  assert.equal(same({ number: null, date: null, title: '云岚市教育局关于做好2025年春季校车安全管理工作的通知' }), null)
  assert.equal(same({ number: null, date: null, title: '云岚市教育局关于做好2026年秋季学期招生工作的通知' }), null)
})

test('two offices may have the same number, and a bulletin its issue every year', () => {
  assert.equal(same({ from: '云岚市公安局', title: '关于加强节日巡逻的通知' }), null)
  const issue = { ...ONE, number: '第37期' }
  assert.equal(sameness(issue, { ...issue, date: '2025-02-20' }), null)
})

test('what is not known is no sameness', () => {
  const nothing = { title: null, number: null, from: null, date: null }
  assert.equal(sameness(nothing, nothing), null)
  assert.equal(sameness(ONE, nothing), null)
})

test('a number is the same in whatever brackets, with zeros and blanks', () => {
  for (const number of [
    '云教发[2026]12号',
    '云教发（2026）12号',
    '云教发【2026】第12号',
    '云教发 〔2026〕 012 号',
    '云教发2026〕12号',
  ])
    assert.equal(same({ number, title: null, date: null }), 'number', number)
})

test('the same title without a number that says otherwise is the same document', () => {
  assert.equal(same({ number: null }), 'title')
  assert.equal(same({ number: null, from: '市教育局', date: null }), 'title')
  assert.equal(same({ number: '云教发〔2026〕72号' }), 'title', 'a number that was misread stands over the same day')
})

test('one word changed or a few letters misread are nearly the same', () => {
  assert.equal(same({ number: null, title: '云岚市教育局关于做妖2026年春季校车安全管埋工作的通知' }), 'near')
  assert.equal(same({ number: null, title: '关于做好2026年春季校车安全管理工作的通知' }), 'near')
})
