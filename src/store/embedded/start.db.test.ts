import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import test, { type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { StartFailure } from '../start-failure.ts'
import { runningUrl } from './running.ts'
import { startEmbedded, type Embedded } from './start.ts'

/** A data folder whose name has all that breaks scripts. */
function folderFor(t: TestContext): string {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'shuniu-embedded-'))
  fs.chmodSync(base, 0o755)
  t.after(() => fs.rmSync(base, { recursive: true, force: true, maxRetries: 5 }))
  return path.join(base, `数据 ($HOME) it's "here"`)
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

const start = (dataRoot: string) => startEmbedded({ dataRoot, durable: true })
const isAlive = (pid: number) =>
  fs.existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 15_000) assert.fail(`${what} did not happen`)
    await pause(20)
  }
}

/** Another process of the product on the folder; it says the number of its server. */
async function elsewhere(dataRoot: string): Promise<{ child: ChildProcess; server: number; url: string }> {
  const script = `import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'start.ts'))}
    const { pid, url } = await startEmbedded({ dataRoot: ${JSON.stringify(dataRoot)}, durable: true })
    console.log(JSON.stringify({ server: pid, url })); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(String(data)))
    child.once('exit', () => reject(new Error('it did not start')))
  })
  const said: { server: number; url: string } = JSON.parse(line)
  return { child, ...said }
}

test('a second start on the same data is refused and leaves the first alone', async t => {
  const folder = folderFor(t)
  const first = await start(folder)
  t.after(() => first.stop())
  await assert.rejects(
    start(folder),
    (error: unknown) => error instanceof StartFailure && /already runs/.test(error.sentences.en),
  )
  assert.deepEqual(await ask(first.url, 'select 1 as one'), [{ one: 1 }])
})

test('the server of another process is reached while it runs, and only then', async t => {
  const folder = folderFor(t)
  assert.equal(runningUrl(folder), undefined)
  const { child, server, url } = await elsewhere(folder)
  assert.equal(runningUrl(folder), url)
  assert.deepEqual(await ask(runningUrl(folder) ?? '', 'select 1 as one'), [{ one: 1 }])
  child.kill('SIGKILL')
  await until(() => !isAlive(server) && child.signalCode !== null, 'the end of the server and of its owner')
  assert.equal(runningUrl(folder), undefined)
})

test('a database folder may be a link; one that leads nowhere is told, and not begun anew', async t => {
  const folder = folderFor(t)
  const first = await start(folder)
  await ask(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  const moved = `${folder}-moved`
  fs.renameSync(path.join(folder, 'postgres'), moved)
  fs.symlinkSync(moved, path.join(folder, 'postgres'))
  const second = await start(folder)
  assert.deepEqual(await ask(second.url, 'select answer from kept'), [{ answer: 42 }])
  await second.stop()
  fs.renameSync(moved, `${moved}-again`)
  await assert.rejects(
    start(folder),
    (error: unknown) => error instanceof StartFailure && /is gone/.test(error.sentences.en),
  )
})

test('kill -9 of the product stops its server; what was committed is there again', async t => {
  const folder = folderFor(t)
  const { child, server, url } = await elsewhere(folder)
  await ask(url, 'create table kept as select 42 as answer')
  child.kill('SIGKILL')
  await until(() => !isAlive(server) && child.signalCode !== null, 'the end of the server and of its owner')
  const next = await start(folder)
  assert.deepEqual(await ask(next.url, 'select answer from kept'), [{ answer: 42 }])
  await next.stop()
})

test('kill -9 of everything leaves a stale process number, which does not keep the next from starting', async t => {
  const folder = folderFor(t)
  const { child, server, url } = await elsewhere(folder)
  await ask(url, 'create table kept as select 42 as answer')
  process.kill(server, 'SIGKILL')
  child.kill('SIGKILL')
  await until(() => !isAlive(server) && child.signalCode !== null, 'the end of the server and of its owner')
  // The number may by now be somebody else's: ours, for instance.
  const file = path.join(folder, 'postgres', 'data-18', 'postmaster.pid')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)))
  const next = await start(folder)
  assert.deepEqual(await ask(next.url, 'select answer from kept'), [{ answer: 42 }])
  await next.stop()
})

test('an interrupted first start is begun again', async t => {
  const folder = folderFor(t)
  const first = await start(folder)
  await first.stop()
  fs.writeFileSync(path.join(first.home, 'initialising'), '')
  const second = await start(folder)
  assert.equal((await ask(second.url, 'select current_user as user'))[0]?.['user'], 'shuniu')
  await second.stop()
})

test('the server listens on no port, keeps what it is told out of its log, and sorts by its own rules', async t => {
  const said: string[] = []
  const server: Embedded = await startEmbedded({ dataRoot: folderFor(t), durable: false, log: line => said.push(line) })
  await assert.rejects(ask(server.url, `select '张三的身份证'::integer`))
  await assert.rejects(
    ask(
      server.url,
      `do $$ begin create temp table t (n text primary key); insert into t values ('李四'), ('李四'); end $$`,
    ),
  )
  const [row] = await ask(
    server.url,
    `select current_setting('listen_addresses') as listens, (select datlocale from pg_database where datname = 'postgres') as locale`,
  )
  assert.deepEqual(row, { listens: '', locale: 'C.UTF-8' })
  await server.stop()
  assert.match(said.join('\n'), /ready to accept connections/)
  assert.doesNotMatch(said.join('\n'), /身份证|李四/)
})
