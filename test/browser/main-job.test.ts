import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { test } from 'node:test'
import type { Desk } from '#api/desk/schema.ts'
import { fillIn, handsOf, labelled, type Hands } from './support/hands.ts'
import { testProduct } from './support/product.ts'

const DOCUMENT = await fs.readFile(path.join(import.meta.dirname, 'fixtures', 'school-bus.txt'), 'utf8')
const TITLE = '关于报请审定全区校车安全管理办法的请示'
const WORDS = '请教育局牵头、应急局配合，月底前把办法印发到每一所学校，结果报我。'
const READERS = ['苏敏之', '方静怡', '费思远', '马守田', '秦正阳']

/** Pastes as the browser does: the text lands in the field, and the field hears of it. */
async function paste({ page }: Hands, text: string): Promise<void> {
  const field = page.getByLabel('来文正文')
  await field.focus()
  await field.evaluate((element: HTMLTextAreaElement, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    element.ownerDocument.execCommand('insertText', false, pasted)
  }, text)
}

/** Long for a browser on a busy machine: some forty pages, in milliseconds. */
const PATIENCE = 300_000

test(
  'a document is pasted, proposed, instructed, undertaken, circulated, supervised, answered and closed',
  { timeout: PATIENCE },
  async t => {
    const product = await testProduct(t)
    const people = new Map<string, Hands>()
    const as = async (login: string): Promise<Hands> => {
      const known = people.get(login) ?? (await handsOf(product, login))
      people.set(login, known)
      return known
    }
    /** Whoever it is opens their desk, and from it the first thing that waits for them. */
    const fromDesk = async (login: string): Promise<Hands> => {
      const hands = await as(login)
      await hands.go('/')
      await hands.page.locator('.desk-mine').getByRole('link').first().click()
      await hands.page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
      return hands
    }

    const clerk = await as('yexiaoyun')
    await t.test('the fields fill in, the doubtful one wears its mark and has the cursor', async () => {
      await clerk.go('/matters/new')
      await paste(clerk, DOCUMENT)
      const { page } = clerk
      const doubtful = page.locator('.field', { hasText: '联系人、电话' })
      await doubtful.getByText('请核对').waitFor()
      assert.equal(await page.locator('.field-doubt').count(), 1, 'what is sure wears no mark')
      assert.equal(await labelled(page, '标题').inputValue(), TITLE)
      assert.equal(await labelled(page, '来文字号').inputValue(), '青源教〔2026〕18号')
      assert.equal(await labelled(page, '来文单位').inputValue(), '枢州市清源区教育局')
      assert.equal(await page.getByRole('radio', { name: '特急' }).isChecked(), true)
      await page.waitForFunction(() => document.activeElement?.id === 'field-contact')
      await page.keyboard.press('Control+A')
      await page.keyboard.type('温如玉')
      await doubtful.getByText('请核对').waitFor({ state: 'detached' })
      await page.keyboard.press('Control+Enter')
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    })
    const address = new URL(clerk.page.url()).pathname

    await t.test('closing is refused with everything that is owed, each with its article', async () => {
      const drawer = await clerk.open('办结')
      await drawer.getByRole('button', { name: '办结', exact: true }).click()
      const refusals = drawer.getByRole('alert')
      await refusals.getByText('没有办成，原因如下').waitFor()
      assert.deepEqual(
        (await refusals.getByRole('listitem').allInnerTexts()).map(line => line.split('\n')[0]),
        ['“初审”还在等文书科科长办理', '还欠枢州市清源区教育局一个答复', '还没有办结归档的办理结果'],
      )
      assert.match(await refusals.innerText(), /第二十四条（七）/)
    })

    await (await fromDesk('hewenyuan')).act('合格')

    // The head of the general section is on leave: the deputy acts for her.
    const proposer = await as('qiuzimo')
    await proposer.go('/')
    await proposer.page.locator('.desk-mine').getByText('代 江雪梅 办').waitFor()
    await proposer.page.getByRole('link', { name: TITLE }).click()
    await proposer.act('提交', {
      choose: { 办理类型: '批办件', 来文单位层级: '下级', 主办单位: '区教育局', 协办单位: '区应急', 传阅对象: READERS },
      pick: { 报领导批示: '是' },
      write: { 意见: '拟请区教育局修改后印发。' },
    })
    const leader = await fromDesk('guchanghe')
    await leader.act('退回重拟', { write: { 意见: '请写明配合单位和完成时间。' } })
    await (
      await fromDesk('qiuzimo')
    ).act('提交', { write: { 意见: '拟请区教育局牵头、区应急管理局配合，月底前完成。' } })

    await t.test('the instruction opens a supervised item that quotes it', async () => {
      await (await fromDesk('guchanghe')).act('批示交办', { write: { 意见: WORDS } })
      await leader.page.getByRole('dialog').getByText('督〔').waitFor()
      await leader.page.getByRole('dialog').getByRole('button').click()
      const supervisor = await as('qinzhengyang')
      await supervisor.go('/supervision')
      const row = supervisor.page.getByRole('row', { name: TITLE })
      await row.getByText(WORDS).waitFor()
      await row.getByText('区应急管理局').waitFor()
    })

    await t.test('who sent it on urges in one tap, and who is urged sees it', async () => {
      await leader.go('/')
      await leader.page
        .locator('.desk-sent-on')
        .getByRole('button', { name: /催办.*温如玉/ })
        .first()
        .click()
      await leader.page.getByText('已催 1 次').first().waitFor()
      const lead = await as('wenruyu')
      await lead.go('/')
      await lead.page.locator('.desk-mine').getByText('已催 1 次').first().waitFor()
    })

    await t.test('each reader says so in one tap, and the story tells them in one line', async () => {
      for (const login of ['feisiyuan', 'mashoutian', 'qinzhengyang']) {
        const { readings } = await (await product.browser(login)).ask<Desk>(200, 'GET', '/api/desk')
        await (await product.browser(login)).ask(200, 'POST', `/api/tasks/${readings[0]?.id}/receipt`)
      }
      for (const login of ['suminzhi', 'fangjingyi']) {
        const reader = await as(login)
        await reader.go('/')
        await reader.page.getByRole('button', { name: `已阅：${TITLE}` }).click()
        await reader.page.getByText('没有要传阅的件').waitFor()
      }
      await clerk.go(address)
      const readers = clerk.page.locator('.story-line', { hasText: '5 人已阅' })
      for (const name of READERS) await readers.getByText(name).waitFor()
    })

    const lead = await as('wenruyu')
    await lead.go(address)
    await lead.act('办结上报', { write: { 意见: '办法已按批示修改，附后。' } })
    const assisting = await as('changping')
    await assisting.go(address)
    await assisting.act('办毕', { write: { 意见: '无不同意见，已列入冬季检查。' } })

    await t.test('whoever acts for somebody away is written down as such', async () => {
      const line = assisting.page.locator('.story-line', { hasText: '拟请区教育局牵头' })
      await line.getByText('邱子墨').waitFor()
      await line.getByText('（代江雪梅）').waitFor()
    })

    const answering = await fromDesk('yexiaoyun')
    await answering.act('答复', {
      choose: { 怎样送达: '公文交换' },
      write: { 答复内容: '原则同意，请按批示修改后印发。' },
    })
    await answering.page.getByRole('button', { name: '记录送达' }).click()
    await answering.page.locator('[data-answer="answered"]').waitFor()
    await answering.act('已答复')

    const archivist = await fromDesk('liuqinghe')
    await t.test('the archive cannot close it while what it ordered is still supervised', async () => {
      const drawer = await archivist.open('办结')
      await fillIn(archivist.page, drawer, { write: { 办理结果: '已批复并印发。' } })
      await drawer.getByRole('button', { name: '办结', exact: true }).click()
      await drawer
        .getByRole('alert')
        .getByText(/督〔\d+〕\d+号/)
        .waitFor()
      assert.equal(await labelled(drawer, '办理结果').inputValue(), '已批复并印发。', 'nothing has to be typed again')
    })

    await t.test('a supervised item is reported, checked by another, answered and struck off', async () => {
      await leader.go(`${address}?tab=relations`)
      const item = await leader.page.getByRole('tabpanel').getByRole('link').getAttribute('href')
      assert.ok(item)
      const at = async (login: string): Promise<Hands> => {
        const hands = await as(login)
        await hands.go(item)
        return hands
      }
      await (await at('wenruyu')).act('签收')
      await (await at('changping')).act('办毕', { write: { 意见: '已配合检查。' } })
      await (await at('wenruyu')).act('办结上报', { write: { 意见: '办法已印发到 9 所学校。' } })
      await (await at('bairuobing')).act('已落实', { write: { 意见: '抽查 3 所学校，情况属实。' } })
      await (await at('qinzhengyang')).act('答复', { write: { 答复内容: '办法已印发，抽查属实。' } })
      await (await as('qinzhengyang')).act('已答复')
      await (await at('fangjingyi')).act('销号', { write: { 办理结果: '已落实，予以销号。' } })
      await (await as('fangjingyi')).page.locator('.mark[data-state="closed"]').waitFor()
    })

    await archivist.go(address)
    await archivist.act('办结', { write: { 办理结果: '已批复并印发。' } })
    await archivist.page.locator('.matter-head .mark[data-state="closed"]').waitFor()
    await archivist.page.getByText('没有轮到您的环节').waitFor()
    await archivist.page.locator('[data-answer="answered"]', { hasText: '已答复' }).waitFor()
  },
)
