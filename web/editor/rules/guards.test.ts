import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LANGUAGES } from '#base/language.ts'
import { partsOf } from '../files.ts'
import { guardedActs, syncRuleWords, withGuardedActs } from './guards.ts'

const FOLDER = 'catalogue/reception'
const { texts, manifest } = partsOf(
  Object.fromEntries(
    ['service.json', ...LANGUAGES.map(language => `texts/${language}.json`)].map(file => [
      file,
      readFileSync(`${FOLDER}/${file}`, 'utf8'),
    ]),
  ),
)
assert.ok(texts && manifest)
const rows = Object.keys(texts['zh-Hans'].rules ?? {}).map(id => ({ id, description: '' }))

test('what guards an act is said as the file says it, and said back', () => {
  const guards = manifest.guards ?? []
  for (const { decision } of guards)
    assert.deepEqual(
      withGuardedActs(guards, decision, guardedActs(guards, decision)).toSorted(byDecision),
      guards.toSorted(byDecision),
    )
  assert.deepEqual(withGuardedActs([], 'one', ['', 'plan submit', 'settle', 'settle done']), [
    { decision: 'one' },
    { decision: 'one', step: 'plan', outcomes: ['submit'] },
    { decision: 'one', step: 'settle' },
  ])
  assert.deepEqual(withGuardedActs(guards, 'admission', []), guards.filter(byOther))
})

const byDecision = (one: { decision: string }, other: { decision: string }) =>
  one.decision.localeCompare(other.decision)
const byOther = ({ decision }: { decision: string }) => decision !== 'admission'

test('words of guards that fit are left alone; a new row has words at once, a row that is gone has none', () => {
  assert.equal(syncRuleWords(texts, rows), null)
  const change = syncRuleWords(texts, [...rows.slice(1), { id: 'admission_99', description: '只接待公务' }])
  assert.ok(change)
  const changed = change(texts['zh-Hans'], 'zh-Hans').rules ?? {}
  assert.equal(changed['admission_99']?.says, '只接待公务')
  assert.equal(changed[rows[0]?.id ?? ''], undefined)
  assert.equal(changed[rows[1]?.id ?? ''], texts['zh-Hans'].rules?.[rows[1]?.id ?? ''])
  assert.doesNotMatch(change(texts.en, 'en').rules?.['admission_99']?.says ?? '', /\p{Script=Han}/u)
})
