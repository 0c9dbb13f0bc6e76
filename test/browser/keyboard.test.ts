import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { PASSWORD } from '#test/support/api.ts'
import { testProduct } from './support/product.ts'

/** Goes on with Tab until what has the cursor is called so; a person gives up before thirty. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const called = typeof name === 'string' ? new RegExp(`^${name}$`) : name
  const seen: string[] = []
  for (let pressed = 0; pressed < 30; pressed += 1) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => {
      const element = document.activeElement
      const id = element?.id ?? ''
      const label = id ? document.querySelector(`label[for="${id}"]`)?.textContent : null
      return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
    })
    if (called.test(words)) return
    seen.push(words)
  }
  assert.fail(`Tab never came to ${called}: ${seen.join(' | ')}`)
}

test('without a mouse: sign in, open what is first, decide, and be told so', async t => {
  const product = await testProduct(t, { played: true })
  const page = await product.page(null)
  await page.goto('/')
  await page.waitForFunction(() => document.activeElement?.id === 'login')
  await page.keyboard.type('guchanghe')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.locator('.desk-mine li').first().waitFor()

  await t.test('Ctrl K searches, and finds what the words say', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '搜事项、文号、操作' }).waitFor()
    await page.keyboard.type('现场会')
    await page.getByRole('option', { name: /安全生产警示教育现场会/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /安全生产警示教育现场会/ }).waitFor()
  })

  await tabTo(page, '同意')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: '同意' })
  await drawer.waitFor()

  await t.test('Esc leaves an act without doing it, and keeps what was written', async () => {
    await page.waitForFunction(() => document.activeElement?.id === 'act-opinion')
    await page.keyboard.type('同意，请应急局牵头。')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await page.waitForFunction(() => document.activeElement?.textContent === '同意')
    await page.keyboard.press('Enter')
    await drawer.waitFor()
    assert.equal(await drawer.getByLabel('意见').inputValue(), '同意，请应急局牵头。')
  })

  await page.keyboard.press('Control+Enter')
  await page.getByText('同意：已完成').waitFor()
  await page.locator('.opinion', { hasText: '同意，请应急局牵头。' }).waitFor()

  await t.test('g and d go to the desk, where it waits no more', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.locator('.desk-mine li').first().waitFor()
    await page
      .locator('.desk-mine')
      .getByRole('link', { name: /安全生产警示教育现场会/ })
      .waitFor({ state: 'detached' })
  })
})
