import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extract } from './extract.ts'

/** Values of the fields of a letter, with `?` behind those that are doubtful. */
function read(text: string): Record<string, string> {
  const { fields } = extract(text)
  const found = (['title', 'asker', 'place'] as const).flatMap(name => {
    const { value, confidence } = fields[name]
    return value === null ? [] : [[name, value + (confidence === 'sure' ? '' : '?')] as const]
  })
  return Object.fromEntries(found)
}

test('an official document has no asker and no place', () => {
  const text =
    '青政办发〔2026〕17号\n青禾区人民政府办公室关于做好柳桥镇河西村道路修复的通知\n各镇人民政府：\n现将有关事项通知如下。\n青禾区人民政府办公室\n2026年4月28日'
  const { asker, place } = extract(text).fields
  assert.deepEqual([asker.confidence, place.confidence], ['absent', 'absent'])
})

test('whoever answered a letter did not ask', () => {
  const text =
    '青石办事处朝阳小区道路一直不修复\n青石办事处朝阳小区居民\n\n朝阳小区7排门前道路被破坏，恳请领导出面解决！\n2026-01-14\n留言已被查看\n您好！您所反映的情况已收悉。现回复如下：该处暂时搁置。\n青石街道办事处\n2026年1月15日'
  assert.deepEqual(read(text), {
    title: '青石办事处朝阳小区道路一直不修复?',
    asker: '青石办事处朝阳小区居民?',
    place: '青石办事处朝阳小区?',
  })
})

test('a form’s label says who asks for certain; a place is never certain', () => {
  const text =
    '标题：青禾区第二小学门口没有红绿灯\n来信人：张先生\n来信时间：2026-03-28 18:04:57\n内容：\n建议安装红绿灯。'
  assert.deepEqual(read(text), {
    title: '青禾区第二小学门口没有红绿灯',
    asker: '张先生',
    place: '青禾区第二小学?',
  })
})

test('who writes is the signature, or what the first sentence says', () => {
  const signed =
    '反映问题\n我叫陈大勇，住白水乡石门村五组。补偿款到现在没给。请求领导查明情况。\n此致\n敬礼\n反映人：陈大勇\n2026年2月18日'
  assert.deepEqual([read(signed)['asker'], read(signed)['place']], ['陈大勇?', '白水乡石门村五组?'])
  const introduced =
    '尊敬的区长：\n您好！我是柳桥镇河西村村民王秀英。村道没有恢复。希望镇里尽快把路修好。\n2026年3月5日'
  assert.deepEqual(read(introduced), { title: '希望镇里尽快把路修好?', asker: '王秀英?', place: '柳桥镇河西村?' })
})

test('a letter that names nobody has no asker, and one that names no place has none', () => {
  const text = '您好，我想咨询一下，孩子今年上小学需要准备什么材料？'
  assert.deepEqual(Object.keys(read(text)), ['title'])
})

test('words of a sentence are no part of a place', () => {
  const text = '尊敬的领导：\n您好！希望在柳桥镇集市路口安装路灯，夜间没有路灯。'
  assert.equal(read(text)['place'], '柳桥镇集市?')
})
