import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { newId } from '#base/ids.ts'
import { planDistrict } from '#main/demo/plan.ts'
import { systemContext, type Context } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { OFFICE, testOffice, type TestOffice } from '../../test/support/office.ts'
import { contextOf } from './context.ts'
import { foundOffice, type OfficePlan } from './found.ts'
import { loadActor } from './load-actor.ts'

const TODAY = '2026-03-02'

const idOf = (plan: OfficePlan) => plan.people.find(person => person.login === 'yexiaoyun')?.id ?? 'nobody'

/** A second office in the same database, with the same people under other ids. */
async function foundAnother(office: TestOffice): Promise<OfficePlan> {
  const now = office.clock.now()
  const plan = planDistrict({ office: 2, now, since: '2025-01-01', today: TODAY, passwordHash: '' })
  await transaction(office.pool, systemContext(2), tx => foundOffice(tx, plan, now))
  return plan
}

test('a person of another office is not there, for the machine and for people', async t => {
  const office = await testOffice(t)
  const other = await foundAnother(office)
  const own = idOf(office.plan)
  const theirs = idOf(other)
  const load = (context: Context, from: number, person: string) =>
    transaction(office.pool, context, tx => loadActor(tx, from, person, office.clock.now()))
  for (const context of [systemContext(OFFICE), contextOf(await office.actor('shenguodong'))]) {
    for (const from of [OFFICE, 2]) assert.equal(await load(context, from, theirs), null)
    assert.equal((await load(context, OFFICE, own))?.personId, own)
  }
  for (const from of [OFFICE, 2]) assert.equal(await load(systemContext(2), from, own), null)
  assert.equal((await load(systemContext(2), 2, theirs))?.personId, theirs)
})

test('another office’s people, posts and covers can be neither read nor written', async t => {
  const office = await testOffice(t)
  await foundAnother(office)
  const context = contextOf(await office.actor('admin'))
  const seen = await transaction(office.pool, context, tx =>
    tx.query<{ office: number }>(sql`select distinct office_id as office from people union select office_id from posts
      union select office_id from holdings union select office_id from covers union select office_id from units
      union select office_id from offices`),
  )
  assert.deepEqual(seen, [{ office: OFFICE }])
  const renamed = await transaction(office.pool, context, tx =>
    tx.execute(sql`update people set name = '无' where office_id = 2`),
  )
  assert.equal(renamed, 0)
  await assert.rejects(
    transaction(office.pool, context, tx =>
      tx.execute(
        sql`insert into people (office_id, person_id, name, login) values (2, ${newId(office.clock.now())}, '混入', 'intruder')`,
      ),
    ),
    { code: '42501' },
  )
})
