import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handsOf, labelled } from './support/hands.ts'
import { testProduct } from './support/product.ts'

const TITLE = '关于报请审定校车安全管理办法的请示'
/** Long for a browser on a busy machine, in milliseconds. */
const PATIENCE = 180_000

test(
  'a request with two matters in it: the finding with its article, mended, compared, and the pages follow',
  { timeout: PATIENCE },
  async t => {
    const product = await testProduct(t)
    const clerk = await handsOf(product, 'yaojianing')
    const { page } = clerk
    const drafter = product.plan.post('general-clerk')
    const api = await product.browser('yaojianing')
    const { id } = await api.ask<{ id: string }>(201, 'POST', '/api/matters', {
      service: 'outgoing-document',
      title: TITLE,
      fields: { drafter, kind: '请示' },
    })
    const text = page.getByRole('textbox', { name: '正文', exact: true })
    const pages = page.locator('.draft-page')
    const finding = page.locator('.draft-findings li', { hasText: 'DOC-R06' })
    const saved = () => page.getByText('已保存').waitFor()

    await t.test('from the matter to its draft, which begins with what is known', async () => {
      await clerk.go(`/matters/${id}`)
      await page.getByRole('link', { name: '起草文稿' }).click()
      assert.match(await labelled(page, '标题').inputValue(), new RegExp(`${TITLE}$`))
      await pages.first().waitFor()
    })

    await t.test('what is pasted comes clean, a typed number becomes a heading', async () => {
      await text.click()
      await page.evaluate(() => {
        const clipboardData = new DataTransfer()
        clipboardData.setData(
          'text/html',
          '<p class="MsoNormal"><b style="color:red">为保障校车安全，现提出以下请求。</b><o:p></o:p></p><!--x--><p>一、请批准拨付校车经费50万元</p>',
        )
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      })
      await page.locator('.draft-heading-1', { hasText: '请批准拨付校车经费50万元' }).waitFor()
      assert.equal(await page.locator('.draft-body b, .draft-body [style]').count(), 0)
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('二、请同意增加驾驶员编制3名')
      await page.keyboard.press('Enter')
      await page.keyboard.type('妥否，请批示。')
      assert.equal(
        await page.locator('.draft-heading-1').last().getAttribute('data-number'),
        '二、',
        'the number is counted',
      )
    })

    await t.test('the finding stands beside the draft with its article, and leads to its line', async () => {
      await page.getByRole('tab', { name: /^检查/ }).click()
      await finding.getByText('一份请示里请求了 2 件事').waitFor()
      assert.match(await finding.innerText(), /第十五条（四）/)
      await finding.getByRole('button').click()
      await page.waitForFunction(() => getSelection()?.anchorNode?.textContent?.includes('编制'))
      await product.picture(page, 'drafting-findings')
    })

    await t.test('a version is kept, the second matter taken out, and the finding goes', async () => {
      await page.keyboard.press('Control+s')
      await saved()
      await page.keyboard.press('Home')
      await page.keyboard.press('Shift+End')
      await page.keyboard.press('Delete')
      await page.keyboard.press('Backspace')
      await finding.waitFor({ state: 'detached' })
      await saved()
    })

    await t.test('what changed is shown word by word against the version', async () => {
      await page.getByRole('tab', { name: '稿次' }).click()
      const compared = page.getByRole('region', { name: '花脸稿' })
      await compared.locator('del', { hasText: '驾驶员编制' }).waitFor()
      assert.equal(await compared.locator('del', { hasText: '经费' }).count(), 0)
      await product.picture(page, 'drafting-comparison')
    })

    await t.test('the pages follow what is typed', async () => {
      await page.getByRole('tab', { name: '版式' }).click()
      const before = await pages.first().getAttribute('src')
      await text.click()
      await page.keyboard.press('Control+Home')
      await page.keyboard.type('按照工作安排，')
      await page.waitForFunction(src => document.querySelector('.draft-page')?.getAttribute('src') !== src, before)
      assert.equal(
        await pages.first().evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth > 0)),
        true,
      )
      await product.picture(page, 'drafting')
    })

    await t.test('on a phone the text and the pages are tabs; what was typed is there', async () => {
      await saved()
      const phone = await product.page('yaojianing', { viewport: { width: 390, height: 844 } })
      await phone.goto(`/matters/${id}/draft`)
      await phone.getByText('按照工作安排').first().waitFor()
      assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing overflows')
      await product.picture(phone, 'drafting-phone')
      await phone.getByRole('tab', { name: '版式' }).click()
      await phone.locator('.draft-page').first().waitFor()
      await product.picture(phone, 'drafting-phone-pages')
      await phone.goto('/drafts')
      await phone.getByRole('link', { name: TITLE }).waitFor()
      await product.picture(phone, 'drafts-phone')
    })
  },
)
