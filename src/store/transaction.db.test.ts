import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import sql, { raw } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { testDatabase } from '#test/support/database.ts'
import { systemContext, type Context } from './context.ts'
import { openPool } from './pool.ts'
import { transaction } from './transaction.ts'

const OWN: Context = {
  office: 7,
  person: '01890000-0000-7000-8000-000000000001',
  posts: ['01890000-0000-7000-8000-000000000002', '01890000-0000-7000-8000-000000000003'],
  units: [],
  sees: 'own',
  clearance: 1,
  manages: false,
  scope: 'person',
}

/** A table of the test's own, beside the product's. */
async function withNotes(t: TestContext) {
  const database = await testDatabase(t)
  const owner = new Client(database.url)
  await owner.connect()
  await owner.query('create table notes (id integer primary key, words text not null)')
  await owner.query('grant select, insert, update, delete on notes to shuniu_app')
  await owner.end()
  return database
}

test('a context that is not of its form never reaches the server', async t => {
  const { pool } = await testDatabase(t)
  const wrong: Context[] = [
    { ...OWN, office: 1.5 },
    { ...OWN, office: -1 },
    { ...OWN, person: "x'; reset role; --" },
    { ...OWN, posts: ["01890000-0000-7000-8000-000000000002}'; reset role; --"] },
    { ...OWN, clearance: 3 },
    { ...OWN, sees: "all' " as 'all' },
  ]
  for (const context of wrong)
    await assert.rejects(
      transaction(pool, context, async () => {}),
      TypeError,
    )
})

test('the database knows who asks, as the application role, and forgets it afterwards', async t => {
  const { pool } = await testDatabase(t)
  const [seen] = await transaction(pool, OWN, tx =>
    tx.query<{ office: number; posts: string[]; user: string; all: boolean }>(
      sql`select app_office() as office, app_posts()::text[] as posts, current_user as user, app_sees_all() as all`,
    ),
  )
  assert.deepEqual(seen, { office: 7, posts: [...OWN.posts], user: 'shuniu_app', all: false })
  const [after] = (await pool.query('select app_office() as office, current_user as user')).rows
  assert.deepEqual(after, { office: null, user: 'shuniu_app' })
})

test('outside a transaction nothing of an office can be seen or written', async t => {
  const { pool } = await testDatabase(t)
  await transaction(pool, systemContext(7), tx =>
    tx.execute(sql`insert into offices (office_id, name, short_name, created_at) values (7, '甲', '甲', now())`),
  )
  assert.equal((await pool.query('select * from offices')).rowCount, 0)
  await assert.rejects(
    pool.query(`insert into offices (office_id, name, short_name, created_at) values (8, '乙', '乙', now())`),
    { code: '42501' },
  )
})

test('what only reads cannot write, and is told so at once', async t => {
  const { pool } = await withNotes(t)
  const write = transaction(pool, OWN, tx => tx.execute(sql`insert into notes values (1, '一')`), { isReadOnly: true })
  await assert.rejects(write, { message: 'what only reads was asked to write' })
  const notes = await transaction(pool, OWN, tx => tx.query(sql`select from notes`), { isReadOnly: true })
  assert.equal(notes.length, 0)
})

test('work that asks nothing says nothing to the database, whether it succeeds or fails', async t => {
  const { pool } = await testDatabase(t)
  const said: unknown[] = []
  pool.on('acquire', client => {
    const query: (statement: unknown) => Promise<unknown> = client.query.bind(client)
    Object.assign(client, {
      query: (statement: unknown) => {
        said.push(statement)
        return query(statement)
      },
    })
  })
  assert.equal(await transaction(pool, OWN, async () => 'decided'), 'decided')
  assert.equal(await transaction(pool, OWN, async () => 'seen', { isReadOnly: true }), 'seen')
  const refused = transaction(pool, OWN, () => Promise.reject(new Problem('NOT_PERMITTED')))
  await assert.rejects(refused, { code: 'NOT_PERMITTED' })
  assert.deepEqual(said, [])
})

test('what the work throws rolls everything back and is thrown on', async t => {
  const { pool } = await withNotes(t)
  const refusal = new Problem('NOT_PERMITTED')
  await assert.rejects(
    transaction(pool, OWN, async tx => {
      await tx.execute(sql`insert into notes values (1, 'x')`)
      throw refusal
    }),
    error => error === refusal,
  )
  assert.equal((await pool.query('select * from notes')).rowCount, 0)
})

test('a failed statement nobody waited for, or whose failure was swallowed, does not commit', async t => {
  const { pool } = await withNotes(t)
  const wrong = sql`insert into notes values (1, null)`
  await assert.rejects(
    transaction(pool, OWN, async tx => {
      await tx.execute(sql`insert into notes values (2, 'x')`)
      void tx.execute(wrong)
    }),
    { code: '23502' },
  )
  await assert.rejects(
    transaction(pool, OWN, async tx => void (await tx.execute(wrong).catch(() => {}))),
    { code: '23502' },
  )
  assert.equal((await pool.query('select * from notes')).rowCount, 0)
})

test('a failed statement that travels with the commit is what the transaction fails with, and nothing is kept', async t => {
  const { pool } = await withNotes(t)
  await assert.rejects(
    transaction(pool, OWN, async tx => {
      tx.send(sql`insert into notes values (1, 'x')`)
      tx.send(sql`insert into notes values (1, 'y')`)
    }),
    { code: '23505' },
  )
  assert.equal((await pool.query('select * from notes')).rowCount, 0)
})

test('a value that may fail on its way is not sent without waiting', async t => {
  const { pool } = await withNotes(t)
  await assert.rejects(
    transaction(pool, OWN, async tx => {
      await tx.execute(sql`insert into notes values (1, 'x')`)
      tx.send(sql`insert into notes values (2, ${{ toPostgres: () => assert.fail('cannot be written') }})`)
    }),
    TypeError,
  )
  assert.equal((await pool.query('select * from notes')).rowCount, 0)
})

test('a conflict is answered by doing the whole work again', async t => {
  const { pool } = await withNotes(t)
  let attempts = 0
  await transaction(pool, OWN, async tx => {
    attempts += 1
    await tx.execute(sql`insert into notes values (${attempts}, 'x')`)
    const conflict = sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`
    if (attempts === 1) await tx.query(conflict)
    if (attempts === 2) tx.send(conflict)
  })
  assert.equal(attempts, 3)
  assert.deepEqual((await pool.query('select id from notes')).rows, [{ id: 3 }])
})

test('a broken rule of the database is not tried again', async t => {
  const { pool } = await withNotes(t)
  let attempts = 0
  await assert.rejects(
    transaction(pool, OWN, tx => {
      attempts += 1
      return tx.execute(sql`insert into notes values (1, null)`)
    }),
    { code: '23502' },
  )
  assert.equal(attempts, 1)
})

test('a connection that dies in the middle is replaced and the work done once', async t => {
  const { pool, url } = await withNotes(t)
  let attempts = 0
  await transaction(pool, OWN, async tx => {
    attempts += 1
    const [own] = await tx.query<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await tx.execute(sql`insert into notes values (${attempts}, 'x')`)
    if (attempts > 1) return
    const owner = new Client(url)
    await owner.connect()
    await owner.query('select pg_terminate_backend($1)', [own?.pid])
    await owner.end()
    await pause(50)
  })
  assert.deepEqual((await pool.query('select id from notes')).rows, [{ id: 2 }])
})

test('after a change of the schema a statement of before is planned anew', async t => {
  const { pool, url } = await withNotes(t)
  const read = () => transaction(pool, OWN, tx => tx.query(sql`select * from notes`))
  for (let round = 0; round < 4; round += 1) await read()
  const owner = new Client(url)
  await owner.connect()
  await owner.query('alter table notes add column more text')
  await owner.end()
  assert.deepEqual(await read(), [])
})

test('a database that stays away is a polite refusal', async t => {
  const { url, onClose } = await testDatabase(t)
  const pool = await openPool({ url, max: 1 })
  onClose(() => pool.end())
  await assert.rejects(
    transaction(pool, OWN, tx => tx.query(sql`do $$ begin raise exception 'full' using errcode = '53300'; end $$`), {
      retryFor: 200,
    }),
    (error: unknown) => error instanceof Problem && error.code === 'UNAVAILABLE' && error.cause instanceof Error,
  )
})

test('days arrive as text, instants as dates, long numbers as text', async t => {
  const { pool } = await testDatabase(t)
  const [row] = await transaction(pool, OWN, tx =>
    tx.query(
      sql`select date '2026-02-28' as day, array[date '2026-02-28'] as days, timestamptz '2026-02-28 08:00+08' as at, 9007199254740993::bigint as big, array[1, 2] as numbers`,
    ),
  )
  assert.deepEqual(row, {
    day: '2026-02-28',
    days: ['2026-02-28'],
    at: new Date('2026-02-28T00:00:00Z'),
    big: '9007199254740993',
    numbers: [1, 2],
  })
})

test('a thousand transactions at once pass through a small pool', async t => {
  const { pool } = await withNotes(t)
  await Promise.all(
    Array.from({ length: 1000 }, (_, id) =>
      transaction(pool, OWN, tx => tx.execute(sql`insert into notes values (${id}, ${raw("'x'")})`)),
    ),
  )
  assert.deepEqual((await pool.query('select count(*)::integer as count from notes')).rows, [{ count: 1000 }])
})
