import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { testApi, type Browser } from '#test/support/api.ts'

interface Office {
  units: { id: string; name: string; parentId: string | null; receivingPostId: string | null }[]
  posts: {
    id: string
    name: string
    holders: { holdingId: string; name: string }[]
    covers: { coverId: string; coverPostName: string; people: string[] }[]
  }[]
  people: { id: string; name: string; login: string | null }[]
}

interface Refused {
  code: string
  refusals?: { code: string }[]
}

const officeOf = (browser: Browser) => browser.ask<Office>(200, 'GET', '/api/office')
const TODAY = '2026-03-02'

test('only who manages the office changes it, and only they are told how people sign in', async t => {
  const { browser, plan } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const refused = await clerk.ask<Refused>(403, 'POST', '/api/units', {
    name: '新科',
    shortName: '新',
    kind: 'section',
  })
  assert.equal(refused.code, 'NOT_PERMITTED')
  const post = plan.post('registry')
  await clerk.ask(403, 'PATCH', `/api/posts/${post}`, { permissions: ['manage-office'] })
  await clerk.ask(403, 'POST', `/api/people/${plan.people[0]?.id}/password`)
  assert.ok((await officeOf(clerk)).people.every(person => person.login === null))
  assert.ok((await officeOf(await browser('admin'))).people.every(person => person.login !== null))
})

test('the walls of the database refuse what a route would let pass', async t => {
  const { as } = await testApi(t)
  const grab = sql`update posts set permissions = array['see-all', 'manage-office'] where office_id = 1`
  await as('yexiaoyun', async ({ tx }) => assert.equal(await tx.execute(grab), 0))
  const units = sql`insert into units (office_id, unit_id, name, short_name, kind) values (1, gen_random_uuid(), 'x', 'x', 'other')`
  await assert.rejects(
    as('yexiaoyun', ({ tx }) => tx.execute(units)),
    /row-level security/,
  )
})

test('a loop of units, of superiors or of covers is refused where it would close', async t => {
  const { browser, plan } = await testApi(t)
  const admin = await browser('admin')
  const unit = await admin.ask<Refused>(409, 'PATCH', `/api/units/${plan.unit('office')}`, {
    parentId: plan.unit('documents'),
  })
  assert.equal(unit.code, 'UNIT_LOOP')
  const superior = await admin.ask<Refused>(409, 'PATCH', `/api/posts/${plan.post('director')}`, {
    superiorPostId: plan.post('documents-head'),
  })
  assert.equal(superior.code, 'SUPERIOR_LOOP')
  const period = { fromOn: TODAY, toOn: '2026-03-06', reason: '培训' }
  const cover = (post: string, by: string) => ({ ...period, postId: plan.post(post), coverPostId: plan.post(by) })
  await admin.ask(201, 'POST', '/api/covers', cover('archive', 'registry'))
  await admin.ask(201, 'POST', '/api/covers', cover('registry', 'documents-head'))
  const loop = await admin.ask<Refused & { detail: string }>(
    409,
    'POST',
    '/api/covers',
    cover('documents-head', 'archive'),
  )
  assert.equal(loop.code, 'COVER_LOOP')
  assert.match(loop.detail, /→/)
  const twice = await admin.ask<Refused>(409, 'POST', '/api/covers', cover('archive', 'registry'))
  assert.equal(twice.code, 'PERIOD_OVERLAPS')
})

test('the office keeps a head, an orphan desk and somebody who manages it', async t => {
  const { browser, plan } = await testApi(t)
  const admin = await browser('admin')
  const { posts } = await officeOf(admin)
  const holding = posts.find(post => post.holders.some(holder => holder.name === '管一帆'))?.holders[0]
  const left = await admin.ask<Refused>(422, 'DELETE', `/api/holdings/${holding?.holdingId}`)
  assert.deepEqual(
    left.refusals?.map(refusal => refusal.code),
    ['OFFICE_WITHOUT_MANAGER'],
  )
  const head = await admin.ask<Refused>(422, 'PATCH', `/api/posts/${plan.post('director')}`, { duties: [] })
  assert.deepEqual(
    head.refusals?.map(refusal => refusal.code),
    ['OFFICE_WITHOUT_HEAD'],
  )
  await admin.ask(204, 'PATCH', `/api/posts/${plan.post('director')}`, { level: 1 })
})

test('a post with work is not closed', async t => {
  const { browser, plan } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  await clerk.ask(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '关于核实道路积水情况的函',
    fields: { from: '市住建局', kind: '函', senderLevel: 'superior' },
  })
  const admin = await browser('admin')
  const refused = await admin.ask<Refused>(409, 'PATCH', `/api/posts/${plan.post('documents-head')}`, {
    isActive: false,
  })
  assert.equal(refused.code, 'POST_IN_USE')
})

test('somebody new gets a post, a password by hand, and a desk; what was done is on the record', async t => {
  const { browser, plan, stranger, asMachine } = await testApi(t)
  const admin = await browser('admin')
  const unit = await admin.ask<{ id: string }>(201, 'POST', '/api/units', {
    name: '机要科',
    shortName: '机要科',
    kind: 'section',
    parentId: plan.unit('office'),
  })
  const post = await admin.ask<{ id: string }>(201, 'POST', '/api/posts', {
    unitId: unit.id,
    name: '机要岗',
    superiorPostId: plan.post('director'),
    permissions: ['register'],
  })
  await admin.ask(204, 'PATCH', `/api/units/${unit.id}`, { receivingPostId: post.id })
  const person = { name: '林一苇', login: 'linyiwei', phone: '0000-1234' }
  const key = { 'idempotency-key': 'one-and-the-same' }
  const added = await admin.ask<{ id: string }>(201, 'POST', '/api/people', person, key)
  assert.deepEqual(await admin.ask(201, 'POST', '/api/people', person, key), added)
  assert.equal((await admin.ask<Refused>(409, 'POST', '/api/people', person)).code, 'LOGIN_TAKEN')
  await admin.ask(201, 'POST', '/api/holdings', { personId: added.id, postId: post.id, fromOn: TODAY })
  const { password } = await admin.ask<{ password: string }>(201, 'POST', `/api/people/${added.id}/password`)
  const session = await stranger.ask<{ posts: { name: string }[]; mustChangePassword: boolean }>(
    201,
    'POST',
    '/api/session',
    { login: 'linyiwei', password },
  )
  assert.deepEqual(
    session.posts.map(held => held.name),
    ['机要岗'],
  )
  assert.equal(session.mustChangePassword, true)
  await admin.ask(204, 'PATCH', `/api/people/${added.id}`, { isActive: false })
  await stranger.ask(401, 'POST', '/api/session', { login: 'linyiwei', password })
  const entries = await asMachine(({ tx }) =>
    tx.query<{ kind: string }>(
      sql`select kind from record_entries where matter_id is null and text::jsonb ->> 'actor' <> 'system' order by entry_id`,
    ),
  )
  assert.deepEqual(
    entries.map(entry => entry.kind),
    ['unit.added', 'post.added', 'unit.changed', 'person.added', 'holding.added', 'password.reset', 'person.changed'],
  )
})

test('a cover or a holding that is ended ends now', async t => {
  const { browser, plan } = await testApi(t)
  const admin = await browser('admin')
  const cover = await admin.ask<{ id: string }>(201, 'POST', '/api/covers', {
    postId: plan.post('director'),
    coverPostId: plan.post('registry'),
    fromOn: TODAY,
    toOn: '2026-03-31',
    reason: '出差',
  })
  const clerk = await browser('yexiaoyun')
  const posts = async () =>
    (await clerk.ask<{ posts: { name: string }[] }>(200, 'GET', '/api/session')).posts.map(post => post.name)
  assert.ok((await posts()).includes('主任'))
  await admin.ask(204, 'DELETE', `/api/covers/${cover.id}`)
  assert.ok(!(await posts()).includes('主任'))
  await admin.ask(201, 'POST', '/api/covers', {
    postId: plan.post('director'),
    coverPostId: plan.post('registry'),
    fromOn: TODAY,
    toOn: '2026-03-03',
    reason: '又出差',
  })
  assert.ok((await posts()).includes('主任'))
})

test('委托: whoever holds a post delegates it for some days, and nobody else does', async t => {
  const { browser, plan } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const period = { fromOn: TODAY, toOn: '2026-03-06', reason: '外出学习' }
  const own = { ...period, postId: plan.post('registry'), coverPostId: plan.post('archive') }
  await clerk.ask(403, 'POST', '/api/covers', { ...own, postId: plan.post('director') })
  const { id } = await clerk.ask<{ id: string }>(201, 'POST', '/api/covers', own)
  const archivist = await browser('liuqinghe')
  const posts = async () =>
    (await archivist.ask<{ posts: { name: string }[] }>(200, 'GET', '/api/session')).posts.map(post => post.name)
  assert.ok((await posts()).includes('收文岗'))
  await archivist.ask(403, 'POST', '/api/covers', { ...own, coverPostId: plan.post('documents-head') })
  await archivist.ask(403, 'DELETE', `/api/covers/${id}`)
  await clerk.ask(204, 'DELETE', `/api/covers/${id}`)
  assert.ok(!(await posts()).includes('收文岗'))
})
