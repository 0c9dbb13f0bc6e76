import assert from 'node:assert/strict'
import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import sql from 'sql-template-tag'
import { Webhook } from 'standardwebhooks'
import { SMTPServer } from 'smtp-server'
import { loadMatter } from '#matters/load.ts'
import { mailer } from '#main/mailer.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { testWorker } from '#test/support/worker.ts'

/** Monday, and a review that is due on Tuesday. */
const MONDAY = '2026-03-02T01:00:00Z'

async function registered({ browser }: TestApi, urgency = 'normal'): Promise<string> {
  const clerk = await browser('yexiaoyun')
  const { id } = await clerk.ask<{ id: string }>(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '关于开展春季森林防火检查的通知',
    fields: { from: '市应急管理局', kind: '通知', senderLevel: 'superior' },
    urgency,
  })
  return id
}

async function withEmail(office: TestApi, login: string, email: string): Promise<void> {
  const admin = await office.browser('admin')
  const person = office.plan.people.find(candidate => candidate.login === login)
  await admin.ask(204, 'PATCH', `/api/people/${person?.id}`, { email })
}

/** A mail server of the test's own: letters as they arrived. */
async function mailServer(t: TestContext): Promise<{ url: string; letters: { to: string; text: string }[] }> {
  const letters: { to: string; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(address => address.address).join()
        letters.push({ to, text: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise<void>(resolve => server.close(resolve)))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, letters }
}

/** A letter's text out of quoted-printable (RFC 2045 §6.7). */
const readable = (letter: string): string =>
  decodeURIComponent(letter.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, '%$1'))

test('a clock that runs out is never silent: the post, the superior, the head, and the head again', async t => {
  const office = await testApi(t, { at: MONDAY })
  const worker = testWorker(office)
  const id = await registered(office)
  const told: string[] = []
  for (let day = 2; day <= 13; day++) {
    office.clock.set(new Date(Date.UTC(2026, 2, day, 2)))
    await worker.turn()
  }
  const notices = await office.asMachine(({ tx }) =>
    tx.query<{ kind: string; post: string }>(
      sql`select n.kind, p.name as post from notices n join posts p on p.office_id = n.office_id and p.post_id = n.post_id
        where n.matter_id = ${id} order by n.at, n.notice_id`,
    ),
  )
  for (const { kind, post } of notices) told.push(`${kind} ${post}`)
  const firstOf = (kind: string) => told.findIndex(line => line.startsWith(kind))
  assert.ok(firstOf('overdue') >= 0 && firstOf('overdue') < firstOf('superior'))
  assert.ok(firstOf('superior') < firstOf('head'))
  assert.ok(told.filter(line => line === 'head 主任').length >= 3, 'the top repeats on every working day')
  const { matter } = await office.as('yexiaoyun', ({ tx }) => loadMatter(tx, 1, id, { lock: false }))
  assert.deepEqual([matter.state, matter.outcome], ['open', null], 'nothing was decided by time')
})

test('one letter a person: in working hours, to whoever covers the absent, and on the record', async t => {
  const office = await testApi(t, { at: MONDAY })
  const { url, letters } = await mailServer(t)
  const worker = testWorker(office, { mail: mailer({ server: url, from: 'office@example.org' }) })
  const admin = await office.browser('admin')
  await admin.ask(201, 'POST', '/api/covers', {
    postId: office.plan.post('documents-head'),
    coverPostId: office.plan.post('general-deputy'),
    fromOn: '2026-03-02',
    toOn: '2026-03-06',
    reason: '休假',
  })
  await withEmail(office, 'qiuzimo', 'qiuzimo@example.org')
  await registered(office)
  await registered(office)
  office.clock.set('2026-03-03T01:30:00Z')
  await worker.turn()
  office.clock.set('2026-03-03T14:00:00Z')
  assert.equal(await worker.carry(), 0, 'nobody is written to at ten in the evening')
  office.clock.set('2026-03-04T01:30:00Z')
  await worker.carry()
  assert.equal(await worker.carry(), 0, 'and nobody twice')
  await worker.turn()
  assert.deepEqual(
    letters.map(letter => letter.to),
    ['qiuzimo@example.org'],
  )
  const body = readable(letters[0]?.text ?? '')
  assert.equal(body.match(/关于开展春季森林防火检查的通知/g)?.length, 2)
  assert.match(body, /http:\/\/office\.example\/matters\//)
  const entries = await office.asMachine(({ tx }) =>
    tx.query<{ text: string }>(sql`select text from record_entries where kind = 'digest.sent'`),
  )
  assert.equal(entries.length, 1)
})

test('a most urgent matter is carried at night', async t => {
  const office = await testApi(t, { at: '2026-03-02T13:00:00Z' })
  const { url, letters } = await mailServer(t)
  const worker = testWorker(office, { mail: mailer({ server: url, from: 'office@example.org' }) })
  await withEmail(office, 'hewenyuan', 'hewenyuan@example.org')
  await registered(office, 'most-urgent')
  office.clock.set('2026-03-02T16:30:00Z')
  await worker.turn()
  await worker.carry()
  await worker.turn()
  assert.deepEqual(
    letters.map(letter => letter.to),
    ['hewenyuan@example.org'],
  )
})

test('another system is told signed calls without titles or names, and again until it answers', async t => {
  const calls: { headers: Record<string, string>; body: string }[] = []
  const answers = [500, 204]
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      calls.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() })
      response.writeHead(answers.shift() ?? 204).end()
    })
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const office = await testApi(t, { at: MONDAY })
  const admin = await office.browser('admin')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/shuniu`
  await (await office.browser('yexiaoyun')).ask(403, 'POST', '/api/webhooks', { url })
  await admin.ask(400, 'POST', '/api/webhooks', { url: 'file:///etc/passwd' })
  const { secret } = await admin.ask<{ secret: string }>(201, 'POST', '/api/webhooks', { url })
  const failures: unknown[] = []
  const worker = testWorker(office, { onError: error => failures.push(error) })
  await registered(office)
  office.clock.set('2026-03-03T01:30:00Z')
  await worker.turn()
  await worker.carry()
  await worker.turn()
  assert.equal(failures.length, 1)
  office.clock.set('2026-03-03T01:40:00Z')
  await worker.turn()
  assert.equal(calls.length, 2)
  assert.equal(calls[0]?.headers['webhook-id'], calls[1]?.headers['webhook-id'])
  const [, last] = calls
  assert.ok(last)
  assert.ok(!last.body.includes('森林防火'))
  // The library refuses timestamps far from the machine's own clock; the signature itself is what is looked at.
  const at = new Date(Number(last.headers['webhook-timestamp']) * 1000)
  assert.equal(
    new Webhook(secret).sign(last.headers['webhook-id'] ?? '', at, last.body),
    last.headers['webhook-signature'],
  )
})

test('what waits for a post that is left falls to the orphan desk, which is told', async t => {
  const office = await testApi(t, { at: MONDAY })
  const worker = testWorker(office)
  const id = await registered(office)
  assert.equal(await worker.strand(), 0)
  const admin = await office.browser('admin')
  const { posts } = await admin.ask<{ posts: { id: string; holders: { holdingId: string }[] }[] }>(
    200,
    'GET',
    '/api/office',
  )
  const left = posts.find(post => post.id === office.plan.post('documents-head'))
  for (const { holdingId } of left?.holders ?? []) await admin.ask(204, 'DELETE', `/api/holdings/${holdingId}`)
  assert.equal(await worker.strand(), 1)
  assert.equal(await worker.strand(), 0)
  const clerk = await office.browser('yexiaoyun')
  const matter = await clerk.ask<{ holder: { post: { id: string } }; story: { kind: string }[] }>(
    200,
    'GET',
    `/api/matters/${id}`,
  )
  const orphan = await office.asMachine(async ({ directory }) => directory.orphanPost())
  assert.ok(JSON.stringify(matter.holder).includes(orphan))
  assert.ok(matter.story.some(line => line.kind === 'matter.fallen'))
})
