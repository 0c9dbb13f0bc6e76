import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Notice } from '#api/desk/schema.ts'
import { byMatter } from './notices.ts'
import { choicesFor, wantedOf } from './palette-choices.ts'
import { standings } from './standings.ts'

const notice = (id: string, matter: string): Notice => ({
  id,
  at: '2026-11-24T01:00:00Z',
  kind: 'urged',
  text: id,
  matter: { id: matter, number: matter, title: matter },
  seenAt: null,
})

test('news is grouped by matter and keeps its order', () => {
  const groups = byMatter([notice('1', 'a'), notice('2', 'b'), notice('3', 'a')])
  assert.deepEqual(
    groups.map(group => [group.matter.id, group.items.map(item => item.id)]),
    [
      ['a', ['1', '3']],
      ['b', ['2']],
    ],
  )
})

test('a covered post is never shown as one’s own', () => {
  const post = { id: '1', name: '文书科长', unit: '县府办', unitId: 'u' }
  const { own, covered } = standings([
    { ...post, via: null },
    { ...post, id: '2', via: { person: '张华', post: '文书科长', until: '2026-11-28' } },
  ])
  assert.deepEqual([own.map(one => one.id), covered.map(one => one.id)], [['1'], ['2']])
})

test('the palette finds actions by any part of their words and puts matters first when a number is typed', () => {
  const actions = [
    { key: 'new', words: '登记来文', address: '/matters/new' },
    { key: 'desk', words: '工作台', address: '/' },
  ]
  const matter = { id: 'm', number: '收〔2026〕18号', title: '校车方案' }
  assert.deepEqual(
    choicesFor('登记', actions, []).map(choice => choice.key),
    ['new'],
  )
  assert.deepEqual(
    choicesFor('18号', actions, [matter]).map(choice => choice.address),
    ['/matters/m'],
  )
  assert.equal(choicesFor('', actions, [matter]).length, 2)
})

test('the palette understands how people ask: "登记来文", "查 教体〔2026〕18号"', () => {
  const action = (words: string) => ({ key: words, words, address: words })
  const actions = [action('登记：收文办理'), action('登记：督查督办'), action('工作台')]
  assert.deepEqual(
    choicesFor('登记来文', actions, []).map(choice => choice.words),
    ['登记：收文办理', '登记：督查督办'],
  )
  assert.equal(wantedOf('查 教体〔2026〕18号'), '教体〔2026〕18号')
  assert.equal(wantedOf('查'), '查')
})
