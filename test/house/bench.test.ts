import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { run } from '../../bench/run.ts'
import { figuresOf } from '../../bench/support/figure.ts'
import { readScript } from '../../bench/support/pgbench.ts'
import { table } from '../../bench/support/table.ts'

test('a benchmark nobody knows is refused with those that exist, and nothing is measured', async t => {
  const said = t.mock.method(console, 'error', () => {})
  assert.equal(await run(['engine', 'enigne', '--json']), 2)
  const [words = ''] = said.mock.calls[0]?.arguments ?? []
  assert.match(String(words), /enigne/)
  for (const name of ['engine', 'http', 'search']) assert.match(String(words), new RegExp(`\\b${name}\\b`))
})

test('without pgbench the same script is a statement with as many values as it draws', () => {
  const { text, values } = readScript(readFileSync('bench/engine/limit.sql', 'utf8'))
  for (const number of [1, 2, 3]) assert.ok(text.includes(`$${number}`))
  assert.doesNotMatch(text, /[^:]:(?:n|sample|token)\b|^--|\\set|\$4/m)
  for (let round = 0; round < 100; round += 1) {
    const [matter = 0, sample = -1, token = 0] = values()
    assert.ok(matter >= 1 && matter <= 2000 && (sample === 0 || sample === 1) && token >= 1)
  }
})

const metered = (count: number, own: number) => ({ load: { count, seconds: 2, times: [] }, took: { own } })

test('every figure stands beside its limit, and what cannot be read is left out', () => {
  const figures = figuresOf('1 caller', { ours: metered(50, 100), limit: metered(200, 100), against: 'the best' }, [
    { figure: 'changes', unit: '/s', of: ({ load }) => load.count / load.seconds },
    { figure: 'processor', unit: 'µs', of: ({ took }) => took['database'] ?? Number.NaN },
  ])
  assert.deepEqual(figures, [
    { figure: '1 caller: changes', unit: '/s', ours: 25, limit: 100, ratio: 0.25, against: 'the best' },
  ])
  assert.match(
    table('engine', figures),
    /^engine .*ratio\n1 caller: changes +\/s +25\.0 +100 +0\.25\nlimit: the best\n$/,
  )
})
