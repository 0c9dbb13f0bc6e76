import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepRecent } from './kept.ts'

const of = (maxBytes: number) => {
  const made: string[] = []
  const kept = keepRecent<string>(maxBytes, text => text.length)
  const get = (name: string, size = 4) =>
    kept.get(name, async () => {
      made.push(name)
      return name.repeat(size)
    })
  return { get, made, kept }
}

test('what could not be made is not kept, and is made anew', async () => {
  const { kept, get, made } = of(10)
  await assert.rejects(
    kept.get('a', () => Promise.reject(new Error('broken'))),
    /broken/,
  )
  assert.equal(await get('a'), 'aaaa')
  assert.deepEqual(made, ['a'])
})

test('never more than the limit is kept: what nobody asked for longest goes first', async () => {
  const { get, made } = of(10)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await get(name)
  assert.deepEqual(made, ['a', 'b', 'c', 'b'])
})

test('what is larger than the limit is given and not kept', async () => {
  const { get, made } = of(10)
  await get('a', 11)
  await get('a', 11)
  assert.deepEqual(made, ['a', 'a'])
})

test('asked for twice at once, it is made once', async () => {
  const { get, made } = of(10)
  await Promise.all([get('a'), get('a')])
  assert.deepEqual(made, ['a'])
})
