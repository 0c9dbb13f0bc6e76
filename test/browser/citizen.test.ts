import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterSummary } from '#api/matters/schema.ts'
import { walk } from '#test/support/walk.ts'
import { settle } from './support/faults.ts'
import { testProduct } from './support/product.ts'
import { PHONE } from './support/screens.ts'

/** Written by somebody who wants the clerk's browser to do something. */
const HURT = '<img src=x onerror="hurt()"><script>hurt()</script>'
const SUBJECT = '村口路灯半年不亮'

test('a petition from a phone without script is answered, not solved, and looked at by somebody else', async t => {
  const product = await testProduct(t)
  const phone = await product.page(null, { viewport: PHONE, isScriptless: true })
  const picture = async (name: string) => {
    await phone.waitForLoadState('networkidle')
    return product.picture(phone, name)
  }
  const next = () => phone.getByRole('button', { name: '下一步' }).click()

  await phone.goto('/window')
  await phone.getByRole('listitem').filter({ hasText: '信访' }).getByRole('link', { name: '开始填写' }).click()
  await phone.getByRole('textbox').fill(SUBJECT)
  await next()
  await phone.getByRole('textbox').fill(`报修三次没有人来。${HURT}`)
  await next()
  await next()
  await phone.getByRole('button', { name: '不留姓名' }).click()
  await phone.getByLabel('自己定四位数字').fill('2468')
  await picture('window-nameless')
  await phone.getByRole('button', { name: '留姓名和电话' }).click()
  await phone.getByLabel('您的姓名').fill('欧阳小满')
  await phone.getByLabel('联系电话').fill('13800001234')
  await next()
  await phone.getByText('报修三次没有人来').waitFor()
  await phone.getByRole('button', { name: '提交' }).click()
  const code = (await phone.locator('.code').innerText()).trim()
  assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  await picture('window-slip')
  const isNarrow = async () => (await phone.locator('main').boundingBox())?.width ?? PHONE.width + 1
  assert.ok((await isNarrow()) <= PHONE.width, 'nothing is wider than the phone')

  const clerk = await product.browser('qiuzimo')
  const { items } = await clerk.ask<{ items: MatterSummary[] }>(200, 'GET', '/api/matters?service=petition')
  const matter = items.find(item => item.title === SUBJECT)
  assert.ok(matter)
  const petition = walk(product, matter.id, matter.number)

  const staff = await product.page('qiuzimo')
  let hurt = false
  await staff.exposeFunction('hurt', () => (hurt = true))
  await staff.goto(`/matters/${matter.id}?tab=materials`)
  await settle(staff)
  await staff
    .getByText(/报修三次没有人来/)
    .first()
    .waitFor()
  assert.equal(await staff.locator('img[src="x"]').count(), 0)
  assert.ok(!hurt, 'what a stranger wrote is text to the office')

  const unit = product.plan.unit('housing')
  await petition.does('qiuzimo', 'register', { outcome: 'handle', fields: { class: 'suggestion', unit } })
  await petition.does('liangshaoyun', 'accept', { outcome: 'accept' })
  await petition.does('liangshaoyun', 'inform', { outcome: 'told', fields: { noticeOn: product.plan.day(0) } })
  await petition.answers('liangshaoyun', '路灯已经修好。')
  await petition.does('liangshaoyun', 'study', { outcome: 'adopted', opinion: '换了灯头。' })
  await petition.does('qiuzimo', 'close', { outcome: 'done', fields: { result: '路灯已经修好。' } })

  await phone.goto('/window')
  await phone.getByLabel('查询码').fill(code.toLowerCase())
  await phone.getByRole('button', { name: '查询' }).click()
  await phone.getByText('已经办结').waitFor()
  assert.equal(await phone.getByText('路灯已经修好').count(), 0, 'the code alone does not tell the answer')
  await phone.getByLabel(/电话后四位/).fill('1234')
  await next()
  await phone.getByText('路灯已经修好').waitFor()
  await phone.getByText('没有解决', { exact: true }).click()
  await phone.getByText('不满意', { exact: true }).click()
  await phone.getByRole('button', { name: '提交' }).click()
  await phone.getByText('已转给另外的人复核').waitFor()
  await picture('window-not-solved')

  const doer = await product.browser('liangshaoyun')
  const waits = async (browser: typeof doer) =>
    (
      await browser.ask<{ tasks: { matter: { service: string; title: string } }[] }>(200, 'GET', '/api/desk')
    ).tasks.some(task => task.matter.service === 'reopening' && task.matter.title === SUBJECT)
  assert.ok(await waits(await product.browser('guchanghe')), 'the head decides')
  assert.ok(!(await waits(doer)), 'whoever did it does not')
})
