import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Office, Post, Unit } from '../../client/office.ts'
import { coversOn, findPeople, holdsOn, postsOfPerson, treeOf } from './view.ts'

const unit = (id: string, parentId: string | null, sort = 0): Unit => ({
  id,
  parentId,
  name: id,
  shortName: null,
  kind: 'section',
  receivingPostId: null,
  sort,
  isActive: true,
})
const post = (id: string, rest: Partial<Post> = {}): Post => ({
  id,
  unitId: 'u',
  name: id,
  level: 5,
  superiorPostId: null,
  duties: [],
  permissions: [],
  sort: 0,
  isActive: true,
  holders: [],
  covers: [],
  ...rest,
})
const person = { id: 'p', name: '李明', login: 'liming', phone: '1001', email: null, isActive: true, clearance: 0 }

test('a unit whose superior is gone stands at the top, not nowhere', () => {
  const tree = treeOf([unit('a', null), unit('b', 'gone')])
  assert.deepEqual(
    tree.map(node => node.unit.id),
    ['a', 'b'],
  )
})

test('units stand below their superior in their order', () => {
  const [top] = treeOf([unit('top', null), unit('second', 'top', 2), unit('first', 'top', 1)])
  assert.deepEqual(
    top?.below.map(node => node.unit.id),
    ['first', 'second'],
  )
})

test('a period holds on its first and its last day', () => {
  const period = { fromOn: '2026-11-20', toOn: '2026-11-28' }
  assert.deepEqual(
    ['2026-11-19', '2026-11-20', '2026-11-28', '2026-11-29'].map(day => holdsOn(period, day)),
    [false, true, true, false],
  )
  assert.equal(holdsOn({ fromOn: '2026-01-01', toOn: null }, '2030-01-01'), true)
})

test('only the covers and the posts of today are shown', () => {
  const cover = {
    coverId: 'c',
    coverPostId: 'b',
    coverPostName: 'B',
    people: ['李明'],
    fromOn: '2026-11-20',
    toOn: '2026-11-28',
    reason: '出差',
  }
  const holder = { holdingId: 'h', personId: 'p', name: '李明', fromOn: '2026-01-01', toOn: '2026-06-30' }
  const office: Office = {
    units: [unit('u', null)],
    posts: [
      post('a', { covers: [cover, { ...cover, coverId: 'old', toOn: '2026-11-21' }] }),
      post('b', { holders: [holder] }),
    ],
    people: [person],
    focuses: [],
    resources: [],
  }
  assert.deepEqual(
    coversOn(office, '2026-11-24').map(today => today.cover.coverId),
    ['c'],
  )
  assert.deepEqual(postsOfPerson(office, person, '2026-11-24'), [])
  assert.deepEqual(postsOfPerson(office, person, '2026-06-30'), ['u b'])
})

test('people are found by name, login or phone', () => {
  assert.equal(findPeople([person], 'LIM').length, 1)
  assert.equal(findPeople([person], '1001').length, 1)
  assert.equal(findPeople([person], '王').length, 0)
})
