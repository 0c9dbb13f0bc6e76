import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testWorker } from '#test/support/worker.ts'
import { handsOf } from './support/hands.ts'
import { testProduct } from './support/product.ts'

const TITLE = '秋冬季校园安全检查'
const SILENT = '桥东街道'
const A_DAY = 24 * 3_600_000

test('of six units the one that is silent is named, comes before the head, and is excused only with a reason', async t => {
  const product = await testProduct(t, { played: true })
  const worker = testWorker(product)
  // The due date has passed; the day of grace after it passes as well.
  await worker.turn()
  product.clock.set(new Date(Date.now() + A_DAY))
  await worker.turn()
  const { page, go, open } = await handsOf(product, 'guchanghe')
  await go('/')
  await page.locator('.desk-mine').getByRole('link', { name: TITLE }).click()
  const shares = page.locator('.division')
  await shares.getByText('5/6 已办').waitFor()
  const silent = shares.getByRole('row', { name: SILENT })
  assert.match(await silent.innerText(), /签收[\s\S]+未打开/)
  assert.match(await page.locator('.acts').innerText(), new RegExp(`${SILENT} 这个单位过期还没报结果`))

  const drawer = await open('免报')
  await drawer.getByRole('button', { name: '免报', exact: true }).click()
  await drawer.getByRole('alert').first().waitFor()
  await drawer.getByLabel(/^意见/).fill('正在抢险，情况由区教育局一并报。')
  await drawer.getByRole('button', { name: '免报', exact: true }).click()
  await drawer.waitFor({ state: 'hidden' })
  await shares.getByText('6/6 已办').waitFor()

  const supervisor = await handsOf(product, 'qinzhengyang')
  await supervisor.go(new URL(page.url()).pathname)
  await supervisor.page.locator('.acts').getByRole('button', { name: '办结', exact: true }).waitFor()
  await supervisor.page.locator('.division summary').click()
  const excused = supervisor.page.locator('.division').getByRole('row', { name: SILENT })
  assert.match(await excused.innerText(), /不再等/)
})
