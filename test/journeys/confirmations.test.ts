import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FactView } from '#api/confirmations/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { testApi } from '#test/support/api.ts'
import { register } from '#test/support/walk.ts'

const MEETING = { service: 'meeting', title: '防汛工作座谈会', fields: { class: 'third', dueOn: '2026-10-20' } }

test('what was written from memory says so everywhere until an administrator confirms it, and again when it is taken back', async t => {
  const office = await testApi(t)
  const [admin, clerk] = [await office.browser('admin'), await office.browser('yaojianing')]
  const facts = async () => (await clerk.ask<{ items: FactView[] }>(200, 'GET', '/api/confirmations')).items
  const fact = (await facts()).find(({ rule }) => rule === 'MTG-04') ?? assert.fail('the fact is listed')
  assert.equal(fact.confirmed, null)
  const { rule, source } = fact
  await clerk.ask(403, 'POST', '/api/confirmations', { rule, source })
  await admin.ask(404, 'POST', '/api/confirmations', { rule: 'MTG-99', source })

  const evidence = async () => {
    const { guards } = await clerk.ask<ServiceDetail>(200, 'GET', '/api/services/meeting')
    return guards.flatMap(({ rows }) => rows).find(row => row.citation?.rule === rule)?.citation?.evidence
  }
  const walk = await register(office, 'yaojianing', MEETING)
  const refusal = async () => {
    const fields = { people: 80, days: 0.5, extras: true }
    const refused = await walk.refused('yaojianing', 'propose', { outcome: 'submit', fields })
    return (refused.refusals[0]?.citation as { evidence?: string } | undefined)?.evidence
  }
  assert.deepEqual([await evidence(), await refusal()], ['memory', 'memory'])

  await admin.ask(204, 'POST', '/api/confirmations', { rule, source })
  assert.deepEqual([await evidence(), await refusal()], ['confirmed', 'confirmed'])
  assert.equal((await facts()).find(one => one.rule === rule)?.confirmed?.by, '管一帆')

  await admin.ask(204, 'POST', '/api/confirmations', { rule, source, isConfirmed: false })
  assert.deepEqual([await evidence(), await refusal()], ['memory', 'memory'])
})
