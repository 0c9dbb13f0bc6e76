import assert from 'node:assert/strict'
import sql, { raw } from 'sql-template-tag'
import { addDays, dayOf, instantOf } from '#calendar/day.ts'
import type { Acting } from '#matters/acting.ts'
import { loadMatter } from '#matters/load.ts'
import { comingUp } from '#matters/views/coming-up.ts'
import { countZeros } from '#matters/views/counts.ts'
import { countDesk, deskOf, sentOnBy } from '#matters/views/desk.ts'
import { noticesFor } from '#matters/views/notices.ts'
import { standings } from '#matters/views/overview/standing.ts'
import { searchMatters } from '#matters/views/search.ts'
import { supervisedMatters } from '#matters/views/supervision.ts'
import { viewTimes } from '#matters/views/times.ts'
import type { Actor } from '#office/actor.ts'
import type { History } from '../world/history.ts'
import type { StoredMatter } from '../world/state.ts'

const ALL = 10_000

/** Law 7: what a number counts is the list behind it, and every row of it opens; law 6: nobody sees anything else. */
export async function badgeIsList(history: History, login: string): Promise<void> {
  const actor = await history.office.actor(login)
  await history.office.as(login, async acting => {
    const seen = await visible(acting)
    const listed = [await desk(acting, actor), await views(acting), await bell(acting, actor)].flat()
    for (const id of listed) assert.ok(seen.has(id), `${login} is shown ${id} and may not open it`)
    for (const stored of history.state.matters) {
      assert.equal(seen.has(stored.matter.id), maySee(actor, stored), `${login} and ${stored.matter.number}`)
      if (seen.has(stored.matter.id)) await loadMatter(acting.tx, acting.office, stored.matter.id, { lock: false })
    }
    await nothingElse(acting, [...seen])
  })
}

/** Who may see a matter, told a second time and in other words than the database's. */
function maySee({ posts, clearance }: Actor, { matter }: StoredMatter): boolean {
  if (matter.secrecy > clearance) return false
  return posts.some(
    ({ postId, unitId, permissions }) =>
      permissions.includes('see-all') ||
      matter.partyPosts.includes(postId) ||
      (permissions.includes('see-unit') && matter.partyUnits.includes(unitId)),
  )
}

async function visible({ tx, office }: Acting): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(sql`select matter_id as id from matters where office_id = ${office}`)
  return new Set(rows.map(row => row.id))
}

async function desk({ tx, office, now, zone }: Acting, actor: Actor): Promise<string[]> {
  const posts = actor.posts.map(post => post.postId)
  const until = instantOf(addDays(dayOf(now, zone), 30), '24:00', zone).toISOString()
  const [counts, tasks, readings, coming, sent] = await Promise.all([
    countDesk(tx, office, posts),
    deskOf(tx, office, posts, 'task', ALL),
    deskOf(tx, office, posts, 'reading', ALL),
    comingUp(tx, office, posts, { now: now.toISOString(), until }, ALL),
    sentOnBy(tx, office, posts, ALL),
  ])
  assert.deepEqual(counts, { tasks: tasks.length, readings: readings.length }, 'the desk holds what its badge says')
  return [...tasks, ...readings, ...sent].map(row => row.matterId).concat(coming.map(row => row.id))
}

async function views(acting: Acting): Promise<string[]> {
  const { tx, office, now, zone } = acting
  const times = viewTimes(acting, dayOf(now, zone))
  const all = { number: 1, size: ALL }
  const [zeros, standing, active, late, piled, waiting, supervised, listed] = await Promise.all([
    countZeros(tx, office, times),
    standings(tx, office, zone, times),
    searchMatters(tx, office, { state: 'active' }, times, all),
    searchMatters(tx, office, { view: 'late' }, times, all),
    searchMatters(tx, office, { view: 'piled' }, times, all),
    searchMatters(tx, office, { view: 'waiting' }, times, all),
    searchMatters(tx, office, { view: 'supervised', state: 'active' }, times, all),
    supervisedMatters(tx, office, {}, ALL),
  ])
  const lists = { late: late.items.length, piled: piled.items.length, waiting: waiting.items.length }
  assert.deepEqual(zeros, lists, 'the three zeros count their lists')
  assert.deepEqual(zeros, { late: late.total, piled: piled.total, waiting: waiting.total })
  assert.deepEqual(
    [standing.all.active, standing.all.late, standing.all.piled, standing.all.waiting],
    [active.total, late.total, piled.total, waiting.total],
    'the overview counts the same lists',
  )
  assert.equal(supervised.total, listed.length, 'the supervision list holds what is counted as supervised')
  return [late, piled, waiting, supervised]
    .flatMap(list => list.items.map(row => row.id))
    .concat(listed.map(row => row.id))
}

async function bell({ tx, office }: Acting, actor: Actor): Promise<string[]> {
  const { items, unseen } = await noticesFor(
    tx,
    office,
    actor.posts.map(post => post.postId),
    ALL,
  )
  assert.equal(items.filter(item => item.seenAt === null).length, unseen, 'the bell counts what it lists')
  return items.map(item => item.matterId)
}

/** Nothing of any other matter is read from the tables beside it. A task of one's own post shows neither title nor fields. */
const BESIDE = ['clocks', 'opinions', 'answers', 'askers', 'attachments', 'record_entries', 'relations']

async function nothingElse({ tx, office }: Acting, seen: readonly string[]): Promise<void> {
  const counts = await Promise.all(
    BESIDE.map(table =>
      tx.query<{
        table: string
        count: number
      }>(sql`select ${table} as table, count(*)::integer as count from ${raw(table)}
        where office_id = ${office} and matter_id <> all(${seen}::uuid[])`),
    ),
  )
  assert.deepEqual(
    counts.flat().filter(row => row.count > 0),
    [],
    'rows of matters that are not theirs to see',
  )
}
