import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import test, { type TestContext } from 'node:test'
import { testServer } from '#test/support/server.ts'
import { onServer, withDatabase } from '#test/support/template.ts'
import { migrate } from './migrate.ts'
import { StartFailure } from './start-failure.ts'

/** An empty database and a folder of migrations to fill. */
async function world(t: TestContext) {
  const server = await testServer()
  const name = `shuniu_test_migrate_${process.pid}_${Math.random().toString(36).slice(2)}`
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  await onServer(server, `create database ${name}`)
  t.after(async () => {
    fs.rmSync(folder, { recursive: true })
    await onServer(server, `drop database ${name} with (force)`)
  })
  const url = withDatabase(server, name)
  const write = (file: string, text: string) => fs.writeFileSync(path.join(folder, file), text)
  const ask = (statement: string) => onServer<Record<string, unknown>>(url, statement)
  return {
    url,
    folder,
    write,
    ask,
    migrate: (onProgress?: (file: string) => void) => migrate({ url, folder, ...(onProgress ? { onProgress } : {}) }),
  }
}

const saying = (pattern: RegExp) => (error: unknown) =>
  error instanceof StartFailure && pattern.test(error.sentences.en) && error.sentences.zh.length > 0

test('an applied migration that was changed is refused', async t => {
  const { write, migrate: run } = await world(t)
  write('000001_one.sql', 'create table one (id integer)')
  await run()
  write('000001_one.sql', 'create table one (id bigint)')
  await assert.rejects(run(), saying(/000001_one\.sql was changed/))
})

test('a database newer than the program is refused', async t => {
  const { write, folder, migrate: run } = await world(t)
  write('000001_one.sql', 'select 1')
  write('000002_two.sql', 'select 1')
  await run()
  fs.rmSync(path.join(folder, '000002_two.sql'))
  await assert.rejects(run(), saying(/newer than this program \(000002_two\.sql/))
})

test('a server older than PostgreSQL 15 is refused', async t => {
  const { ask, migrate: run } = await world(t)
  // The server answers as an older one would.
  await ask(`create function public.current_setting(text) returns text language sql as $$ select '140012' $$`)
  await ask(
    `do $$ begin execute format('alter database %I set search_path = public, pg_catalog', current_database()); end $$`,
  )
  await assert.rejects(run(), saying(/too old: PostgreSQL 15 or later is needed/))
})

test('a migration numbered before one that was applied is refused', async t => {
  const { write, migrate: run } = await world(t)
  write('000002_two.sql', 'select 1')
  await run()
  write('000001_one.sql', 'select 1')
  await assert.rejects(run(), saying(/000001_one\.sql is numbered before 000002_two\.sql/))
})

test('a migration that fails leaves nothing behind and names its line', async t => {
  const { write, ask, migrate: run } = await world(t)
  write('000001_one.sql', 'create table one (id integer);\n\nselect nonsense;')
  await assert.rejects(run(), saying(/000001_one\.sql failed in the statement at line 3: column "nonsense"/))
  assert.deepEqual(
    await ask(`select to_regclass('one') as one, (select count(*)::integer from schema_migrations) as applied`),
    [{ one: null, applied: 0 }],
  )
})

test('each file is applied once, in order, and told', async t => {
  const { write, ask, migrate: run } = await world(t)
  write('000002_two.sql', 'insert into one values (2)')
  write('000001_one.sql', 'create table one (id integer); insert into one values (1);')
  const told: string[] = []
  assert.deepEqual(await run(file => told.push(file)), ['000001_one.sql', '000002_two.sql'])
  assert.deepEqual(await run(file => told.push(file)), [])
  assert.deepEqual(told, ['000001_one.sql', '000002_two.sql'])
  assert.deepEqual(await ask('select id from one order by id'), [{ id: 1 }, { id: 2 }])
})

test('six processes at once apply each file once', async t => {
  const { write, ask, migrate: run } = await world(t)
  write('000001_one.sql', 'create table one (id integer); select pg_sleep(0.05)')
  write('000002_two.sql', 'insert into one values (1)')
  const applied = await Promise.all(Array.from({ length: 6 }, () => run()))
  assert.deepEqual(applied.flat().toSorted(), ['000001_one.sql', '000002_two.sql'])
  assert.deepEqual(await ask('select id from one'), [{ id: 1 }])
})
