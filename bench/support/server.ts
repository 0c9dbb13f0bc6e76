import { randomBytes } from 'node:crypto'
import { startThrowAway } from '#store/embedded/throw-away.ts'
import { migrate } from '#store/migrate.ts'
import { onServer, withDatabase } from '#test/support/template.ts'

/** The server everything is measured on: TEST_DATABASE_URL, or a throw-away one that writes as durably as the product's. */
export async function benchServer(): Promise<string> {
  return process.env['TEST_DATABASE_URL'] ?? (await startThrowAway({ durable: true })).url
}

/** A migrated, empty database; dropped when it is disposed of. */
export async function benchDatabase(server: string): Promise<{ url: string } & AsyncDisposable> {
  const name = `shuniu_bench_${process.pid}_${randomBytes(4).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = withDatabase(server, name)
  await migrate({ url })
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      await onServer(server, `drop database if exists ${name} with (force)`)
    },
  }
}
