import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { OFFICE, testOffice, type TestOffice } from '#test/support/office.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { Problem } from '#base/errors.ts'

/** Changes the organisation as another process does: without telling this one. */
const rename = ({ pool, plan }: TestOffice, name: string) =>
  transaction(pool, systemContext(OFFICE), tx =>
    tx.execute(sql`update posts set name = ${name} where office_id = ${OFFICE} and post_id = ${plan.post('registry')}`),
  )

test('what is done in an office rests on the office as it is, whichever process changed it', async t => {
  const office = await testOffice(t)
  const post = office.plan.post('registry')
  const named = () => office.asMachine(async ({ directory }) => directory.post(post)?.name)
  assert.equal(await named(), '收文岗')
  await rename(office, '收发岗')
  assert.equal(await named(), '收发岗')
})

test('a refusal that rests on the office of before is not given', async t => {
  const office = await testOffice(t)
  await office.asMachine(async () => {})
  await rename(office, '收发岗')
  const name = await office.asMachine(async ({ directory }) => {
    const found = directory.post(office.plan.post('registry'))?.name
    if (found === '收文岗') throw new Problem('NOT_PERMITTED')
    return found
  })
  assert.equal(name, '收发岗')
})
