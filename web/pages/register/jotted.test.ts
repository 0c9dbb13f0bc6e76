import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, itemsAddress, jottedAddress, serviceFor } from './jotted.ts'
import { EMPTY } from './view.ts'

const LINE = '请教育局会同水利局周五前报校车方案'
const SAID = {
  lead: { id: 'u1', name: '区教育局' },
  assisting: [{ id: 'u2', name: '区水利局' }],
  by: '2026-11-27',
}
const form = (required: string[], ...names: string[]) => ({
  required,
  properties: Object.fromEntries([...required, ...names].map(name => [name, {}])),
})
const LETTER = { id: 'letter', form: form(['from', 'kind'], 'leadUnit', 'dueOn') }
const FOLLOWED = { id: 'followed', form: form(['source', 'quote', 'leadUnit'], 'dueOn') }
const TOLD = { id: 'told', form: form(['unit', 'dueOn'], 'text') }

test('an address without a line leaves the draft there is, under the service it names', () => {
  assert.deepEqual(draftOf(new URLSearchParams('')), {})
  assert.deepEqual(draftOf(new URLSearchParams('service=x&leadUnit=u1')), { service: 'x' })
})

test('a line that tells nobody anything, or that no service asks for, chooses no service', () => {
  assert.equal(serviceFor(LINE, { lead: null, assisting: [], by: null }, [TOLD]), undefined)
  assert.equal(serviceFor(LINE, SAID, [LETTER]), undefined)
})

test('a line begins the service whose form it nearly fills in', () => {
  assert.equal(serviceFor(LINE, SAID, [LETTER, FOLLOWED, TOLD]), 'told')
  assert.equal(serviceFor(LINE, SAID, [LETTER, FOLLOWED]), 'followed')
})

test('what was understood comes along and is marked; the words themselves are not doubted', () => {
  const address = jottedAddress(LINE, SAID, 'told')
  const search = new URLSearchParams(address.slice(address.indexOf('?')))
  assert.deepEqual(draftOf(search), {
    ...EMPTY,
    service: 'told',
    title: LINE,
    values: { quote: LINE, words: LINE, leadUnit: 'u1', unit: 'u1', dueOn: '2026-11-27', assistingUnits: ['u2'] },
    doubtful: ['leadUnit', 'unit', 'dueOn', 'assistingUnits'],
  })
})

test('archived items that were chosen in the catalogue begin a matter with all of them', () => {
  const codes = ['Z109-WS·2014-D10-BGS-0001', 'Z109-WS·2014-D10-BGS-0002']
  const address = new URL(itemsAddress('some-service', 'items', codes), 'http://office')
  const { service, values } = draftOf(address.searchParams)
  assert.deepEqual([service, values], ['some-service', { items: codes }])
})
