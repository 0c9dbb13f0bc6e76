import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { PartnerList } from '#api/exchange/schema.ts'
import { aNotice, beginIssuing, bringToFile, equip, examine, submit } from '#test/support/issuing.ts'
import { secondOffice, type SecondOffice } from '#test/support/second-office.ts'
import { testWorker } from '#test/support/worker.ts'
import { settle } from './support/faults.ts'
import { testProduct, type Product } from './support/product.ts'
import { PHONE } from './support/screens.ts'

const REASON = '没有收到附件'
const ASTRAY = '主送有误，此事由区教育局办理'
const SIGNING = '云山区委办公室'
const RETURNING = '邻江区委办公室'

/** Two more offices that ours exchanges documents with; each has a server of its own. */
async function neighbours(product: Product) {
  const offices = [await secondOffice(product, 2, SIGNING), await secondOffice(product, 3, RETURNING)] as const
  const admin = await product.browser('admin')
  const { card: ours } = await admin.ask<PartnerList>(200, 'GET', '/api/partners')
  for (const [at, name] of [SIGNING, RETURNING].entries()) {
    const theirs = await offices[at]?.browser('admin')
    const card = (await theirs?.ask<PartnerList>(200, 'GET', '/api/partners'))?.card
    await admin.ask(201, 'POST', '/api/partners', { name, card })
    await theirs?.ask(201, 'POST', '/api/partners', { name: '清源区委办公室', card: ours })
  }
  const { files } = product.context
  const workers = [
    testWorker(product, { files }),
    ...offices.map(({ services, office }) => testWorker({ ...product, services }, { files, office })),
  ]
  const carry = async () => {
    product.clock.set(new Date())
    for (let round = 0; round < 2; round += 1) for (const worker of workers) await worker.turn()
  }
  const page = async ({ api }: SecondOffice, login: string) => {
    await api.listen({ port: 0, host: '127.0.0.1' })
    const { port } = api.server.address() as AddressInfo
    return product.page(login, { at: `http://127.0.0.1:${port}` })
  }
  return { signing: offices[0], returning: offices[1], carry, page }
}

test('a document is sent back with its article, countersigned, signed on a phone in two taps, chopped, sent to units and to other offices, signed for by some and sent back by others, and filed', async t => {
  const product = await testProduct(t)
  await equip(product)
  const { signing, returning, carry, page } = await neighbours(product)
  const issuing = await beginIssuing(product, { kind: '通知' })
  await submit(issuing, aNotice({ cc: [] }))
  await issuing.complete('hewenyuan', 'examine', {
    outcome: 'back',
    opinion: '涉及教育部门职权，请会签。',
    fields: { rejectReason: 'R08' },
  })
  const writer = await product.page('yaojianing')
  await writer.goto(`/matters/${issuing.id}`)
  await writer.getByText('第十六条（四）').first().waitFor()
  const { to } = aNotice()
  const everybody = [...to, ...[SIGNING, RETURNING].map(name => ({ name, relation: 'peer' as const }))]
  await submit(issuing, aNotice({ to: everybody, cc: [] }), { consultUnits: [product.plan.unit('education')] })
  await issuing.complete('wenruyu', 'countersign', { outcome: 'agree', opinion: '同意，校车名单由我局提供。' })
  await examine(issuing)

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
  await carry()

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

  await t.test('one office signs for it and has it as a matter of its own, another sends it back', async () => {
    const there = await page(signing, 'yexiaoyun')
    await there.goto('/documents?tab=inbox')
    await there.getByText('清源区委办公室', { exact: true }).waitFor()
    await there.getByRole('button', { name: '签收', exact: true }).click()
    await there.waitForURL(/\/matters\//)
    await there.getByRole('heading', { name: /校车安全检查/ }).waitFor()
    const other = await page(returning, 'yexiaoyun')
    await other.goto('/documents?tab=inbox')
    await other.getByRole('button', { name: '退回', exact: true }).click()
    await other.getByRole('textbox', { name: '退回的理由' }).fill(ASTRAY)
    await other.locator('.ant-popconfirm-buttons button').last().click()
    await other.getByText('已退回').waitFor()
    await carry()
  })

  await t.test('the matter’s page shows each receipt, the ledger the number', async () => {
    const clerk = await product.page('yexiaoyun')
    await clerk.goto(`/matters/${issuing.id}?tab=document`)
    await clerk.getByText(REASON).waitFor()
    await clerk.getByText(ASTRAY).waitFor()
    await settle(clerk)
    await product.picture(clerk, 'receipts')
    await clerk.goto('/documents?tab=ledger')
    await clerk.getByText('2/4', { exact: true }).waitFor()
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
