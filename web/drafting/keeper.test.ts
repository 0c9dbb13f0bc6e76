import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProblemError, type ProblemView } from '../client/problem.ts'
import { DraftKeeper } from './keeper.ts'

const problem = (status: number, code: string): ProblemView => ({ status, code, detail: code, refusals: [] })

/** A keeper whose server answers as it is told, and whose pauses pass when they are told to. */
function desk(store = new Map<string, string>()) {
  const waiting: (() => void)[] = []
  const saved: string[] = []
  const server: { refuses: ProblemView | null; revision: number } = { refuses: null, revision: 1 }
  const open = () =>
    new DraftKeeper<string>({
      content: saved.at(-1) ?? '初',
      revision: server.revision,
      key: 'draft',
      store: {
        getItem: key => store.get(key) ?? null,
        setItem: (key, value) => void store.set(key, value),
        removeItem: key => void store.delete(key),
      },
      save: async content => {
        if (server.refuses) throw new ProblemError(server.refuses)
        saved.push(content)
        return (server.revision += 1)
      },
      later: work => void waiting.push(work),
    })
  const pass = async () => {
    for (const work of waiting.splice(0)) work()
    await new Promise(resolve => setImmediate(resolve))
  }
  /** The machine goes down: what waited to be done is not. */
  const crash = () => void waiting.splice(0)
  return { open, pass, crash, saved, server, store }
}

test('what was typed while the server was away is there after a crash, and saved when it is back', async () => {
  const { open, pass, crash, saved, server } = desk()
  const first = open()
  server.refuses = problem(0, 'OFFLINE')
  first.change('改过')
  await pass()
  assert.equal(first.kept.standing, 'offline')
  crash()
  const second = open()
  assert.deepEqual([second.kept.content, second.kept.standing], ['改过', 'unsaved'])
  server.refuses = null
  await pass()
  assert.deepEqual([saved, second.kept.standing], [['改过'], 'saved'])
})

test('what somebody else saved meanwhile is overwritten only when that is said', async () => {
  const { open, pass, saved, server } = desk()
  const mine = open()
  server.refuses = problem(412, 'DRAFT_CHANGED')
  mine.change('我的')
  await pass()
  assert.equal(mine.kept.standing, 'changed')
  mine.change('我的，再改')
  server.refuses = null
  await pass()
  assert.deepEqual([saved, mine.kept.standing, mine.kept.content], [[], 'changed', '我的，再改'])
  mine.settle({ content: '对方的', revision: 7 }, 'mine')
  await pass()
  assert.deepEqual([saved, mine.kept.standing], [['我的，再改'], 'saved'])
})

test('a state secret is kept nowhere; any other refusal keeps the words', async () => {
  const { open, pass, server, store } = desk()
  const keeper = open()
  server.refuses = problem(403, 'DRAFT_NOT_YOURS')
  keeper.change('写了一半')
  await pass()
  assert.deepEqual([keeper.kept.standing, store.size], ['refused', 1])
  server.refuses = problem(422, 'STATE_SECRET')
  keeper.change('绝密★启用前')
  await pass()
  assert.deepEqual([keeper.kept.standing, store.size], ['refused', 0])
})

test('what is typed while a save is under way is saved after it', async () => {
  const { open, pass, saved } = desk()
  const keeper = open()
  keeper.change('一')
  const flushed = keeper.flush()
  await Promise.resolve()
  assert.equal(keeper.kept.standing, 'saving')
  keeper.change('一二')
  await flushed
  assert.equal(await keeper.flush(), 3)
  await pass()
  assert.deepEqual([saved, keeper.kept.standing], [['一', '一二'], 'saved'])
})
