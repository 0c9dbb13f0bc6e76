import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { test, type TestContext } from 'node:test'
import { openPool, type PoolOptions } from './pool.ts'

interface Told {
  pid: number
  setting: string
}

function pool(t: TestContext, changes: Partial<PoolOptions> = {}) {
  const opened = openPool<{ act: string }, Told>({
    module: fileURLToPath(import.meta.resolve('./fixtures/child.ts')),
    setting: 'given',
    size: 1,
    waiting: 2,
    timeLimit: 30_000,
    memoryLimit: 400 * 1024 * 1024,
    recycleAfter: 100,
    idleLimit: 60_000,
    ...changes,
  })
  t.after(() => opened.close())
  return opened
}

test('a job without end is ended by its time, and the next one runs in another process', async t => {
  const children = pool(t, { timeLimit: 1500 })
  const first = await children.run({ act: 'pid' })
  await assert.rejects(children.run({ act: 'loop' }), { name: 'Stopped', reason: 'time' })
  assert.notEqual((await children.run({ act: 'pid' })).pid, first.pid)
})

test('a job that grows is ended by its memory, and the next one runs', async t => {
  const children = pool(t)
  await assert.rejects(children.run({ act: 'grow' }), { name: 'Stopped', reason: 'memory' })
  assert.equal((await children.run({ act: 'pid' })).setting, 'given')
})

test('a process that ends in the middle of a job says so', async t => {
  await assert.rejects(pool(t).run({ act: 'exit' }), { name: 'Stopped', reason: 'crash' })
})

test('a refusal comes back as the refusal it was, a fault as a fault, and the process stays', async t => {
  const children = pool(t)
  const { pid } = await children.run({ act: 'pid' })
  await assert.rejects(children.run({ act: 'refuse' }), {
    name: 'Problem',
    code: 'FILE_EMPTY',
    field: 'file',
    params: { name: 'a' },
  })
  await assert.rejects(children.run({ act: 'fail' }), /a fault/)
  assert.equal((await children.run({ act: 'pid' })).pid, pid)
})

test('too many that wait are refused, and those who waited have their turn', async t => {
  const children = pool(t)
  const waiting = [children.run({ act: 'wait' }), children.run({ act: 'wait' }), children.run({ act: 'wait' })]
  await assert.rejects(children.run({ act: 'wait' }), { code: 'UNAVAILABLE' })
  assert.equal(new Set((await Promise.all(waiting)).map(told => told.pid)).size, 1)
})

test('a process is replaced after so many jobs', async t => {
  const children = pool(t, { recycleAfter: 2 })
  const pids = []
  for (let job = 0; job < 4; job += 1) pids.push((await children.run({ act: 'pid' })).pid)
  assert.equal(pids[0], pids[1])
  assert.equal(pids[2], pids[3])
  assert.notEqual(pids[1], pids[2])
})

test('a job tells how far it is', async t => {
  const told: unknown[] = []
  await pool(t).run({ act: 'tell' }, progress => told.push(progress))
  assert.deepEqual(told, [{ half: true }])
})

test('a child knows nothing of our environment, and the proxies it finds lead nowhere', async t => {
  const names: unknown = await pool(t).run({ act: 'environment' })
  assert.ok(Array.isArray(names) && names.includes('HTTPS_PROXY'))
  assert.ok(!names.includes('PATH') && !names.includes('DATABASE_URL') && !names.includes('HOME'))
})

test('a closed pool refuses, and whoever waited is told', async t => {
  const children = pool(t)
  const working = children.run({ act: 'wait' })
  const waiting = children.run({ act: 'wait' })
  const both = Promise.all([
    assert.rejects(working, { name: 'Stopped' }),
    assert.rejects(waiting, { code: 'UNAVAILABLE' }),
  ])
  await children.close()
  await both
  await assert.rejects(children.run({ act: 'pid' }), { code: 'UNAVAILABLE' })
})
