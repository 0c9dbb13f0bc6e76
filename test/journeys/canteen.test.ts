import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Canteen, Kitchen } from '#api/canteen/schema.ts'
import { readXlsx } from '#documents/reading/xlsx.ts'
import { openArchive } from '#documents/reading/zip.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { register, type Refused } from '#test/support/walk.ts'

const DAY = '2026-03-04'
const LUNCH = `/api/canteen/menus/${DAY}/lunch`
const MENU = { dishes: '青椒肉丝、番茄炒蛋、紫菜汤' }
const idOf = (office: TestApi, login: string) => office.plan.people.find(person => person.login === login)?.id

const menusOf = async (office: TestApi, login: string) =>
  (await office.browser(login)).ask<Canteen>(200, 'GET', `/api/canteen?from=${DAY}&to=${DAY}`)

test('only the canteen posts menus, sees who ordered what, and hands out; a day that is over gets none', async t => {
  const office = await testApi(t)
  const keeper = await office.browser('tangjiahe')
  const guest = await office.browser('yexiaoyun')
  await guest.ask<Refused>(403, 'PUT', LUNCH, MENU)
  await guest.ask(404, 'PUT', `${LUNCH}/order`, { portions: 1 })
  await keeper.ask(400, 'PUT', LUNCH.replace('lunch', 'banquet'), MENU)
  assert.equal((await keeper.ask<Refused>(409, 'PUT', LUNCH.replace(DAY, '2026-03-01'), MENU)).code, 'MENU_OVER')
  await keeper.ask(204, 'PUT', LUNCH, MENU)
  await guest.ask(204, 'PUT', `${LUNCH}/order`, { portions: 1, diet: '不吃辣' })
  await guest.ask(403, 'GET', `/api/canteen/kitchen?day=${DAY}`)
  await guest.ask(403, 'GET', '/api/canteen/settlement.xlsx?month=2026-03')
  await guest.ask(403, 'POST', `${LUNCH}/hand-outs`, { personId: idOf(office, 'yexiaoyun'), isCollected: true })
  const other = await menusOf(office, 'guchanghe')
  assert.deepEqual([other.mayKeep, other.menus[0]?.portions, other.menus[0]?.mine], [false, null, null])
  assert.ok(!JSON.stringify(other).includes('不吃辣'))
})

test('meals are ordered until the cut-off that the rule names, counted for the kitchen with the guests’ tables, and settled by month', async t => {
  const office = await testApi(t)
  const keeper = await office.browser('tangjiahe')
  await keeper.ask(204, 'PUT', LUNCH, MENU)
  const order = async (login: string, status: number, body: object) =>
    (await office.browser(login)).ask<Refused & { detail: string }>(status, 'PUT', `${LUNCH}/order`, body)
  await order('yexiaoyun', 204, { portions: 1, diet: '不吃辣' })
  await order('wenruyu', 204, { portions: 6, forWhom: '加班5人' })
  await order('guchanghe', 204, { portions: 1 })
  await order('guchanghe', 204, { portions: 0 })
  const at = (time: string) => new Date(`${DAY}T${time}:00+08:00`).toISOString()
  const meal = await register(office, 'tangjiahe', {
    service: 'work-meal',
    title: '考察组工作餐',
    fields: { kind: 'guest', mealAt: at('12:00'), mealEndAt: at('13:00'), guests: 6, companions: 2, nth: 1 },
  })
  await meal.does('guchanghe', 'approve', { outcome: 'approve' })
  const table = { table: office.plan.resource('机关食堂甲桌') }
  await meal.does('tangjiahe', 'arrange', { outcome: 'arranged', fields: table })
  const { orders, tables } = await keeper.ask<Kitchen>(200, 'GET', `/api/canteen/kitchen?day=${DAY}`)
  const ordered = orders.map(({ person, portions, forWhom, diet }) => `${person} ${portions} ${forWhom}${diet}`)
  assert.deepEqual(new Set(ordered), new Set(['叶晓芸 1 不吃辣', '温如玉 6 加班5人']))
  assert.deepEqual(
    tables.map(({ words, people, matter }) => [words, people, matter]),
    [['考察组工作餐', 8, meal.id]],
  )
  assert.equal((await menusOf(office, 'tangjiahe')).menus[0]?.portions, 7)

  office.clock.set(at('09:31'))
  const late = await order('guchanghe', 409, { portions: 1 })
  assert.equal(late.code, 'ORDER_LATE')
  assert.match(late.detail, /2026-03-04 09:30 截止/)
  assert.match(late.citation?.source ?? '', /反食品浪费法/)
  const fresh = await office.browser('tangjiahe')
  await fresh.ask(404, 'POST', `${LUNCH}/hand-outs`, { personId: idOf(office, 'guchanghe'), isCollected: true })
  await fresh.ask(204, 'POST', `${LUNCH}/hand-outs`, { personId: idOf(office, 'yexiaoyun'), isCollected: true })
  const sheet = await fresh.send({ method: 'GET', url: '/api/canteen/settlement.xlsx?month=2026-03' })
  const words = readXlsx(openArchive(sheet.rawPayload)).text
  assert.match(words, /叶晓芸\s0\s1\s0\s1\s0/)
  assert.match(words, /温如玉\s0\s6\s0\s6\s6\s2026-03-04 加班5人/)
})
