import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import type { MatterDetail, Registered } from '#api/matters/schema.ts'
import type { Browser } from '#test/support/api.ts'
import { barriers, listen, overflow, settle, unfitWords } from './support/faults.ts'
import { testProduct } from './support/product.ts'
import { PHONE } from './support/screens.ts'

const SERVICE = 'incoming-document'

const register = (clerk: Browser, title: string) =>
  clerk.ask<Registered>(201, 'POST', '/api/matters', {
    service: SERVICE,
    title,
    fields: { from: '市教育局', kind: '通知', senderLevel: 'superior' },
  })

/** Completes the open task of a step that waits for this person. @returns the steps that are open afterwards */
async function complete(who: Browser, id: string, step: string, body: object): Promise<string[]> {
  const detail = () => who.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  const task = (await detail()).tasks.find(one => one.step === step && one.state === 'open')
  assert.ok(task, `${step} is open`)
  await who.ask(200, 'POST', `/api/tasks/${task.id}/completion`, body)
  return (await detail()).tasks.filter(one => one.state === 'open').map(one => one.stepName)
}

const part = (page: Page, name: string): Locator =>
  page.locator('.amendment-part', { has: page.getByRole('heading', { name, exact: true }) })
const choose = async (page: Page, label: RegExp | string) => {
  const all = page.getByRole('button', { name: '全部环节' })
  if (await all.isVisible()) await all.click()
  await page.locator('.board-list').getByRole('button', { name: label }).first().click()
}
/** Chooses in a list of Ant Design, by the label of its field. */
const pick = async (page: Page, label: string, option: string) => {
  const field = page.getByLabel(label, { exact: true })
  await field.click()
  // A long list shows its first options only; who looks for another one types it.
  if (await field.isEditable()) await field.fill(option)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click()
}
const check = async (page: Page) => {
  await page.getByRole('button', { name: '检查', exact: true }).click()
  await page.getByText('有改动未保存').waitFor({ state: 'detached' })
}

test('an office changes a limit and adds a step: refused while it would get stuck, rehearsed, published by a second person', async t => {
  const product = await testProduct(t)
  const [clerk, reviewer, proposer] = await Promise.all(['yexiaoyun', 'hewenyuan', 'jiangxuemei'].map(product.browser))
  assert.ok(clerk && reviewer && proposer)
  const running = await register(clerk, '关于校车安全的通知')
  assert.deepEqual(await complete(reviewer, running.id, 'review', { outcome: 'pass' }), ['拟办'])
  const page = await product.page('jiangxuemei')
  const heard = listen(page)

  await t.test(
    'the manual turns into its editor; the limit stands beside its step and in the table of limits',
    async () => {
      await page.goto('/services')
      await page.getByRole('link', { name: '收文办理' }).click()
      await page.getByRole('button', { name: '编辑', exact: true }).click()
      await page.waitForURL('**/amendments/*')
      await choose(page, '环节 初审')
      await page.getByLabel('平件的时限', { exact: true }).fill('2')
      await page.keyboard.press('Tab')
      await part(page, '改了什么').getByText('修改：办理时限 · 初审').waitFor()
    },
  )

  await t.test('a step is put in with the keyboard’s means, and has words in three languages at once', async () => {
    await choose(page, '环节 拟办')
    await page.getByRole('button', { name: '在后面插入环节' }).click()
    const name = page.getByLabel('环节名称 · 简体中文', { exact: true })
    await name.fill('会签')
    await page.keyboard.press('Tab')
    await page.getByRole('heading', { name: '环节 会签' }).waitFor()
    assert.equal(await page.getByLabel('环节名称 · 繁體中文', { exact: true }).inputValue(), '會簽')
    await page.getByLabel('环节名称 · English', { exact: true }).fill('Countersign')
    await pick(page, '谁来办', '督查')
    await pick(page, '意见种类', '会签意见')
  })

  await t.test('a procedure that would get stuck is refused, and the element to blame is lit', async () => {
    await choose(page, '分支 在“要办理？”之后')
    await pick(page, '怎样分、怎样合', '同时都走')
    await check(page)
    const finding = page.locator('.finding-list li', { hasText: '会卡死' }).first()
    await finding.waitFor()
    await page.locator('.board .finding-error').first().waitFor()
    assert.deepEqual(await barriers(page), [])
    await page.getByRole('button', { name: '送审' }).click()
    await page.getByLabel('为什么这样改（会写进版本记录）').fill('先会签再报批')
    await page.getByRole('button', { name: '送审' }).last().click()
    await page
      .getByRole('alert')
      .getByText(/检查发现 \d+ 处错误/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '取消' }).click()
    await finding.getByRole('button').click()
    await pick(page, '怎样分、怎样合', '选一条走')
    await check(page)
    await page.locator('.finding-list li', { hasText: '会卡死' }).waitFor({ state: 'detached' })
  })

  await t.test('examples that now come to something else are brought in line, after they were looked at', async () => {
    const examples = part(page, '示例')
    for (const summary of await examples.locator('summary', { hasText: '不符' }).all()) {
      await summary.click()
      await examples
        .getByRole('button', { name: /^改成现在的结果/ })
        .first()
        .waitFor()
    }
    await examples
      .getByText(/正在办的环节应为“批示”，实为“会签”/)
      .first()
      .waitFor()
    await examples.getByRole('button', { name: /都改成现在的结果/ }).click()
    await check(page)
    await page.getByText('检查通过，没有发现').waitFor()
  })

  await t.test('the rehearsal says what would have been otherwise for which matter', async () => {
    await page.getByRole('button', { name: '演练' }).click()
    const rehearsal = part(page, '演练')
    await rehearsal.getByRole('button', { name: '1 件到期日不同' }).click()
    await rehearsal.getByRole('link', { name: /关于校车安全的通知/ }).waitFor()
    await rehearsal.getByText(/“初审”到期日/).waitFor()
  })

  await t.test('its author cannot approve it; a second person sees what changes, and publishes', async () => {
    await page.getByRole('button', { name: '送审' }).click()
    await page.getByLabel('为什么这样改（会写进版本记录）').fill('先会签再报批，初审给两天')
    await page.keyboard.press('Enter')
    await page.getByText('您写过这份草稿，须由另一位有权限的人批准').waitFor()
    assert.equal(await page.getByRole('button', { name: '批准发布' }).count(), 0)
    const other = await product.page('guchanghe')
    await other.goto('/services')
    await other.getByRole('region', { name: '正在修改的' }).getByRole('link', { name: '收文办理' }).click()
    await part(other, '改了什么').getByText('新增：会签').first().waitFor()
    await other.getByText('检查通过，没有发现').waitFor()
    await other.getByRole('button', { name: '批准发布' }).click()
    await other.waitForURL(`**/services/${SERVICE}`)
    await other.getByText('江雪梅 起草，顾长河 批准').waitFor()
    await other.getByText('在办的 1 件还按旧版').waitFor()
  })

  await t.test('the next matter follows it, the running one does not, until it is moved', async () => {
    const next = await register(clerk, '关于汛期值守的通知')
    const proposal = {
      outcome: 'done',
      opinion: '拟请主任批示。',
      fields: { handling: 'act', needsInstruction: true, leadUnit: product.plan.unit('education') },
    }
    await complete(reviewer, next.id, 'review', { outcome: 'pass' })
    assert.deepEqual(await complete(proposer, next.id, 'propose', proposal), ['会签'])
    assert.deepEqual(await complete(proposer, running.id, 'propose', proposal), ['批示'])
    const manager = await product.page('guchanghe')
    await manager.goto(`/services/${SERVICE}`)
    await manager.getByRole('checkbox', { name: `换版：${running.number}` }).check()
    await manager.getByLabel('理由').fill('新规定即日起执行')
    await manager.getByRole('button', { name: '换版 1 件' }).click()
    await manager.getByText('在办的 1 件还按旧版').waitFor({ state: 'detached' })
  })

  assert.deepEqual(
    heard.filter(line => !line.includes('422')),
    [],
  )
})

test('two people write one draft: whoever saves second takes the other’s over, and what either wrote is there', async t => {
  const product = await testProduct(t)
  const [one, other] = [await product.page('jiangxuemei'), await product.page('guchanghe')]
  await one.goto(`/services/${SERVICE}`)
  await one.getByRole('button', { name: '编辑', exact: true }).click()
  await one.waitForURL('**/amendments/*')
  await other.goto(new URL(one.url()).pathname)
  const [pattern, named] = [one.getByLabel('编号格式'), other.getByLabel('最多延期')]
  await pattern.fill('收文〔{year}〕{seq}号')
  await named.fill('9')
  await named.press('Tab')
  await one.getByRole('button', { name: '保存草稿' }).click()
  await one.getByText('有改动未保存').waitFor({ state: 'detached' })
  await other.getByRole('button', { name: '保存草稿' }).click()
  await other.getByRole('button', { name: '取来对方的' }).click()
  await part(other, '改了什么').getByText('修改：编号格式').waitFor()
  await other.reload()
  await part(other, '改了什么').getByText('修改：最多延期').waitFor()
  await other.getByRole('button', { name: '保存草稿' }).click()
  await other.getByText('有改动未保存').waitFor({ state: 'detached' })
  await one.reload()
  for (const what of ['修改：编号格式', '修改：最多延期']) await part(one, '改了什么').getByText(what).waitFor()
})

test('the manual and a draft can be read on a phone; what needs a wider screen says so', async t => {
  const product = await testProduct(t)
  const author = await product.page('jiangxuemei', { viewport: PHONE })
  for (const address of ['/services', `/services/${SERVICE}`]) {
    await author.goto(address)
    await settle(author)
    assert.ok((await overflow(author)) <= 0, address)
    assert.deepEqual(await barriers(author), [], address)
    assert.deepEqual(await unfitWords(author), [], address)
  }
  await author.getByRole('button', { name: '编辑', exact: true }).click()
  await author.getByText('这一部分要更宽的屏幕才能改，请用电脑').first().waitFor()
  assert.ok((await overflow(author)) <= 0)
  assert.deepEqual(await barriers(author), [])
})
