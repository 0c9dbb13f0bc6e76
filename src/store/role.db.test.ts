import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Client } from 'pg'
import { startThrowAway } from './embedded/throw-away.ts'
import { onServer } from '#test/support/template.ts'
import { migrate } from './migrate.ts'
import { openPool } from './pool.ts'
import { ensureAppRole } from './role.ts'
import { StartFailure } from './start-failure.ts'

// Roles belong to a whole server, so these need one of their own.
const server = await startThrowAway()

async function connected(t: TestContext, url: string): Promise<Client> {
  const client = new Client(url)
  await client.connect()
  t.after(() => client.end())
  return client
}

const as = (user: string) => server.url.replace(/\/\/[^@]+@/, `//${user}:x@`)
const asks = (pattern: RegExp) => (error: unknown) => error instanceof StartFailure && pattern.test(error.sentences.en)

test('a user that may not create roles is told what to ask an administrator for', async t => {
  await assert.rejects(openPool({ url: server.url, max: 1 }), asks(/no schema yet; run/))
  await onServer(server.url, `create role plain login password 'x'`)
  await onServer(server.url, 'grant create on schema public to plain')
  await assert.rejects(
    migrate({ url: as('plain') }),
    asks(/create role shuniu_app nologin; grant shuniu_app to "plain"/),
  )
  await assert.rejects(openPool({ url: as('plain'), max: 1 }), asks(/Let an administrator run/))
  await onServer(server.url, 'create role shuniu_app nologin')
  await onServer(server.url, 'grant shuniu_app to plain')
  await ensureAppRole(await connected(t, as('plain')))
  const pool = await openPool({ url: as('plain'), max: 1 })
  assert.equal(pool.role, 'shuniu_app')
  await pool.end()
  await onServer(server.url, 'drop role shuniu_app')
})

test('a role that passes over the policies is refused', async t => {
  await onServer(server.url, 'create role shuniu_app nologin bypassrls')
  await assert.rejects(ensureAppRole(await connected(t, server.url)), asks(/nosuperuser nobypassrls/))
  await assert.rejects(openPool({ url: server.url, max: 1 }), asks(/nosuperuser nobypassrls/))
  await onServer(server.url, 'drop role shuniu_app')
})

test('many that create the role at once all succeed', async t => {
  await onServer(server.url, `create role maker login createrole password 'x'`)
  const clients = await Promise.all(Array.from({ length: 8 }, () => connected(t, as('maker'))))
  await Promise.all(clients.map(client => ensureAppRole(client)))
  const pool = await openPool({ url: as('maker'), max: 1 })
  assert.deepEqual((await pool.query('select current_user as user')).rows, [{ user: 'shuniu_app' }])
  await pool.end()
})

test('an address where nobody answers and a wrong password are sentences without the password', async () => {
  await assert.rejects(
    openPool({ url: 'postgres://me:secret@127.0.0.1:1/office', max: 1, waitFor: 10 }),
    asks(/^Cannot reach the database 127\.0\.0\.1:1\/office \(ECONNREFUSED\)/),
  )
  await assert.rejects(openPool({ url: as('nobody-known'), max: 1 }), asks(/refuses the login/))
})
