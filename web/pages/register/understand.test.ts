import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf } from '#calendar/calendar.ts'
import { understand } from './understand.ts'

const unit = (id: string, name: string, shortName = name.replace(/^区/, ''), isActive = true) => ({
  id,
  name,
  shortName,
  isActive,
})
const UNITS = [
  unit('education', '区教育局'),
  unit('police', '区公安局'),
  unit('housing', '区住房和城乡建设局'),
  unit('people', '区人力资源和社会保障局'),
  unit('money', '区财政局'),
  unit('safety', '区应急管理局'),
  unit('committee', '区委领导', '区委'),
  unit('office', '区委办公室', '区委办'),
  unit('gone', '区粮食局', '粮食局', false),
]
/** A Wednesday. */
const TODAY = '2026-11-25'
const read = (line: string) => understand(line, UNITS, TODAY, calendarOf([], 'test'))
/** Who leads, then who assists. */
const told = (line: string) => {
  const { lead, assisting } = read(line)
  return [lead?.id ?? null, ...assisting.map(one => one.id)]
}

test('a unit that is only spoken of, that is sent something, or that is no longer there, is told nothing', () => {
  for (const line of [
    '整理教育局来信',
    '研究教育局的请示',
    '同意教育局意见',
    '报教育局备案',
    '请区委宣传部来人',
    '和教育局对接一下校车的事',
    '我下周去教育局调研',
    '昨天教育局已报',
  ])
    assert.deepEqual(told(line), [null], line)
})

test('whoever is told and is no unit of the office is asked about', () => {
  assert.equal(read('请粮食局报情况').who, '粮食局')
  assert.equal(read('请财政局长阅研').who, '财政局长')
  assert.deepEqual(
    [told('请张主任牵头，财政、人社配合，下周一上午报我'), read('请张主任牵头，财政、人社配合').who],
    [[null, 'money', 'people'], '张主任'],
  )
})

test('of a list of which one is no unit of the office the others are told', () => {
  assert.deepEqual(
    [told('由教育局牵头，水利、人社配合'), read('由教育局牵头，水利、人社配合').who],
    [['education', 'people'], '水利'],
  )
})

test('a line with several tasks is taken apart and not understood as one', () => {
  const several = read('请教育局报校车方案；公安局下周三前报路线')
  assert.deepEqual(several.tasks, ['请教育局报校车方案', '公安局下周三前报路线'])
  assert.deepEqual([several.lead, several.assisting, several.by], [null, [], null])
  assert.equal(
    read('请教育局报校车方案；粮食局下周三前报路线').tasks.length,
    2,
    'also when one is no unit of the office',
  )
})

test('words that say when and no day are given back', () => {
  assert.deepEqual([read('请教育局尽快报').by, read('请教育局尽快报').when], [null, '尽快'])
})

test('whoever is asked first leads, the others assist', () => {
  assert.deepEqual(told('请教育局会同区住房和城乡建设局周五前报校车方案'), ['education', 'housing'])
  assert.deepEqual(told('由区委办、教育局办理'), ['office', 'education'])
  assert.deepEqual(told('转公安局、人社局办理，15日内答复信访人'), ['police', 'people'])
})

test('who leads and who assists, as the line says it', () => {
  assert.deepEqual(told('教育局牵头，公安局、住建局配合，月底前拿出方案'), ['education', 'police', 'housing'])
  assert.deepEqual(told('请公安局配合教育局做好校园安保'), ['education', 'police'])
  assert.deepEqual(told('公安局、财政局要全力配合'), [null, 'police', 'money'])
  assert.deepEqual(told('停车难的事，由公安局牵头'), ['police'])
  assert.deepEqual(told('请教育局牵头，会同公安、人社，完成检查'), ['education', 'police', 'people'])
  assert.deepEqual(told('请区委办通知教育局、财政局负责人周一上午来开会'), ['office'])
})

test('what people make of a long name is that unit where it can be no other', () => {
  assert.deepEqual(told('请应急局、住建局报情况'), ['safety', 'housing'])
  assert.deepEqual(told('请建设局报情况'), ['housing'])
  const two = [...UNITS, unit('other', '区住宅建设管理局')]
  assert.equal(understand('请住建局报情况', two, TODAY, calendarOf([], 'test')).lead, null)
})

test('a line in Traditional characters is read as well', () => {
  const { lead, by } = read('請教育局週五前報校車方案')
  assert.deepEqual([lead?.name, by], ['区教育局', '2026-11-27'])
})
