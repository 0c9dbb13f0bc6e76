import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as path from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { LedgerPage } from '#api/issuing/schema.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { beginIssuing, bringToSignature, CODE, equip, type Issuing } from '#test/support/issuing.ts'
import type { Numbering } from '#test/support/numbering-child.ts'
import { OFFICE } from '#test/support/office.ts'

const DOCUMENTS = 8
const ROUNDS = 4
const KILLS = 2
/** Longer than a process needs for all of it, in milliseconds: some kills come before the first number, some after the last. */
const BREATH = 150
const CHILD = path.join(import.meta.dirname, '../support/numbering-child.ts')

async function rechecked(office: TestApi): Promise<Issuing> {
  const issuing = await beginIssuing(office)
  await bringToSignature(issuing)
  await issuing.complete('luchengzhi', 'sign', { outcome: 'sign' })
  await issuing.complete('hewenyuan', 'recheck', { outcome: 'pass' })
  return issuing
}

/**
 * Looks at the whole ledger: no gap, no number twice, every void one explained, no matter with two that count, and nothing that
 * was seen before has changed hands.
 */
function ledgerWatch(office: TestApi): () => Promise<LedgerPage['items']> {
  const seen = new Map<string, string | null>()
  return async () => {
    const clerk = await office.browser('yexiaoyun')
    const { items } = await clerk.ask<LedgerPage>(200, 'GET', '/api/documents/ledger?size=200')
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
    return items
  }
}

test('whatever is numbered and voided at once, with connections cut in between, the ledger has no gap and no number twice', async t => {
  const office = await testApi(t)
  await equip(office)
  const clerk = await office.browser('yexiaoyun')
  const documents: Issuing[] = []
  for (let at = 0; at < DOCUMENTS; at += 1) documents.push(await rechecked(office))
  const knife = new Client({ connectionString: office.url })
  knife.on('error', () => {})
  await knife.connect()
  office.onClose(() => knife.end())
  const cut = () =>
    knife.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`)

  const look = ledgerWatch(office)
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
    await look()
  }
  assert.ok((await look()).length >= DOCUMENTS, 'they were numbered')

  await t.test('nor when the process that numbers and voids is killed in the middle, again and again', async () => {
    const matters: string[] = []
    for (let at = 0; at < DOCUMENTS; at += 1) matters.push((await rechecked(office)).id)
    const before = (await look()).length
    const work: Numbering = {
      url: office.url,
      office: OFFICE,
      at: office.clock.now().toISOString(),
      personId: (await office.actor('yexiaoyun')).personId,
      matters,
    }
    for (let round = 0; round <= KILLS; round += 1) {
      const child = spawn(process.execPath, [CHILD, JSON.stringify(work)], { stdio: ['ignore', 'pipe', 'inherit'] })
      const gone = once(child, 'exit')
      await Promise.race([once(child.stdout, 'data'), gone])
      if (round < KILLS) {
        await pause(Math.random() * BREATH)
        child.kill('SIGKILL')
      }
      const [code, signal] = (await gone) as [number | null, string | null]
      if (round === KILLS) assert.deepEqual([code, signal], [0, null])
      await look()
    }
    const items = await look()
    const numbered = new Set(items.map(one => one.matterId))
    assert.ok(
      matters.every(matter => numbered.has(matter)),
      'what one process left, the next one did',
    )
    assert.equal(items.length, before + matters.length, 'once')
  })
})
