import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedIn, withAct, withValue } from './example-text.ts'

const YAML = `# why this case
name: 借出去的要还
registered: 2026-09-01
fields: { purpose: duty, route: 区委到市委 }
when:
  - { on: 2026-09-01, step: approve, outcome: approve, expect: { open: [ dispatch ], due: { dispatch: 2026-09-02 } } }
`

test('what is no example yet is shown as its text alone', () => {
  assert.equal(draftedIn('name: "x'), null)
  assert.equal(draftedIn('- a'), null)
  assert.equal(draftedIn('when: 3'), null)
})

test('one value is changed and the rest stays as it was written, remarks included', () => {
  const changed = withValue(YAML, ['fields', 'route'], '区委到柳溪镇')
  assert.equal(changed, YAML.replace('区委到市委', '区委到柳溪镇'))
  assert.equal(draftedIn(changed)?.when?.[0]?.on, '2026-09-01')
})

test('a value that is taken away takes along what is empty without it, and no more', () => {
  const undue = withValue(YAML, ['when', 0, 'expect', 'due', 'dispatch'], undefined)
  assert.deepEqual(draftedIn(undue)?.when?.[0]?.expect, { open: ['dispatch'] })
  const free = withValue(undue, ['when', 0, 'expect', 'open'], undefined)
  assert.deepEqual(draftedIn(free)?.when, [{ on: '2026-09-01', step: 'approve', outcome: 'approve' }])
})

test('an act goes behind the others, on a line of its own', () => {
  const added = withAct(YAML, { on: '2026-09-02', step: 'dispatch', outcome: 'done' })
  assert.ok(added.endsWith('  - { on: 2026-09-02, step: dispatch, outcome: done }\n'))
  const first = withAct('name: x\nregistered: 2026-09-01\nfields: {}\nwhen: []\n', { on: '2026-09-01', timer: 'late' })
  assert.deepEqual(draftedIn(first)?.when, [{ on: '2026-09-01', timer: 'late' }])
})
