import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNotice, beginIssuing, bringToFile, bringToSignature, equip } from '#test/support/issuing.ts'
import { settle } from './support/faults.ts'
import { testProduct } from './support/product.ts'
import { PHONE } from './support/screens.ts'

const REASON = '没有收到附件'

test('a document is sent back with its article, signed on a phone in two taps, chopped, sent, signed for by one unit and sent back by another, and filed', async t => {
  const product = await testProduct(t)
  await equip(product)
  const issuing = await beginIssuing(product, { kind: '通知' })
  await issuing.write(aNotice({ cc: [] }))
  await issuing.complete('yaojianing', 'draft', {
    outcome: 'submit',
    fields: { toLevel: 'subordinate', importance: 'normal' },
  })
  await issuing.complete('hewenyuan', 'examine', {
    outcome: 'back',
    opinion: '涉及公安职权，请会签。',
    fields: { rejectReason: 'R08' },
  })
  const writer = await product.page('yaojianing')
  await writer.goto(`/matters/${issuing.id}`)
  await writer.getByText('第十六条（四）').first().waitFor()
  await bringToSignature(issuing, aNotice({ cc: [] }))

  await t.test('the leader reads the pages on a phone and signs', async () => {
    const leader = await product.page('luchengzhi', { viewport: PHONE })
    await leader.goto('/documents')
    await leader.getByRole('button', { name: /看清样/ }).click()
    await leader.getByRole('img', { name: '第 1 页' }).waitFor()
    await settle(leader)
    await product.picture(leader, 'sign-on-a-phone')
    await leader.getByRole('button', { name: '签发', exact: true }).click()
    await leader.getByText('没有等您签发的公文').waitFor()
  })
  const { signatures } = await issuing.document()
  assert.deepEqual(
    signatures.map(one => [one.name, one.opinion]),
    [['陆承志', null]],
  )

  await bringToFile(issuing, { isSigned: true })
  await issuing.complete('yexiaoyun', 'distribute', { outcome: 'done' })

  await t.test('one unit signs for it, another sends it back with a reason', async () => {
    const school = await product.page('wenruyu')
    await school.goto('/documents?tab=inbox')
    await school.getByRole('button', { name: '签收', exact: true }).click()
    await school.getByText('已签收').waitFor()
    const town = await product.page('xiahe')
    await town.goto('/documents?tab=inbox')
    await town.getByRole('button', { name: '退回', exact: true }).click()
    await town.getByRole('textbox', { name: '退回的理由' }).fill(REASON)
    await town.locator('.ant-popconfirm-buttons button').last().click()
    await town.getByText('已退回').waitFor()
  })

  await t.test('the matter’s page shows each receipt, the ledger the number', async () => {
    const clerk = await product.page('yexiaoyun')
    await clerk.goto(`/matters/${issuing.id}?tab=document`)
    await clerk.getByText(REASON).waitFor()
    await settle(clerk)
    await product.picture(clerk, 'receipts')
    await clerk.goto('/documents?tab=ledger')
    await clerk.getByText('1/2', { exact: true }).waitFor()
  })

  const clerk = await product.browser('yexiaoyun')
  await clerk.ask(200, 'POST', `/api/matters/${issuing.id}/answers`, {
    text: '已印发。',
    channel: 'phone',
    deliveredAt: product.context.clock.now().toISOString(),
  })
  await issuing.complete('yexiaoyun', 'reply', { outcome: 'done' })
  const filed = await issuing.complete('liuqinghe', 'archive', { outcome: 'done', fields: { result: '已印发。' } })
  assert.equal(filed.state, 'closed')
})
