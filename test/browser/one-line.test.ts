import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayWords } from '#calendar/date-words.ts'
import { dayOf, addDays } from '#calendar/day.ts'
import { handsOf } from './support/hands.ts'
import { testProduct } from './support/product.ts'

const LINE = '请教育局后天前报校车方案'

test('one line on the desk becomes a matter with somebody who has it and a date, and says first what it understood', async t => {
  const product = await testProduct(t)
  const { page, go } = await handsOf(product, 'guchanghe')
  const today = dayOf(new Date(), 'Asia/Shanghai')
  const due = dayWords(addDays(today, 2), 'zh-Hans', today)
  await go('/')
  await page.getByLabel('记一件事').fill(LINE)
  await page.getByText(`听懂了：区教育局牵头 · ${due}前`).waitFor()
  await page.keyboard.press('Enter')

  await page.locator('.field-doubt').first().waitFor()
  await page.getByTitle('区教育局').first().waitFor()
  assert.equal(new URL(page.url()).search, '', 'a reload brings what was typed since, not the line again')
  await page.keyboard.press('Control+Enter')

  await page.getByRole('heading', { level: 1, name: LINE }).waitFor()
  await page.locator('.standing').getByText('温如玉').waitFor()
  await page.locator('.particulars').getByText(due).waitFor()
})
