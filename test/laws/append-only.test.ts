import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DatabaseError } from 'pg'
import sql, { raw } from 'sql-template-tag'
import { sealPending } from '#record/seal.ts'
import { verifyRecord } from '#record/verify.ts'
import { OFFICE, testOffice } from '#test/support/office.ts'
import { appendOnly } from './checks/append-only.ts'
import { everyHistory } from './world/histories.ts'

/** What was written once and for all: the product's own role can neither change nor remove it. */
const WRITTEN = ['record_entries', 'record_leaves', 'record_checkpoints', 'opinions', 'answers', 'numbers', 'services']

test('the product itself can neither change nor remove what is written', async t => {
  const { asMachine } = await testOffice(t)
  for (const table of WRITTEN)
    for (const harm of [`delete from ${table}`, `update ${table} set office_id = office_id`])
      await assert.rejects(
        asMachine(({ tx }) => tx.execute(sql`${raw(harm)}`)),
        (error: unknown) => error instanceof DatabaseError && error.code === '42501',
        harm,
      )
})

test('every change stands in the record under its version, and the sealed record is whole', async t => {
  let leaves = 0
  await everyHistory(t, {
    seed: 90,
    after: appendOnly,
    atEnd: async ({ office: { pool, clock } }) => {
      await sealPending(pool, OFFICE, clock.now())
      const report = await verifyRecord(pool, OFFICE)
      assert.deepEqual(report.faults, [])
      leaves = report.head?.size ?? 0
    },
  })
  assert.ok(leaves > 300, `only ${leaves} entries were written`)
})
