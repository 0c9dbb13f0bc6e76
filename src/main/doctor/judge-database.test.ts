import assert from 'node:assert/strict'
import test from 'node:test'
import { judgeDatabase, type Facts, type Wanted } from './judge-database.ts'

const NOW = new Date('2026-03-02T01:00:00Z')
const FINE: Facts = {
  version: '15.4',
  versionNumber: 150004,
  isStandby: false,
  fsync: true,
  fullPageWrites: true,
  now: NOW,
  maxConnections: 100,
  sealedAt: new Date('2026-03-01T01:00:00Z'),
}
const WANTED: Wanted = { name: 'db', now: NOW, connections: 20, pending: 0 }

const judged = (facts: Partial<Facts>, wanted: Partial<Wanted> = {}) =>
  judgeDatabase({ ...FINE, ...facts }, { ...WANTED, ...wanted })
    .filter(finding => finding.state !== 'good')
    .map(({ state, sentences }) => `${state}: ${sentences.en}`)

test('what would lose data or cannot work is wrong; what only may trouble is unsure', () => {
  const cases: [Partial<Facts>, RegExp][] = [
    [{ versionNumber: 140012 }, /^wrong: is too old/],
    [{ isStandby: true }, /^wrong: .*standby/],
    [{ fsync: false }, /^wrong: .*power cut/],
    [{ fullPageWrites: false }, /^wrong: .*power cut/],
    [{ sealedAt: new Date('2026-03-02T01:00:01Z') }, /^wrong: the clock is behind/],
    [{ now: new Date('2026-03-02T00:59:54Z') }, /^unsure: the clocks/],
    [{ maxConnections: 20 }, /^unsure: more connections/],
  ]
  for (const [facts, wanted] of cases) {
    const [finding, ...more] = judged(facts)
    assert.match(finding ?? '', wanted)
    assert.deepEqual(more, [])
  }
  assert.match(judged({}, { pending: 2 })[0] ?? '', /^unsure: 2 migrations/)
})

test('with a database as it should be, nothing is to be said', () => {
  assert.deepEqual(judged({}), [])
})
