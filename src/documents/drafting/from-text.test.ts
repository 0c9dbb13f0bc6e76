import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOfText } from './from-text.ts'
import { linesOfBlocks } from './lines.ts'

test('typed numbers become headings that are counted, and a sentence after a heading runs on', () => {
  const text =
    '\u3000\u3000一、总体要求\n坚持安全第一。\n（一）加强领导。各单位要压实责任。\n1.摸清底数\n（1）登记造册\n二、工作任务'
  const blocks = blocksOfText(text)
  assert.deepEqual(
    blocks.map(block => block.kind),
    ['heading', 'paragraph', 'heading', 'heading', 'heading', 'heading'],
  )
  assert.deepEqual(blocks[2], { kind: 'heading', level: 2, text: '加强领导。', run: '各单位要压实责任。' })
  assert.deepEqual(
    linesOfBlocks(blocks, 'body').map(line => line.text),
    text.split('\n').map(line => line.trim()),
  )
})

test('what looks like a number and is none stays text', () => {
  for (const line of ['3.5万人次参加。', '一九四九年以来，全区持续投入。', '（此件公开发布）', '2026年3月1日起施行。'])
    assert.deepEqual(blocksOfText(line), [{ kind: 'paragraph', text: line }])
})

test('what nobody sees is left out, and lines that a page broke are put together', () => {
  assert.deepEqual(blocksOfText('安\u200b全\u00a0第一\u0007。'), [{ kind: 'paragraph', text: '安全 第一。' }])
  const broken = '各单位要切实加强组织领导，主要负责同志亲自\n抓，层层压实责任。\n一、总体要求'
  assert.deepEqual(
    blocksOfText(broken, true).map(block => (block.kind === 'table' ? '' : block.text)),
    ['各单位要切实加强组织领导，主要负责同志亲自抓，层层压实责任。', '总体要求'],
  )
})
