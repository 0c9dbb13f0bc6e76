import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterPage } from '#api/matters/schema.ts'
import { settle } from './support/faults.ts'
import { fillIn, labelled } from './support/hands.ts'
import { testProduct } from './support/product.ts'

/** Long for a browser on a busy machine: some fifteen pages, in milliseconds. */
const PATIENCE = 300_000

test(
  'a leader counts, a clerk writes a letter and says what is the same, a successor takes over, an auditor asks who sees it',
  { timeout: PATIENCE },
  async t => {
    const product = await testProduct(t, { played: true })

    await t.test('a number of the overview opens the register at exactly as many matters', async () => {
      const page = await product.page('guchanghe')
      await page.goto('/overview')
      await settle(page)
      const late = page.locator('.overview-number').filter({ hasText: '延误' })
      const count = Number(await late.locator('b').innerText())
      assert.ok(count > 0)
      await late.click()
      await page.getByText(`共 ${count} 件`).waitFor()
      await page.goBack()
      await page.getByRole('link', { name: /积水/ }).click()
      await page.getByText('群众来的').waitFor()
    })

    const clerk = await product.browser('yexiaoyun')
    const { items } = await clerk.ask<MatterPage>(
      200,
      'GET',
      `/api/matters?q=${encodeURIComponent('村口路灯还是不亮')}`,
    )
    const again = items[0] ?? assert.fail('the story is played')

    await t.test('a letter is chosen, filled from the matter and kept with it', async () => {
      const page = await product.page('yexiaoyun')
      await page.goto(`/matters/${again.id}?tab=materials`)
      await page.getByRole('button', { name: '出具文书' }).click()
      const drawer = page.getByRole('dialog', { name: '出具文书' })
      await fillIn(page, drawer, {
        choose: { 哪种文书: '一次性告知书' },
        write: { '还缺什么（一行一样）': '路灯杆编号' },
      })
      await drawer.getByRole('button', { name: '出具', exact: true }).click()
      await page.getByRole('button', { name: /补充材料一次性告知书/ }).waitFor()
    })

    await t.test('a file is looked at beside the matter, by its pages, with the keyboard alone', async () => {
      const page = await product.page('yexiaoyun')
      await page.goto(`/matters/${again.id}?tab=materials`)
      await page.getByRole('button', { name: /补充材料一次性告知书/ }).press('Enter')
      const viewer = page.getByRole('dialog', { name: /补充材料一次性告知书/ })
      const first = viewer.getByRole('img', { name: '第 1 页' })
      await first.evaluate((picture: HTMLImageElement) => picture.decode())
      const width = async () => (await first.boundingBox())?.width ?? 0
      const before = await width()
      await page.keyboard.press('+')
      await viewer.getByText('150%').waitFor()
      assert.ok((await width()) > 1.3 * before)
      await page.keyboard.press('Escape')
      await viewer.waitFor({ state: 'hidden' })
    })

    await t.test('what is the same is said to be so, and said no longer, with the reason', async () => {
      const page = await product.page('yexiaoyun')
      await page.goto(`/matters/${again.id}?tab=relations`)
      await page.getByRole('button', { name: '解除' }).click()
      await page.getByPlaceholder('理由').fill('先分开办')
      await page.getByRole('tooltip').getByRole('button', { name: '解除' }).click()
      await page.getByRole('button', { name: /与.+重复/ }).click()
      await page.locator('.mark', { hasText: '重复于' }).waitFor()
    })

    await t.test('the successor sees on the desk that they are asked, what will come, and takes over', async () => {
      const page = await product.page('liuqinghe')
      await page.goto('/')
      await page.getByRole('link', { name: '去看看' }).click()
      await page
        .getByText(/随岗位移交：承办 \d+ 件/)
        .first()
        .waitFor()
      await page.locator('.handover').getByRole('button', { name: '接手' }).click()
      await page.getByRole('tooltip').getByRole('button', { name: '接手' }).click()
      await page
        .getByText(/移交了 \d+ 件事/)
        .first()
        .waitFor()
      await page.goto('/')
      await page.locator('.desk-mine').getByRole('link').first().waitFor()
    })

    await t.test('who can see a matter is told with why', async () => {
      const page = await product.page('admin')
      await page.goto('/sight')
      await labelled(page, '某件事谁能看到（编号）').fill(again.number)
      await page.getByRole('button', { name: '查这件事' }).click()
      await page.getByText('区委办公室主任可看全机关').waitFor()
      assert.equal(await page.getByText('村口路灯还是不亮').count(), 0, 'who only audits reads no title')
    })
  },
)
