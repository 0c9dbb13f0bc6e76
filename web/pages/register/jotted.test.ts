import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EMPTY } from './view.ts'
import { draftOf, jottedAddress, serviceFor } from './jotted.ts'

const LINE = '请教育局会同水利局周五前报校车方案'
const SAID = {
  units: [
    { id: 'u1', name: '区教育局' },
    { id: 'u2', name: '区水利局' },
  ],
  by: '2026-11-27',
}

test('an address without a line leaves the draft there is, under the service it names', () => {
  assert.deepEqual(draftOf(new URLSearchParams('')), {})
  assert.deepEqual(draftOf(new URLSearchParams('service=x&leadUnit=u1')), { service: 'x' })
})

test('what was understood comes along and is marked; the words themselves are not doubted', () => {
  const address = jottedAddress(LINE, SAID, 'followed')
  const search = new URLSearchParams(address.slice(address.indexOf('?')))
  assert.deepEqual(draftOf(search), {
    ...EMPTY,
    service: 'followed',
    title: LINE,
    values: { quote: LINE, leadUnit: 'u1', dueOn: '2026-11-27', assistingUnits: ['u2'] },
    doubtful: ['leadUnit', 'dueOn', 'assistingUnits'],
  })
})

test('a line that tells somebody to act begins a supervised item, where one may register it', () => {
  const service = (id: string, supervised: boolean, mayRegister: boolean) => ({ id, supervised, mayRegister })
  assert.equal(serviceFor(SAID, [service('letter', false, true), service('followed', true, true)]), 'followed')
  assert.equal(serviceFor(SAID, [service('letter', false, true), service('followed', true, false)]), undefined)
  assert.equal(serviceFor({ units: [], by: null }, [service('followed', true, true)]), undefined)
})
