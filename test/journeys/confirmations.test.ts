import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FactView } from '#api/confirmations/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

const RECEPTION = {
  service: 'reception',
  title: '市委督查组来区检查',
  fields: { from: '市委办公室', letter: '市委办函〔2026〕31号', purpose: 'inspection', dueOn: '2026-10-16' },
}

test('what was written from memory says so everywhere until an administrator confirms it, and again when it is taken back', async t => {
  const office = await testApi(t)
  const [admin, clerk] = [await office.browser('admin'), await office.browser('tangjiahe')]
  const facts = async () => (await clerk.ask<{ items: FactView[] }>(200, 'GET', '/api/confirmations')).items
  const fact = (await facts()).find(({ rule }) => rule === 'REC-12') ?? assert.fail('the fact is listed')
  assert.equal(fact.confirmed, null)
  const { rule, source } = fact
  await clerk.ask(403, 'POST', '/api/confirmations', { rule, source })
  await admin.ask(404, 'POST', '/api/confirmations', { rule: 'REC-99', source })

  const evidence = async () => {
    const { guards } = await clerk.ask<ServiceDetail>(200, 'GET', '/api/services/reception')
    return guards.flatMap(({ rows }) => rows).find(row => row.citation?.rule === rule)?.citation?.evidence
  }
  const walk = await register(office, 'tangjiahe', RECEPTION)
  const refusal = async () => {
    const fields = { guests: 4, companions: 1, meals: 0, welcome: 'station' }
    const refused = await walk.refused('tangjiahe', 'plan', { outcome: 'submit', fields })
    return (refused.refusals[0]?.citation as { evidence?: string } | undefined)?.evidence
  }
  assert.deepEqual([await evidence(), await refusal()], ['memory', 'memory'])

  await admin.ask(204, 'POST', '/api/confirmations', { rule, source })
  assert.deepEqual([await evidence(), await refusal()], ['confirmed', 'confirmed'])
  assert.equal((await facts()).find(one => one.rule === rule)?.confirmed?.by, '管一帆')

  await admin.ask(204, 'POST', '/api/confirmations', { rule, source, isConfirmed: false })
  assert.deepEqual([await evidence(), await refusal()], ['memory', 'memory'])
})
