import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { rebook } from '#matters/bookings/rebook.ts'
import { takeOutOfUse } from '#matters/bookings/out-of-use.ts'
import { correct } from '#matters/correct.ts'
import { registerMatter } from '#matters/register.ts'
import { terminate } from '#matters/terminate.ts'
import { keepingOf } from '#office/edit/editing.ts'
import { testOffice, type TestOffice } from '#test/support/office.ts'
import { onServer } from '#test/support/template.ts'
import { testServer } from '#test/support/server.ts'

/** What somebody does with two cars, in whole hours after a Tuesday's eight o'clock. */
type Deed = { car: 0 | 1; from: number; hours: number; focus: number } & (
  | { do: 'book' | 'workshop' }
  | { do: 'rebook' | 'leave' | 'terminate'; of: number }
)

const CARS = ['轿车一号', '轿车二号'] as const
const FOCUSES = [undefined, '校园安全', '重点项目建设', '防汛救灾'] as const
const HOUR = 3_600_000
const BEGIN = Date.parse('2026-03-03T08:00:00+08:00')

const time = {
  car: fc.constantFrom(0 as const, 1 as const),
  from: fc.nat(9),
  hours: fc.integer({ min: 1, max: 5 }),
  focus: fc.nat(3),
}
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...time, do: fc.constant('book' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...time, do: fc.constant('workshop' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...time,
      of: fc.nat(50),
      do: fc.constantFrom('rebook' as const, 'leave' as const, 'terminate' as const),
    }),
  },
)

interface Kept {
  resource: string
  matter: string | null
  from: Date
  to: Date
  state: string
  by: string | null
}

const keptIn = ({ asMachine }: TestOffice) =>
  asMachine(({ tx }) =>
    tx.query<Kept>(sql`select resource_id as resource, matter_id as matter, lower(during) as "from", upper(during) as "to", state, displaced_by as by
      from bookings order by at, booking_id`),
  )

/** Two never have one thing at one time; a matter has what its fields say and nothing else; what gave way says to whom. */
async function looked(office: TestOffice): Promise<Kept[]> {
  const kept = await keptIn(office)
  const taken = kept.filter(({ state }) => ['held', 'handed-out', 'returned'].includes(state))
  for (const [index, one] of taken.entries())
    for (const other of taken.slice(index + 1))
      assert.ok(one.resource !== other.resource || one.to <= other.from || other.to <= one.from, 'two have it at once')
  const matters = await office.asMachine(({ tx }) =>
    tx.query<{ id: string; state: string; car: string | null }>(
      sql`select matter_id as id, state, fields ->> 'car' as car from matters`,
    ),
  )
  for (const { id, state, car } of matters) {
    const live = kept.filter(one => one.matter === id && (one.state === 'held' || one.state === 'handed-out'))
    assert.deepEqual(
      live.map(({ resource }) => resource),
      state === 'open' && car !== null ? [car] : [],
    )
  }
  for (const { state, by } of kept) assert.equal(by !== null, state === 'displaced')
  return kept
}

async function happen(office: TestOffice, { car, from, hours, focus, ...what }: Deed): Promise<void> {
  const resource = office.plan.resource(CARS[car])
  const [begin, end] = [from, from + hours].map(hour => new Date(BEGIN + hour * HOUR).toISOString())
  assert.ok(begin && end)
  const some = async (of: number) => {
    const rows = await office.asMachine(({ tx }) =>
      tx.query<{ id: string }>(sql`select matter_id as id from matters order by number`),
    )
    return rows[of % Math.max(1, rows.length)]?.id
  }
  const name = FOCUSES[focus]
  switch (what.do) {
    case 'book':
      await office.as('tangjiahe', acting =>
        registerMatter(acting, {
          service: 'vehicle',
          title: '用车',
          fields: { purpose: 'duty', route: '区委至柳溪镇', leaveAt: begin, backAt: end, car: resource },
          urgency: 'normal',
          secrecy: 'none',
          ...(name === undefined ? {} : { focus: office.plan.focus(name) }),
        }),
      )
      return
    case 'workshop':
      await office.as('tangjiahe', acting =>
        takeOutOfUse(acting, keepingOf(acting, 'fleet'), resource, { from: begin, to: end, reason: '检修' }),
      )
      return
    default: {
      const id = await some(what.of)
      if (id === undefined) return
      if (what.do === 'rebook')
        await office.as('tangjiahe', acting =>
          rebook(acting, id, { field: 'car', resourceId: resource, from: begin, to: end }),
        )
      else if (what.do === 'leave')
        await office.as('tangjiahe', acting => correct(acting, id, { fields: { odometerStart: 100 }, reason: '补记' }))
      else await office.as('qinzhengyang', acting => terminate(acting, id, '不去了'))
    }
  }
}

/** Refusals are answers; a connection that was cut is what the test did itself. */
const wasExpected = (outcome: PromiseSettledResult<void>): boolean =>
  outcome.status === 'fulfilled' || outcome.reason instanceof Problem

test('nobody ever has what somebody else has, whoever books, gives way and breaks off at the same moment', async t => {
  const office = await testOffice(t)
  const server = await testServer()
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(deed, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 5 }),
      fc.nat(4),
      async (rounds, cut) => {
        const outcomes: PromiseSettledResult<void>[] = []
        for (const [index, deeds] of rounds.entries()) {
          const all = Promise.allSettled(deeds.map(one => happen(office, one)))
          if (index === cut)
            await onServer(
              server,
              `select pg_terminate_backend(pid) from pg_stat_activity where state = 'active' and pid <> pg_backend_pid() and query like '%clashes_of%'`,
            )
          outcomes.push(...(await all))
          for (const { state } of await looked(office)) seen.add(state)
        }
        for (const outcome of outcomes)
          assert.ok(wasExpected(outcome), String(outcome.status === 'rejected' && outcome.reason))
      },
    ),
    { numRuns: 12, seed: 71, endOnFailure: true },
  )
  for (const state of ['displaced', 'handed-out', 'held', 'released']) assert.ok(seen.has(state), `some were ${state}`)
})
