import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from './en.ts'
import { zhHans, type TextKey } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const KEYS = Object.keys(zhHans) as TextKey[]
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(found => String(found[1])).toSorted()

test('the three languages say the same things', () => {
  assert.ok(KEYS.length > 250)
  assert.deepEqual(Object.keys(zhHant).toSorted(), KEYS.toSorted())
  assert.deepEqual(Object.keys(en).toSorted(), KEYS.toSorted())
})

test('every sentence keeps its placeholders in every language', () => {
  for (const key of KEYS)
    for (const text of [zhHant[key], en[key]]) assert.deepEqual(placeholders(text), placeholders(zhHans[key]), key)
})

test('no word is empty, and English has no Chinese', () => {
  for (const key of KEYS) {
    assert.ok(zhHans[key].trim() && zhHant[key].trim() && en[key].trim(), key)
    assert.doesNotMatch(en[key], /\p{Script=Han}/u, key)
  }
})

test('Traditional Chinese has no simplified character of the commonest', () => {
  for (const key of KEYS) assert.doesNotMatch(zhHant[key], /[办说这个时没见关单图读写样给还进达应转终复证从录让]/u, key)
})
