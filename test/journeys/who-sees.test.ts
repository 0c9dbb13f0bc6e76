import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import type { MatterPage } from '#api/matters/schema.ts'
import type { Sight } from '#api/sight/schema.ts'
import { testApi } from '#test/support/api.ts'
import { register, type Refused } from '#test/support/walk.ts'

const DOCUMENT = { service: 'incoming-document', title: '关于学区划分的请示', fields: { from: '教育局', kind: '请示' } }

test('only who manages or audits the office asks who sees what, and a number that is none is not found', async t => {
  const office = await testApi(t)
  const clerk = await office.browser('yexiaoyun')
  const asked = { person: office.plan.people[0]?.id }
  assert.equal((await clerk.ask<Refused>(403, 'POST', '/api/sight-reports', asked)).code, 'NOT_PERMITTED')
  const manager = await office.browser('admin')
  await manager.ask(404, 'POST', '/api/sight-reports', { number: '收〔1999〕1号' })
})

test('the report on a matter names exactly those who can open it, each with why, and shows its title to nobody else', async t => {
  const office = await testApi(t)
  const { id, number } = await register(office, 'yexiaoyun', DOCUMENT)
  const manager = await office.browser('admin')
  const { ofMatter } = await manager.ask<Sight>(201, 'POST', '/api/sight-reports', { number })
  assert.ok(ofMatter)
  assert.equal(ofMatter.title, null)
  const named = new Set(ofMatter.people.map(one => one.person.name))
  for (const login of ['guchanghe', 'hewenyuan', 'yexiaoyun', 'luwei', 'zhangyinuo']) {
    const person = await office.browser(login)
    const answer = await person.send({ method: 'GET', url: `/api/matters/${id}` })
    const name = office.plan.people.find(one => one.login === login)?.name ?? ''
    assert.equal(named.has(name), answer.statusCode === 200, login)
  }
  assert.ok(ofMatter.people.every(one => one.reasons.length > 0))
  const why = (name: string) => ofMatter.people.find(one => one.person.name === name)?.reasons.map(one => one.by)
  assert.deepEqual(why('顾长河'), ['see-all'])
  assert.deepEqual(why('叶晓芸'), ['part'])
})

test('the report on a person counts what that person’s own register counts; a cover is told with its end', async t => {
  const office = await testApi(t)
  await register(office, 'yexiaoyun', DOCUMENT)
  await register(office, 'yexiaoyun', { ...DOCUMENT, title: '又一件' })
  const manager = await office.browser('admin')
  for (const login of ['hewenyuan', 'qiuzimo', 'luwei']) {
    const person = office.plan.people.find(one => one.login === login)?.id
    const { ofPerson } = await manager.ask<Sight>(201, 'POST', '/api/sight-reports', { person })
    const { total } = await (await office.browser(login)).ask<MatterPage>(200, 'GET', '/api/matters?state=active')
    assert.equal(ofPerson?.total, total, login)
  }
  const covering = office.plan.people.find(one => one.login === 'qiuzimo')?.id
  const { ofPerson } = await manager.ask<Sight>(201, 'POST', '/api/sight-reports', { person: covering })
  assert.deepEqual(
    ofPerson?.posts.map(({ post, via }) => [post, via?.person ?? null]),
    [
      ['副科长', null],
      ['科长', '江雪梅'],
    ],
  )
})

test('that it was asked stands in the record', async t => {
  const office = await testApi(t)
  const manager = await office.browser('admin')
  await manager.ask(201, 'POST', '/api/sight-reports', { person: office.plan.people[0]?.id })
  const entries = await office.asMachine(({ tx }) =>
    tx.query<{ text: string }>(sql`select text from record_entries where kind = 'sight.read'`),
  )
  assert.equal(entries.length, 1)
  assert.match(entries[0]?.text ?? '', /"person":/)
})
