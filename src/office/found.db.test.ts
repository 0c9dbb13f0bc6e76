import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import { planDistrict } from '#main/demo/plan.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { testDatabase } from '../../test/support/database.ts'
import { foundOffice, type OfficePlan } from './found.ts'

const OFFICE = 1
const NOW = new Date('2026-03-02T01:00:00Z')
const HASH = '$argon2id$of-nobody'
const ALREADY = { code: '23505', constraint: 'offices_pkey' }

const plan = (): OfficePlan =>
  planDistrict({ office: OFFICE, now: NOW, since: '2025-01-01', today: '2026-03-02', passwordHash: HASH })

async function empty(t: TestContext) {
  const { pool } = await testDatabase(t)
  return {
    found: (planned: OfficePlan, context = systemContext(OFFICE)) =>
      transaction(pool, context, tx => foundOffice(tx, planned, NOW)),
    /** How many there are of what a founding brings, and the record's text. */
    standing: () =>
      transaction(pool, systemContext(OFFICE), async tx => {
        const [row] = await tx.query<Record<string, number>>(sql`select
          (select count(*)::integer from offices) as offices, (select count(*)::integer from units) as units,
          (select count(*)::integer from posts) as posts, (select count(*)::integer from people) as people,
          (select count(*)::integer from credentials) as credentials, (select count(*)::integer from holdings) as holdings,
          (select count(*)::integer from covers) as covers, (select count(*)::integer from focuses) as focuses,
          (select count(*)::integer from record_entries) as entries, (select count(*)::integer from record_pending) as pending`)
        const texts = await tx.query<{ text: string }>(sql`select text from record_entries`)
        return { counts: row ?? {}, text: texts.map(entry => entry.text).join('\n') }
      }),
  }
}

test('an office is founded once: the second time is refused and changes nothing', async t => {
  const { found, standing } = await empty(t)
  await found(plan())
  const before = await standing()
  await assert.rejects(found(plan()), ALREADY)
  assert.deepEqual(await standing(), before)
})

test('of two foundings at once one is refused', async t => {
  const { found, standing } = await empty(t)
  const outcomes = await Promise.allSettled([found(plan()), found(plan())])
  assert.equal(outcomes.filter(outcome => outcome.status === 'fulfilled').length, 1)
  assert.equal((await standing()).counts['offices'], 1)
})

test('a plan with a fault founds nothing at all', async t => {
  const { found, standing } = await empty(t)
  const good = plan()
  const [first] = good.people
  const faulty = {
    ...good,
    holdings: [{ personId: first?.id ?? '', postId: newId(NOW), fromOn: '2026-01-01' as const }],
  }
  await assert.rejects(found(faulty), { code: '23503' })
  const { counts } = await standing()
  assert.deepEqual([...new Set(Object.values(counts))], [0])
})

test('a person cannot found an office', async t => {
  const { found, standing } = await empty(t)
  await assert.rejects(found(plan(), { ...systemContext(OFFICE), scope: 'person' }), { code: '42501' })
  assert.equal((await standing()).counts['offices'], 0)
})

test('a founded office stands as planned, under one entry of the record that holds no password', async t => {
  const { found, standing } = await empty(t)
  const planned = plan()
  await found(planned)
  const { counts, text } = await standing()
  assert.deepEqual(counts, {
    offices: 1,
    units: planned.units.length,
    posts: planned.posts.length,
    people: planned.people.length,
    credentials: planned.people.length,
    holdings: planned.holdings.length,
    covers: planned.covers.length,
    focuses: planned.focuses.length,
    entries: 1,
    pending: 1,
  })
  assert.ok(text.includes('office.founded') && text.includes('沈国栋'))
  assert.ok(!text.includes(HASH) && !text.includes('passwordHash'))
})
