import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import type { LedgerPage } from '#api/issuing/schema.ts'
import { testApi } from '#test/support/api.ts'
import { beginIssuing, bringToSignature, CODE, equip, type Issuing } from '#test/support/issuing.ts'

const DOCUMENTS = 8
const ROUNDS = 4

test('whatever is numbered and voided at once, with connections cut in between, the ledger has no gap and no number twice', async t => {
  const office = await testApi(t)
  await equip(office)
  const clerk = await office.browser('yexiaoyun')
  const documents: Issuing[] = []
  for (let at = 0; at < DOCUMENTS; at += 1) {
    const issuing = await beginIssuing(office)
    await bringToSignature(issuing)
    await issuing.complete('luchengzhi', 'sign', { outcome: 'sign' })
    await issuing.complete('hewenyuan', 'recheck', { outcome: 'pass' })
    documents.push(issuing)
  }
  const knife = new Client({ connectionString: office.url })
  knife.on('error', () => {})
  await knife.connect()
  office.onClose(() => knife.end())
  const cut = () =>
    knife.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`)

  const numbers = async () => {
    const { items } = await clerk.ask<LedgerPage>(200, 'GET', '/api/documents/ledger?size=200')
    return items
  }
  const seen = new Map<string, string | null>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const acts = documents.map(async (issuing, at) => {
      const { issue } = await issuing.document()
      if (issue && (at + round) % 3 === 0)
        return clerk.ask(200, 'POST', `/api/matters/${issuing.id}/document/void`, { reason: `第${round}次重印` })
      if (issue) return undefined
      return issuing.complete('yexiaoyun', 'number', { outcome: 'done', fields: { copies: 1 } })
    })
    const cuts = Array.from({ length: 3 }, cut)
    await Promise.allSettled([...acts, ...cuts])
    const items = await numbers()
    assert.deepEqual(
      items.map(one => one.number),
      Array.from({ length: items.length }, (_, at) => `${CODE}〔2026〕${items.length - at}号`),
      'no gap',
    )
    for (const { number, matterId, voidedAt, voidReason } of items) {
      assert.equal(voidedAt === null, voidReason === null, `${number} says why it is void`)
      if (seen.has(number)) assert.equal(matterId, seen.get(number), `${number} stays with its matter`)
      seen.set(number, matterId)
    }
    const live = items.filter(one => one.voidedAt === null).map(one => one.matterId)
    assert.equal(new Set(live).size, live.length, 'no matter has two that count')
  }
  assert.ok([...seen].length >= DOCUMENTS, 'they were numbered')
})
