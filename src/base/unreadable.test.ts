import assert from 'node:assert/strict'
import test from 'node:test'
import { parse } from 'yaml'
import { unreadableWords } from './unreadable.ts'

const hans = (error: unknown): string => {
  const words = unreadableWords(error)
  return typeof words === 'string' ? words : words['zh-Hans']
}

const thrownBy = (read: () => unknown): unknown => {
  try {
    return read()
  } catch (error) {
    return error
  }
}

test('what no reader is known to say is left as it is', () => {
  assert.equal(unreadableWords(new Error('the moon is blue')), 'the moon is blue')
})

test('a broken JSON file is told in the language of its reader, with the line', () => {
  assert.equal(hans(thrownBy(() => JSON.parse('{\n "a": 1\n "b": 2}'))), '第 3 行第 2 个字符附近写错了')
  assert.equal(hans(thrownBy(() => JSON.parse(''))), '没有写完')
  assert.equal(hans(thrownBy(() => JSON.parse('x'))), '不是 JSON：多了或少了标点')
})

test('a broken YAML file is told in the language of its reader, with the line', () => {
  assert.equal(hans(thrownBy(() => parse('a: 1\na: 2'))), '第 2 行第 1 个字符附近写错了')
})

test('what is wrong with an XML file is told in the language of its reader; lines count from one', () => {
  assert.equal(hans(new Error('failed to parse document as <bpmn:Definitions>')), '这不是 BPMN 文件')
  assert.equal(
    hans(new Error('unparsable content </task> detected\n\tline: 4\n\tcolumn: 2\n\tnested error: close tag')),
    '第 5 行的 <task> 不该在这里，或者没有写完',
  )
})
