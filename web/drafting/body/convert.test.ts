import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EditorState, TextSelection } from 'prosemirror-state'
import type { DraftBlock } from '#documents/drafting/document-draft.ts'
import { KEYS } from './commands.ts'
import { blocksOf, docOf } from './convert.ts'
import { cleanHtml, sliceOfText } from './paste.ts'

const BLOCKS: DraftBlock[] = [
  { kind: 'paragraph', text: '现将有关事项通知如下。' },
  { kind: 'heading', level: 1, text: '总体要求' },
  { kind: 'heading', level: 2, text: '加强领导。', run: '各单位要压实责任。' },
  { kind: 'paragraph', text: '' },
  { kind: 'table', columns: [3, 5], head: ['序号', '任务'], rows: [['1', '摸清底数情况']], wide: true },
]

test('what the editor holds is what was saved, block by block', () => {
  const saved = blocksOf(docOf(BLOCKS))
  assert.deepEqual(saved, [...BLOCKS.slice(0, 4), { ...BLOCKS[4], columns: [3, 6] }])
  assert.deepEqual(blocksOf(docOf(saved)), saved)
})

test('a text of which nothing is written has one empty line to write on', () => {
  assert.deepEqual(blocksOf(docOf([])), [{ kind: 'paragraph', text: '' }])
})

test('Enter after a typed number makes the heading it was meant to be, and text after it', () => {
  const doc = docOf([{ kind: 'paragraph', text: '（一）加强领导' }])
  const end = TextSelection.atEnd(doc)
  const state = EditorState.create({ doc, selection: end })
  let next = state
  assert.equal(
    KEYS['Enter']?.(state, transaction => (next = state.apply(transaction))),
    true,
  )
  assert.deepEqual(blocksOf(next.doc), [
    { kind: 'heading', level: 2, text: '加强领导' },
    { kind: 'paragraph', text: '' },
  ])
  assert.equal(next.selection.$from.index(0), 1)
})

test('pasted lines become blocks; a few words stay in their line; a word processor’s own marks go', () => {
  assert.equal(sliceOfText('一、总体要求\r\n\r\n坚持安全第一。').content.childCount, 2)
  assert.equal(sliceOfText(' 安全第一 ').content.firstChild?.text, '安全第一')
  const html = '<style>p{color:red}</style><!--[if gte mso 9]><xml>x</xml><![endif]--><p>正文<o:p>&nbsp;</o:p></p>'
  assert.equal(cleanHtml(html), '<p>正文&nbsp;</p>')
})
