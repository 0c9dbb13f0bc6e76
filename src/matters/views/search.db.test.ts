import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OFFICE, testOffice } from '#test/support/office.ts'
import { correct } from '../correct.ts'
import { registerMatter } from '../register.ts'
import { searchMatters, type ViewTimes } from './search.ts'

test('a matter is found by words of its title, its number, its sender and the unit it names, and by what it was corrected to', async t => {
  const office = await testOffice(t)
  const now = office.clock.now().toISOString()
  const times: ViewTimes = { now, nearUntil: now, piledSince: now, orphanPost: office.plan.post('general-head') }
  const { id } = await office.as('yexiaoyun', acting =>
    registerMatter(acting, {
      service: 'incoming-document',
      title: '关于ＰＰＰ项目清理的通知',
      fields: {
        from: '枢州市财政局',
        kind: '通知',
        reference: '枢财〔2026〕12号',
        senderLevel: 'superior',
        handling: 'act',
        leadUnit: office.plan.unit('water'),
      },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
  const finds = (q: string) =>
    office.as('yexiaoyun', async ({ tx }) => {
      const { items } = await searchMatters(tx, OFFICE, { q }, times, { number: 1, size: 10 })
      return items.some(item => item.id === id)
    })
  for (const word of ['清理', '财政局', '〔2026〕12号', '收〔2026〕1号', 'ppp', 'PPP 通知', '水利局'])
    assert.ok(await finds(word), word)
  for (const nothing of ['_', '——', '（）']) assert.ok(!(await finds(nothing)), nothing)
  for (const word of ['理清', '教育局', '13号', 'ppt', office.plan.unit('water')]) assert.ok(!(await finds(word)), word)
  await office.as('yexiaoyun', acting =>
    correct(acting, id, { title: '关于特许经营项目清理的通知', reason: '录入有误' }),
  )
  assert.ok(await finds('特许经营'))
  assert.ok(!(await finds('ppp')))
})
