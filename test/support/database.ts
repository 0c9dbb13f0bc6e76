import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openPool, type OfficePool } from '#store/pool.ts'
import { testServer } from './server.ts'
import { onServer, template, withDatabase } from './template.ts'

export interface TestDatabase {
  /** Connects as the owner of the tables. */
  url: string
  /** Opened as the product opens it; ended with the test. */
  pool: OfficePool
  /** Does this before the pool ends and the database is dropped; the last one asked for is done first. `t.after` would come too late. */
  onClose: (work: () => unknown) => void
}

export interface TestDatabaseOptions {
  /** Another folder of migrations than the project's. */
  migrations?: string
  /** Connections of the pool at most. */
  max?: number
}

/**
 * A migrated, empty database for one test, dropped afterwards. The test fails when it leaves a client checked out or a
 * connection open, because in the product that is how a pool runs dry.
 */
export async function testDatabase(t: TestContext, options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await testServer()
  const source = await template(server, options.migrations)
  const name = `shuniu_test_${process.pid}_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name} template ${source}`)
  const url = withDatabase(server, name)
  const pool = await openPool({ url, max: options.max ?? 10 })
  const closing: (() => unknown)[] = []
  t.after(async () => {
    try {
      for (const work of closing.toReversed()) await work()
      await endPool(pool)
      await nobodyConnected(server, name)
    } finally {
      await onServer(server, `drop database if exists ${name} with (force)`)
    }
  })
  return { url, pool, onClose: work => void closing.push(work) }
}

/** What only read does not wait for the end of its transaction, so that its client comes back a moment later. */
async function endPool(pool: OfficePool): Promise<void> {
  for (let waited = 0; pool.totalCount > pool.idleCount; waited += 20) {
    const leaked = pool.totalCount - pool.idleCount
    if (waited > 2000) throw new Error(`leak: ${leaked} client(s) of the pool were never released`)
    await pause(20)
  }
  if (!pool.ended) await pool.end()
}

/** A backend lives a moment longer than its connection. */
async function nobodyConnected(server: string, name: string): Promise<void> {
  const question = `select count(*)::integer as count from pg_stat_activity where datname = '${name}' and backend_type = 'client backend'`
  for (let waited = 0; ; waited += 20) {
    const [row] = await onServer<{ count: number }>(server, question)
    if (row?.count === 0) return
    if (waited > 1000)
      throw new Error(`leak: ${row?.count} connection(s) left open; end them in the test or with database.onClose()`)
    await pause(20)
  }
}
