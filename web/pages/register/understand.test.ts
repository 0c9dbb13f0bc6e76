import assert from 'node:assert/strict'
import { test } from 'node:test'
import { understand } from './understand.ts'

const unit = (id: string, name: string, shortName: string, isActive = true) => ({ id, name, shortName, isActive })
const UNITS = [
  unit('education', '区教育局', '教育局'),
  unit('housing', '区住房和城乡建设局', '住房和城乡建设局'),
  unit('committee', '区委领导', '区委'),
  unit('office', '区委办公室', '区委办'),
  unit('gone', '区粮食局', '粮食局', false),
]
/** A Wednesday. */
const TODAY = '2026-11-25'
const ids = (line: string) => understand(line, UNITS, TODAY).units.map(one => one.id)
const by = (line: string) => understand(line, UNITS, TODAY).by

test('a unit that is only spoken of, or is no longer there, is told nothing', () => {
  assert.deepEqual(ids('整理教育局来信'), [])
  assert.deepEqual(ids('请粮食局报情况'), [])
  assert.deepEqual(ids('请区委宣传部来人'), [])
})

test('a line without a day has none, and a day that does not exist is not made up', () => {
  assert.equal(by('请教育局报校车方案'), null)
  assert.equal(by('2月30日前报'), null)
})

test('whoever is asked first leads, the others assist', () => {
  assert.deepEqual(ids('请教育局会同区住房和城乡建设局周五前报校车方案'), ['education', 'housing'])
  assert.deepEqual(ids('由区委办、教育局办理'), ['office', 'education'])
})

test('days as people say them', () => {
  assert.deepEqual(
    ['今天下班前', '明日', '周五前', '本周三', '周一前', '下周五前', '星期日', '12月5日前', '3月1日前', '月底前'].map(
      by,
    ),
    [
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-25',
      '2026-11-30',
      '2026-12-04',
      '2026-11-29',
      '2026-12-05',
      '2027-03-01',
      '2026-11-30',
    ],
  )
  assert.deepEqual(['3日内', '十天内', '两天内'].map(by), ['2026-11-28', '2026-12-05', '2026-11-27'])
})
