import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterPage } from '#api/matters/schema.ts'
import { PASSWORD } from '#test/support/api.ts'
import { fillIn, handsOf, labelled } from './support/hands.ts'
import { testProduct } from './support/product.ts'

const TITLE = '关于请求支持白鹭乡巡护道路修缮的请示'
const TEXT = '关于请求支持白鹭乡巡护道路修缮的请示\n\n这一页是打字员录入的，没有版头。'

test('a refusal stands beside its field, and nothing that was typed is lost', async t => {
  const product = await testProduct(t)
  const { page, go } = await handsOf(product, 'yexiaoyun')
  await go('/matters/new')
  await labelled(page, '标题').fill(TITLE)
  await page.getByLabel('来文正文').fill(TEXT)
  await page.getByRole('button', { name: '登记', exact: true }).last().click()
  const from = page.locator('.field', { has: labelled(page, '来文单位') })
  await from.getByRole('alert').waitFor()
  assert.equal(await labelled(page, '来文单位').getAttribute('aria-invalid'), 'true')
  await page
    .locator('.field', { has: labelled(page, '文种') })
    .getByRole('alert')
    .waitFor()
  assert.equal(await page.getByLabel('来文正文').inputValue(), TEXT)

  await t.test('nor by a reload', async () => {
    await page.reload()
    assert.equal(await labelled(page, '标题').inputValue(), TITLE)
    assert.equal(await page.getByLabel('来文正文').inputValue(), TEXT)
  })

  await t.test('nor by a server that is away; the same deed sent again is done once', async () => {
    await fillIn(page, page.locator('form'), { write: { 来文单位: '白鹭乡党委、政府' }, choose: { 文种: '请示' } })
    // The request arrives and its answer does not: to the person the two look the same.
    await page.route('**/api/matters', async route => {
      if (route.request().method() === 'POST') await route.fetch()
      await route.abort()
    })
    await page.keyboard.press('Control+Enter')
    await page.getByText('连不上服务器，您填写的内容还在').waitFor()
    await page.unroute('**/api/matters')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    const { total } = await (
      await product.browser('yexiaoyun')
    ).ask<MatterPage>(200, 'GET', `/api/matters?q=${encodeURIComponent('巡护道路')}`)
    assert.equal(total, 1)
  })
})

test('a session that ends while somebody writes leads to the door, and behind it to the same words', async t => {
  const product = await testProduct(t)
  const { page, go } = await handsOf(product, 'yexiaoyun')
  await go('/matters/new')
  await labelled(page, '标题').fill(TITLE)
  await page.context().clearCookies()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.getByLabel('登录名').fill('yexiaoyun')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/matters/new')
  assert.equal(await labelled(page, '标题').inputValue(), TITLE)

  await page.locator('button.me').click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  assert.equal(await page.evaluate(() => sessionStorage.length), 0, 'the next person finds nothing')
})

test('what looks like a state secret is refused, and stays nowhere: not even in the browser', async t => {
  const product = await testProduct(t)
  const { page, go } = await handsOf(product, 'yexiaoyun')
  await go('/matters/new')
  await page.getByLabel('来文正文').fill('机密★10年\n\n关于某事项的通知\n\n各单位：\n\n　　有关安排如下。')
  await page.getByRole('button', { name: '识别要素' }).click()
  await page.getByText('疑似国家秘密').waitFor()
  assert.equal(await page.getByLabel('来文正文').inputValue(), '')
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))
  assert.doesNotMatch(kept, /机密|某事项/)
})
