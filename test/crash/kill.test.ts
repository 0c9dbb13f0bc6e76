import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { DemoLogin } from '#main/demo/logins.ts'
import { runningUrl } from '#store/embedded/running.ts'
import { signIn, type Caller } from './support/caller.ts'
import { kill, KILLS, processesOf } from './support/kills.ts'
import { freePort, run, start, type Product, type Settings } from './support/product.ts'
import { startWriters, type Writers } from './support/writers.ts'

const ROUNDS = 5
/** How long writers write between two kills, at most; in milliseconds. */
const BREATH = 600

async function settingsFor(t: TestContext): Promise<Settings> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'shuniu-crash-'))
  fs.chmodSync(data, 0o755)
  t.after(() => fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 }))
  return { data, port: await freePort() }
}

async function callers({ address }: Product, { data }: Settings): Promise<(login: string) => Promise<Caller>> {
  const logins: DemoLogin[] = JSON.parse(fs.readFileSync(path.join(data, 'demo-logins.json'), 'utf8'))
  return login => signIn(address, login, logins.find(known => known.login === login)?.password ?? '')
}

/** Twenty kills with what has to start again after them, on a busy machine; in milliseconds. */
const LONGEST = 400_000

test(
  'killed twenty times in the middle of its work, the product loses nothing and does nothing twice',
  { timeout: LONGEST },
  async t => {
    const settings = await settingsFor(t)
    let product = await start(settings)
    t.after(() => kill([product.pid]))
    const as = await callers(product, settings)
    const pairs = [
      [await as('yexiaoyun'), await as('hewenyuan')],
      [await as('kangdawei'), await as('hewenyuan')],
      [await as('yexiaoyun'), await as('hewenyuan')],
    ] as const
    const writers = startWriters(pairs)

    await t.test('it is there again after each kill', async () => {
      for (let round = 0; round < ROUNDS; round += 1)
        for (const death of KILLS) {
          await writers.more()
          await pause(Math.random() * BREATH)
          await until(() => death.kill(settings, product) > 0, `${death.name} is there to be killed`)
          if (!death.ends) continue
          await product.exited
          product = await start(settings)
        }
      await writers.more()
    })

    await t.test('a second one on the same data, and one on the same port, say what is wrong', async () => {
      const other = run(['demo'], { ...settings, port: await freePort() })
      assert.equal(await other.exited, 1)
      assert.match(other.said(), /已有另一个实例正在使用数据目录/)
      const taken = run(['demo'], { ...settings, data: `${settings.data}-other` })
      assert.equal(await taken.exited, 1)
      assert.match(taken.said(), new RegExp(`端口 ${settings.port} 已被占用`))
    })

    await t.test('Ctrl-C in the middle of the work stops all of it, and the next start goes on', async () => {
      await writers.more()
      process.kill(product.pid, 'SIGINT')
      assert.equal(await product.exited, 0)
      assert.deepEqual(processesOf(settings), [])
      product = await start(settings)
      await writers.more()
      await writers.stop()
    })

    await t.test('what was acknowledged is there, once', () => nothingLost(settings, writers))

    await t.test('the record is whole', async () => {
      process.kill(product.pid, 'SIGINT')
      assert.equal(await product.exited, 0)
      const verification = run(['verify', 'demo'], settings)
      assert.equal(await verification.exited, 0, verification.said())
      assert.match(verification.said(), /完整，未被改动/)
      assert.deepEqual(processesOf(settings), [])
    })
  },
)

const byTitle = (a: { title: string }, b: { title: string }): number => (a.title < b.title ? -1 : 1)

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    assert.ok(waited < 30_000, what)
    await pause(10)
  }
}

async function nothingLost({ data }: Settings, { acknowledged }: Writers): Promise<void> {
  const client = new Client(runningUrl(data))
  await client.connect()
  try {
    const { rows } = await client.query<{
      id: string
      number: string
      title: string
      version: number
      reviews: string
    }>(
      `select matter_id as id, number, title, version, (select string_agg(state || ' ' || coalesce(outcome, ''), ',') from tasks t
        where t.matter_id = m.matter_id and t.step = 'review') as reviews from matters m where title like '第 % 组第 % 件'`,
    )
    const expected = acknowledged.map(known => ({
      ...known,
      version: 2,
      reviews: 'done pass',
    }))
    assert.deepEqual(rows.toSorted(byTitle), expected.toSorted(byTitle))
    const gaps =
      await client.query(`select s.series, s.year, s.last, count(b.number)::integer as borne, max(n.seq) as highest
      from series s left join numbers n using (office_id, series, year)
        left join (select office_id, number from matters union all select office_id, number from issues
          union all select office_id, code from archive_items) b using (office_id, number)
      group by s.office_id, s.series, s.year, s.last having count(b.number) <> s.last or max(n.seq) <> s.last`)
    assert.deepEqual(
      gaps.rows,
      [],
      'every number of a series is borne by a matter, by what it issued or by what is archived, up to the last',
    )
  } finally {
    await client.end()
  }
}
