import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Desk } from '#api/desk/schema.ts'
import { settle } from './support/faults.ts'
import { testProduct, type Product } from './support/product.ts'

/** A picture a page of documentation may carry, in bytes. */
const LARGEST = 300_000

/** The story leaves the director's desk nearly empty: two proposals and two readings more, as on a Wednesday. */
async function fillDesk({ browser, plan }: Product): Promise<void> {
  const proposer = await browser('qiuzimo')
  const { tasks } = await proposer.ask<Desk>(200, 'GET', '/api/desk')
  const proposals = tasks.filter(task => task.step === 'propose')
  for (const { id, matter } of proposals.slice(0, 2)) {
    await proposer.ask(
      200,
      'POST',
      `/api/tasks/${id}/completion`,
      {
        outcome: 'done',
        opinion: '拟请区水利局主办，柳溪镇协办，报顾主任批示。',
        fields: {
          handling: 'act',
          senderLevel: 'peer',
          needsInstruction: true,
          leadUnit: plan.unit('water'),
          assistingUnits: [plan.unit('liuxi')],
        },
      },
      { 'if-match': `"${matter.version}"` },
    )
  }
  const reviewer = await browser('hewenyuan')
  const { tasks: arrived } = await reviewer.ask<Desk>(200, 'GET', '/api/desk')
  for (const { matter } of arrived.filter(task => task.matter.service === 'incoming-document'))
    await reviewer.ask(200, 'POST', `/api/matters/${matter.id}/circulations`, { posts: [plan.post('director')] })
}

test('the desk and a matter’s page can be shown in the documentation', async t => {
  const product = await testProduct(t, { played: true })
  await fillDesk(product)
  const page = await product.page('guchanghe')
  await page.goto('/')
  await settle(page)
  const desk = await product.picture(page, 'desk')

  const lead = await product.page('liangshaoyun')
  await lead.goto('/')
  await lead.locator('.desk-mine li', { hasText: '已催 1 次' }).getByRole('link').click()
  await lead.locator('.story-line').first().waitFor()
  const opened = await product.picture(lead, 'matter')
  for (const bytes of [desk, opened]) assert.ok(bytes > 20_000 && bytes < LARGEST, `${bytes} bytes`)
})
