import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Letter } from '#catalogue/letters.ts'
import { fillLetter, lackingIn } from './fill-letter.ts'
import { findLetters } from './find-letters.ts'

const name = { 'zh-Hans': '告知书', 'zh-Hant': '告知書', en: 'Notice' }
const LETTER: Letter = { name, title: '告知书', to: 'asker', paragraphs: ['“{title}”收悉。', '{words}'], asks: name }

test('a letter that would have a hole is not written: what is lacking is named', () => {
  assert.deepEqual(lackingIn(LETTER, { title: '路灯不亮', words: '  ' }), ['words'])
  assert.deepEqual(lackingIn(LETTER, { title: '路灯不亮', words: '身份证' }), [])
})

test('what somebody wrote is a paragraph a line; what looks like a placeholder in it stays as it is', () => {
  const { paragraphs } = fillLetter(LETTER, { title: '路灯不亮', words: '身份证\n\n {title}证明' })
  assert.deepEqual(paragraphs, ['“路灯不亮”收悉。', '身份证', '{title}证明'])
})

test('a field of rows that stands alone is a table, and inside a sentence what its first column says', () => {
  const ways = {
    columns: ['办法', '钱'],
    rows: [
      ['限行', '5万'],
      ['绕行', ''],
    ],
  }
  const letter: Letter = { ...LETTER, paragraphs: ['有这些办法：{ways}。', '{ways}'] }
  assert.deepEqual(fillLetter(letter, { title: '北门桥', ways }).paragraphs, ['有这些办法：限行、绕行。', ways])
  assert.deepEqual(lackingIn(letter, { title: '北门桥', ways: { columns: ['办法'], rows: [] } }), ['ways'])
})

test('a service’s own letter stands before the shared one of that name, and a folder outside the catalogue is none', async () => {
  const [own, shared] = [await findLetters('catalogue', 'petition'), await findLetters('catalogue', 'enquiry')]
  assert.notEqual(own['extension']?.title, shared['extension']?.title)
  assert.equal(own['missing']?.title, shared['missing']?.title)
  await assert.rejects(findLetters('catalogue', '../src'))
})
