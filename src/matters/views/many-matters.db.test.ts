import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { Client } from 'pg'
import sql from 'sql-template-tag'
import { contextOf } from '#office/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'
import { explaining } from '#test/support/explain.ts'
import { putMatters } from '#test/support/many-matters.ts'
import { OFFICE, testOffice, type TestOffice } from '#test/support/office.ts'
import { comingUp } from './coming-up.ts'
import { countZeros } from './counts.ts'
import { countDesk, deskOf, sentOnBy } from './desk.ts'
import { flowOf } from './overview/flow.ts'
import { standings } from './overview/standing.ts'
import { risingTopics } from './overview/topics.ts'
import { weeksAround } from './overview/weeks.ts'
import { searchMatters, type MatterFilter, type ViewTimes } from './search.ts'

/** What grows with the years of an office. */
const LARGE = ['matters', 'tasks', 'clocks', 'askers', 'search_texts']
/** One who sees everything, one who sees a unit, one who sees nothing but their own. */
const PEOPLE = ['guchanghe', 'hewenyuan', 'zhangyinuo']

const ZONE = 'Asia/Shanghai'
const OPEN = 2000

/** An office that has had a hundred thousand matters, two thousand of which are open. */
async function oldOffice(t: TestContext): Promise<TestOffice & { times: ViewTimes }> {
  const office = await testOffice(t)
  const { plan, clock, url } = office
  const owner = new Client({ connectionString: url })
  await owner.connect()
  await putMatters(owner, {
    office: OFFICE,
    count: 100_000,
    open: OPEN,
    latest: clock.now(),
    posts: plan.posts.map(post => post.id),
    registry: plan.post('registry'),
    clerk: plan.people.find(person => person.login === 'yexiaoyun')?.id ?? '',
    service: 'incoming-document',
    searchable: 10_000,
    sentences: 0,
  })
  await owner.end()
  const now = clock.now().getTime()
  const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString()
  return {
    ...office,
    times: { now: inDays(0), nearUntil: inDays(3), piledSince: inDays(-1), orphanPost: plan.post('general-head') },
  }
}

test('an office of a hundred thousand matters is read from its indexes', async t => {
  const office = await oldOffice(t)
  const { times, pool } = office
  const page = { number: 1, size: 50 }
  const list = (filter: MatterFilter) => (tx: Tx) => searchMatters(tx, OFFICE, filter, times, page)

  for (const login of PEOPLE) {
    const actor = await office.actor(login)
    const posts = actor.posts.map(post => post.postId)
    const [own = ''] = posts
    /** Looks how the server reads for a view of the product. @param index one that must be among those it uses */
    const reads = (what: string, index: string, view: (tx: Tx) => Promise<unknown>, statements?: number) =>
      t.test(`${login}: ${what}`, () =>
        transaction(pool, contextOf(actor), async plain => {
          const { tx, readings } = explaining(plain)
          await view(tx)
          for (const { scanned } of readings.slice(0, statements))
            assert.deepEqual(
              LARGE.filter(table => scanned.has(table)),
              [],
              'no large table is read from one end to the other',
            )
          const used = readings.flatMap(({ indexes }) => [...indexes])
          assert.ok(used.includes(index), `${index} among ${used.join()}`)
        }),
      )
    await reads('the tasks of a desk', 'tasks_desk', tx => deskOf(tx, OFFICE, posts, 'task', 100))
    await reads('the readings of a desk', 'tasks_desk', tx => deskOf(tx, OFFICE, posts, 'reading', 30))
    await reads('how much waits', 'tasks_desk', tx => countDesk(tx, OFFICE, posts))
    await t.test(`${login}: as much is counted as waits`, () =>
      transaction(pool, contextOf(actor), async tx => {
        const waits = async (kind: 'task' | 'reading') => (await deskOf(tx, OFFICE, posts, kind, OPEN)).length
        assert.deepEqual(await countDesk(tx, OFFICE, posts), {
          tasks: await waits('task'),
          readings: await waits('reading'),
        })
      }),
    )
    await reads('what was sent on', 'tasks_sent', tx => sentOnBy(tx, OFFICE, posts, 30))
    const ahead = { now: times.now, until: times.nearUntil }
    await reads('what comes up', 'matters_due', tx => comingUp(tx, OFFICE, posts, ahead, 30))
    await reads('the three zeros', 'matters_due', tx => countZeros(tx, OFFICE, times))
    const weeks = weeksAround(times.now.slice(0, 10), ZONE).filter(week => !week.isAhead)
    await reads('how it stands by service, unit and week', 'matters_by_holder', tx =>
      standings(tx, OFFICE, ZONE, times),
    )
    await reads('what came and went by week', 'matters_closed', tx => flowOf(tx, OFFICE, ZONE, times, weeks))
    await reads('what is said more often', 'matters_latest', tx =>
      risingTopics(tx, OFFICE, ZONE, times, ['incoming-document'], weeks),
    )
    await reads('what is open', 'matters_latest', list({ state: 'active' }))
    await reads('what is late', 'matters_due', list({ view: 'late' }))
    await reads('what a post holds', 'matters_by_holder', list({ holder: own }))
    await reads('a search', 'matters_pkey', list({ q: '校园 通知' }))
    await reads('the whole register', 'matters_latest', list({}))
  }

  await t.test('a search finds its candidates by pairs of characters', async () => {
    const actor = await office.actor('guchanghe')
    await transaction(pool, contextOf(actor), async tx => {
      const { total } = await list({ q: '校园 通知' })(tx)
      const [read] = await tx.query<{ scans: number; index: number }>(
        sql`select seq_scan::integer as scans, idx_scan::integer as index from pg_stat_xact_user_tables where relname = 'search_texts'`,
      )
      assert.ok(total > 0 && read && read.index > 0)
      assert.equal(read.scans, 0)
    })
  })
})
