import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, instantOf } from '#calendar/day.ts'
import { slotsOf } from '#calendar/shifts.ts'
import { barriers, overflow, unfitWords } from './support/faults.ts'
import { fillIn, handsOf } from './support/hands.ts'
import { testProduct, type Product } from './support/product.ts'

const ZONE = 'Asia/Shanghai'
const idOf = (product: Product, login: string) => product.plan.people.find(person => person.login === login)?.id ?? ''

/** The month after this one, `YYYY-MM`: all of it is still to come. */
function nextMonth(): string {
  const [year = 0, month = 1] = dayOf(new Date(), ZONE).split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7)
}

test('a call in the night is one key and one line away, and becomes an emergency whose minutes run in view', async t => {
  const product = await testProduct(t)
  const { page, go } = await handsOf(product, 'jianlan')
  await go('/matters')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('t')
  const line = page.getByRole('textbox', { name: '记电话' })
  await line.waitFor()
  await page.keyboard.type('工地塌方有人被埋')
  await page.keyboard.press('Enter')
  await page.getByText(/已登记 值〔\d+〕1号/).waitFor()
  await page.getByRole('link', { name: '工地塌方有人被埋' }).click()
  await page.locator('.acts').getByRole('button', { name: '突发事件' }).click()
  const drawer = page.locator('.ant-drawer').getByRole('dialog', { name: '突发事件' })
  await drawer.getByRole('button', { name: '突发事件' }).click()
  await drawer.waitFor({ state: 'hidden' })

  await go('/duty')
  const timers = page.getByRole('timer')
  await timers.first().waitFor()
  assert.equal(await timers.count(), 3, 'the telephone, the first report and the leader')
  assert.match(await timers.first().innerText(), /^还剩 (29|30):\d\d$/)
  const before = await timers.first().innerText()
  await page.waitForFunction(was => document.querySelector('[role="timer"]')?.textContent !== was, before)
})

test('a clash shows while somebody is dragged and is refused, and a month with a gap is not published', async t => {
  const product = await testProduct(t)
  const month = nextMonth()
  const keeper = await product.browser('mashoutian')
  const watches = ['leader-on-duty', 'officer-on-duty'].map(key => product.plan.post(key))
  for (const [sort, postId] of watches.entries())
    await keeper.ask(204, 'POST', '/api/watches', { postId, changesAt: ['08:30'], sort })
  const people = [
    ['guchanghe', 'fangjingyi'],
    ['jianlan', 'nixiangdong'],
  ].map(row => row.map(login => idOf(product, login)))
  for (const [index, postId] of watches.entries())
    await keeper.ask(204, 'POST', '/api/roster/rotations', { month, postId, people: people[index] })
  const empty = slotsOf(month, ['08:30'], ZONE)[9]?.beginsAt
  assert.equal(empty, instantOf(`${month}-10`, '08:30', ZONE).toISOString())
  await keeper.ask(204, 'POST', '/api/roster/assignments', { postId: watches[1], beginsAt: empty, personId: null })

  const { page, go } = await handsOf(product, 'mashoutian')
  await go(`/duty/roster?month=${month}`)
  await page.getByText('还空 1 个班').waitFor()
  const day = page.locator('.roster-day').nth(9)
  const gap = day.locator('.roster-slot').nth(1)
  const leader = (await day.locator('.roster-slot').nth(0).locator('span').innerText()).trim()

  await page.locator('.roster-person', { hasText: leader }).dragTo(gap)
  await page.getByText(`${leader}已排在带班领导，不能排在这里`).waitFor()
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByText(/值班员（当班）从 \S+ 08:30 到 \S+ 08:30 没有人值班/).waitFor()

  await gap.focus()
  await page.keyboard.press('Enter')
  await page.locator('.ant-popover input:focus').waitFor()
  await page.keyboard.insertText('叶晓芸')
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option-active', { hasText: '叶晓芸' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('已排满').waitFor()
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByText(/马守田发布/).waitFor()
  assert.deepEqual([await unfitWords(page), await barriers(page)], [[], []])

  // On a telephone somebody asks for a swap; the other finds it under the bell and agrees there.
  const asking = await handsOf(product, 'jianlan')
  await asking.page.setViewportSize({ width: 390, height: 800 })
  await asking.go(`/duty/roster?month=${month}`)
  await asking.page
    .getByRole('button', { name: /值班员（当班）：?.*纪安澜/ })
    .first()
    .click()
  const dialog = asking.page.getByRole('dialog', { name: '换班' })
  await fillIn(asking.page, dialog, { choose: { 请谁: '倪向东' }, write: { 事由: '孩子家长会' } })
  assert.deepEqual([await overflow(asking.page), await barriers(asking.page)], [0, []])
  await dialog.getByRole('button', { name: '发出' }).click()
  await asking.page.getByText(/等倪向东同意/).waitFor()

  const asked = await handsOf(product, 'nixiangdong')
  await asked.page.setViewportSize({ width: 390, height: 800 })
  await asked.go('/')
  await asked.page.getByRole('button', { name: '消息，1 条未读' }).click()
  const bell = asked.page.getByRole('dialog')
  await bell.getByText(/纪安澜请倪向东值/).waitFor()
  assert.deepEqual([await overflow(asked.page), await barriers(asked.page)], [0, []])
  await bell.getByRole('button', { name: '同意', exact: true }).click()
  await bell.getByText(/双方已同意，等批准/).waitFor()
})
