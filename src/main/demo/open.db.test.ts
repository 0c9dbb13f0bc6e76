import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { test, type TestContext } from 'node:test'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { StartFailure } from '#store/start-failure.ts'
import { transaction } from '#store/transaction.ts'
import { testDatabase } from '#test/support/database.ts'
import { testOffice } from '#test/support/office.ts'
import { OFFICE, readEnvironment } from '../environment.ts'
import { LOGINS } from './logins.ts'
import { openDemo } from './open.ts'

const refused = (error: unknown) => error instanceof StartFailure && /There is an office in/.test(error.sentences.en)

function folderFor(t: TestContext): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shuniu-demo-'))
  t.after(() => fs.rmSync(folder, { recursive: true }))
  return folder
}

test('an office that is not the demonstration’s is left alone', async t => {
  const { url, pool } = await testOffice(t)
  const environment = readEnvironment('demo', { SHUNIU_DATA: folderFor(t) })
  await assert.rejects(openDemo({ environment, url, pool, isFounded: true }), refused)
})

test('a demonstration that was broken off is made anew, except in a database that may hold more', async t => {
  const { url, pool } = await testDatabase(t)
  const folder = folderFor(t)
  const environment = readEnvironment('demo', { SHUNIU_DATA: folder })
  const matters = () =>
    transaction(pool, systemContext(OFFICE), tx =>
      tx.query<{ id: string }>(sql`select matter_id as id from matters order by matter_id`),
    )
  await openDemo({ environment, url, pool, isFounded: false })
  const first = await matters()
  // It is written last: without it the weeks were not played to the end.
  fs.rmSync(path.join(folder, LOGINS))

  const external = { ...environment, databaseUrl: 'postgres://other/database' }
  await assert.rejects(openDemo({ environment: external, url, pool, isFounded: true }), refused)
  assert.deepEqual(await matters(), first)

  await openDemo({ environment, url, pool, isFounded: true })
  const second = await matters()
  assert.equal(second.length, first.length)
  assert.notDeepEqual(second, first)
  assert.equal(fs.statSync(path.join(folder, LOGINS)).mode & 0o777, 0o600)

  await openDemo({ environment, url, pool, isFounded: true })
  assert.deepEqual(await matters(), second)
})
