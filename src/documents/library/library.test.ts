import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citedArticles, readLibrary, searchLibrary } from './library.ts'

const library = await readLibrary('catalogue')
const numbers = (source: string) => citedArticles(library, source).map(({ law, article }) => `${law}${article}`)

test('nothing is found for no words, and a law the library lacks cites nothing', () => {
  assert.deepEqual(searchLibrary(library, '  '), [])
  assert.deepEqual(numbers('《不存在的条例》第一条'), [])
  assert.deepEqual(numbers('本机关设定'), [])
})

test('a word of two characters finds the articles that have it', () => {
  const found = searchLibrary(library, '复查')
  assert.ok(found.some(({ law, article }) => law === '信访工作条例' && article === '第三十五条'))
  assert.ok(found.every(({ text }) => text.includes('复查')))
})

test('a citation opens its articles: one, several, a range, by the short name of a law or the whole', () => {
  assert.deepEqual(numbers('《信访工作条例》（中共中央、国务院 2022年2月25日）第三十一条第六项、第三十二条'), [
    '信访工作条例第三十一条',
    '信访工作条例第三十二条',
  ])
  assert.equal(numbers('《生产安全事故报告和调查处理条例》（国务院令第493号）第九条至第十三条').length, 5)
  assert.deepEqual(numbers('《保守国家秘密法》第三十八条'), numbers('《中华人民共和国保守国家秘密法》第三十八条'))
})
