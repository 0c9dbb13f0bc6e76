import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barriers, settle } from './support/faults.ts'
import { testProduct } from './support/product.ts'
import { PHONE } from './support/screens.ts'

test('in the dark everything can still be read, and on paper there is only the matter', async t => {
  const product = await testProduct(t, { played: true })
  const page = await product.page('guchanghe', { isDark: true, viewport: PHONE })
  const faults: string[] = []
  for (const address of ['/', '/matters', '/matters/new', '/supervision']) {
    await page.goto(address)
    await settle(page)
    faults.push(...(await barriers(page)).map(fault => `${address}: ${fault}`))
  }
  assert.deepEqual(faults, [])

  await page.goto('/')
  await page.locator('.desk-mine').getByRole('link').first().click()
  await settle(page)
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  assert.notEqual(await ground(), 'rgb(255, 255, 255)')
  assert.deepEqual(await barriers(page), [])

  await page.emulateMedia({ media: 'print' })
  assert.equal(await ground(), 'rgb(255, 255, 255)', 'dark stays on the screen')
  for (const part of ['.top', '.places', '.acts', '[role=tablist]'])
    assert.equal(await page.locator(part).isVisible(), false, `${part} is no use on paper`)
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible())
  assert.ok(await page.locator('.story-line').first().isVisible())
})
