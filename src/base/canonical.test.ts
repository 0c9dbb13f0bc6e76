import assert from 'node:assert/strict'
import test from 'node:test'
import { canonical } from './canonical.ts'

test('what has no JSON text is refused, wherever it stands', () => {
  for (const value of [Number.NaN, Number.NEGATIVE_INFINITY, 'half \ud83d', { 'half \udc00': 1 }])
    assert.throws(() => canonical({ list: [value] }), TypeError)
})

test('keys stand in the order of their UTF-16 units, whatever order they came in (RFC 8785, §3.2.3)', () => {
  const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, 10: 5, 9: 6, '\ud83d\ude00': 7, '\u0080': 8, '\u00f6': 9 }
  const text = canonical(names)
  assert.equal(text, '{"\\r":2,"1":4,"10":5,"9":6,"\u0080":8,"\u00f6":9,"\u20ac":1,"\ud83d\ude00":7,"\ufb33":3}')
  assert.equal(canonical(Object.fromEntries(Object.entries(names).toReversed())), text)
})

test('numbers and strings are written as the RFC writes them (§3.2.2)', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
    string: '\u20ac$\u000f\nA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  assert.equal(
    canonical(value),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('a key that means something to the language is a key like any other', () => {
  assert.equal(canonical(JSON.parse('{"b":1,"__proto__":{"a":2}}') as object), '{"__proto__":{"a":2},"b":1}')
})
