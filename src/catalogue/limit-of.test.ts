import assert from 'node:assert/strict'
import * as path from 'node:path'
import test from 'node:test'
import { freezeService } from './freeze.ts'
import { limitOf, type LimitFacts } from './limit-of.ts'
import { readServiceFolder } from './read.ts'
import type { ClockEnds, Service } from './types.ts'

const FOLDER = path.join(import.meta.dirname, '../../catalogue/incoming-document')
const service = await freezeService(await readServiceFolder(FOLDER), 1)
const facts: LimitFacts = {
  now: new Date('2026-10-12T02:00:00Z'),
  zone: 'Asia/Shanghai',
  fields: {},
  registeredAt: '2026-10-09T01:00:00.000Z',
  doneAt: step => (step === 'review' ? '2026-10-10T03:00:00.000Z' : undefined),
}
const decision = service.rules.get('limits')?.evaluate({ step: 'undertake', urgency: 'normal' }, '2026-10-12')
const withEnds = (ends: ClockEnds): Service => ({
  ...service,
  manifest: { ...service.manifest, clocks: { undertake: ends } },
})
const begin = (ends: ClockEnds, more: Partial<LimitFacts> = {}) =>
  limitOf(withEnds(ends), 'undertake', decision, { ...facts, ...more })

test('what a limit is counted from and is not there is asked for, never guessed', () => {
  assert.deepEqual(begin({ from: 'documentDate' }), { missing: ['documentDate'] })
  assert.deepEqual(begin({ from: 'archive' }), { missing: ['archive'] })
  assert.deepEqual(limitOf(service, 'undertake', undefined, facts), { missing: ['undertake'] })
})

test('a limit is counted from a date, a step that was done, or the registration', () => {
  const start = (ends: ClockEnds, more: Partial<LimitFacts> = {}) => {
    const begun = begin(ends, more)
    return 'missing' in begun ? assert.fail(begun.missing.join()) : [begun.startedAt, begun.limit.from?.['zh-Hans']]
  }
  assert.deepEqual(start({}), ['2026-10-12T02:00:00.000Z', undefined])
  assert.deepEqual(start({ from: 'registered' }), ['2026-10-09T01:00:00.000Z', '登记'])
  assert.deepEqual(start({ from: 'review' }), ['2026-10-10T03:00:00.000Z', '初审'])
  const dated = { fields: { documentDate: '2026-10-08' } }
  assert.deepEqual(start({ from: 'documentDate' }, dated), ['2026-10-07T16:00:00.000Z', '成文日期'])
})

test('an end that was named takes the place of the amount and keeps the citation of the service', () => {
  const begun = begin({ until: 'dueOn' }, { fields: { dueOn: '2026-10-16' } })
  assert.ok('limit' in begun && decision?.kind === 'decided')
  assert.deepEqual([begun.limit.amount, begun.limit.unit, begun.limit.rollForward], [4, 'day', false])
  assert.equal(begun.limit.citation, decision.rows[0]?.citation)
  assert.ok(begun.limit.until)
  const unnamed = begin({ until: 'dueOn' })
  assert.ok('limit' in unnamed && unnamed.limit.until === undefined)
})
