import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register } from '#test/support/walk.ts'
import { fillIn, handsOf, labelled } from './support/hands.ts'
import { testProduct } from './support/product.ts'

const MEETING = {
  service: 'meeting',
  title: '防汛工作座谈会',
  fields: { class: 'fourth', beginAt: '2099-10-20T01:00:00Z', endAt: '2099-10-20T04:00:00Z' },
}
const RECEPTION = {
  service: 'reception',
  title: '市委督查组来区检查',
  fields: { from: '市委办公室', letter: '市委办函〔2026〕31号', purpose: 'inspection', dueOn: '2099-10-16' },
}

test('what a rule refuses stands below its field with the article, while one still writes', async t => {
  const product = await testProduct(t)
  const { id } = await register(product, 'tangjiahe', RECEPTION)
  const { page, go, open } = await handsOf(product, 'tangjiahe')
  await go(`/matters/${id}`)
  const drawer = await open('报批')
  await fillIn(page, drawer, { write: { 来多少人: '12', 陪餐多少人: '5', 安排几次工作餐: '1' } })
  const refusal = drawer.getByRole('alert').filter({ hasText: '陪餐不得超过' })
  await refusal.waitFor()
  assert.match(await refusal.innerText(), /减少陪餐人数[\s\S]+第十条[\s\S]+REC-08/)
  await drawer.getByRole('button', { name: '报批', exact: true }).click()
  // It is refused as it said: the drawer stays, and so does what was typed.
  await refusal.waitFor()
  await labelled(drawer, '陪餐多少人').fill('4')
  await refusal.waitFor({ state: 'detached' })
  await drawer.getByRole('button', { name: '报批', exact: true }).click()
  await drawer.waitFor({ state: 'hidden' })
})

test('a rule that asks for a reason asks beside the field, and the reason stands in the record', async t => {
  const product = await testProduct(t)
  const { id } = await register(product, 'yaojianing', MEETING)
  const { page, go, open } = await handsOf(product, 'yaojianing')
  await go(`/matters/${id}`)
  const drawer = await open('报批')
  await fillIn(page, drawer, { write: { 多少人参加: '30', 开几天: '1' } })
  await drawer.getByLabel('这样办的理由').fill('上午看现场，下午讨论。')
  await drawer.getByRole('button', { name: '报批', exact: true }).click()
  await page.getByText('理由：上午看现场，下午讨论。').first().waitFor()
})
