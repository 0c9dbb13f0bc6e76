import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import * as fs from 'node:fs/promises'
import * as http from 'node:http'
import * as net from 'node:net'
import { test } from 'node:test'
import { newId } from '#base/ids.ts'
import { questionsOf } from '#api/window/questions.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { visitor } from '#test/support/visitor.ts'

const GIVEN = { subject: '桥头路面塌陷', text: '桥头的路面塌了一块。', name: '欧阳小满', contact: '13800001234' }
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** What somebody writes who wants the reader's browser to do something. */
const SCRIPT = `"><script>hurt()</script><img src=x onerror="hurt()"><svg/onload=hurt()>'-hurt()-'</textarea>{{hurt()}}`
const isLive = (page: string) => /<script>hurt|<img src=x|<svg\/onload|<\/textarea>\{/.test(page)

async function taken(office: TestApi, service = 'enquiry', given: Record<string, string> = GIVEN) {
  const answer = await visitor(office).submit(service, given)
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json<{ code: string; number: string }>()
}

test('ten thousand codes at random open nothing, from one address or from many, and each address is slowed', async t => {
  const office = await testApi(t)
  await taken(office)
  const ADDRESSES = 5
  const told = new Map<number, number>()
  const random = () => Array.from(randomBytes(16), byte => LETTERS[byte % 32]).join('')
  for (let guess = 0; guess < 10_000; guess += 1) {
    const { open } = visitor(office, { from: `10.0.0.${guess % ADDRESSES}` })
    const { statusCode } = await open(`/window/status?code=${random()}`, {
      'x-forwarded-for': `172.16.0.${guess % 250}`,
    })
    told.set(statusCode, (told.get(statusCode) ?? 0) + 1)
  }
  assert.deepEqual(new Set(told.keys()), new Set([404, 429]))
  assert.equal(told.get(404), ADDRESSES * 60, 'an address that a header names is nobody’s')
})

test('a script in any field of any service open to the public is text: on its pages, to the office and on paper', async t => {
  const office = await testApi(t)
  const { send, open, submit } = visitor(office)
  const offered = office.services.all().filter(service => service.manifest.window)
  assert.ok(offered.length > 1)
  for (const service of offered) {
    const questions = questionsOf(service, 'zh-Hans')
    const asked = questions.flatMap(question =>
      question.kind === 'field' && question.input !== 'choice' ? [question.name] : [],
    )
    const given = {
      ...Object.fromEntries(asked.map(name => [name, SCRIPT])),
      name: SCRIPT.slice(0, 60),
      contact: `${SCRIPT.slice(0, 20)}1234`,
    }
    const address = `/window/apply/${service.manifest.id}`
    for (let at = 0; at < questions.length; at += 1) {
      const page = await send(address, { submission: SCRIPT, [SCRIPT]: SCRIPT, ...given, at: String(at) })
      assert.ok(page.statusCode < 500 && !isLive(page.body), `${service.manifest.id}, question ${at}`)
    }
    const answer = await submit(service.manifest.id, given)
    assert.equal(answer.statusCode, 201, answer.body)
    const { code, number } = answer.json<{ code: string; number: string }>()
    for (const page of [
      await open(`/window/status?code=${code}`),
      await send('/window/status', { code, second: '1234' }),
    ])
      assert.ok(page.statusCode === 200 && !isLive(page.body), service.manifest.id)
    const slip = await send('/window/slip', { code, second: '1234' })
    assert.equal(slip.rawPayload.subarray(0, 5).toString(), '%PDF-')
    const reader = await office.browser('shenguodong')
    const { items } = await reader.ask<{ items: { id: string; number: string; title: string }[] }>(
      200,
      'GET',
      `/api/matters?service=${service.manifest.id}`,
    )
    const matter = items.find(item => item.number === number)
    assert.equal(matter?.title, SCRIPT.slice(0, 200), 'it is kept as it was written')
    for (const url of [`/api/matters/${matter?.id}`, `/api/matters/${matter?.id}/record`]) {
      const { headers } = await reader.send({ method: 'GET', url })
      assert.match(String(headers['content-type']), /^application\/json/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
    }
    const paper = await reader.send({ method: 'GET', url: `/api/matters/${matter?.id}/slip.pdf` })
    assert.equal(paper.rawPayload.subarray(0, 5).toString(), '%PDF-')
  }
  const fault = await open(`/window/status?code=${encodeURIComponent(SCRIPT.slice(0, 60))}`)
  assert.ok(fault.statusCode === 404 && !isLive(fault.body))
})

test('a submission sent five times at once is one matter with one code', async t => {
  const office = await testApi(t)
  const { send } = visitor(office)
  const form = { ...GIVEN, submission: newId(new Date()), go: 'send' }
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => send('/window/apply/enquiry', form, { accept: 'application/json' })),
  )
  assert.deepEqual(new Set(answers.map(answer => answer.statusCode)), new Set([201]))
  assert.equal(new Set(answers.map(answer => answer.body)).size, 1)
  const clerk = await office.browser('yexiaoyun')
  const { items } = await clerk.ask<{ items: unknown[] }>(200, 'GET', '/api/matters?service=enquiry')
  assert.equal(items.length, 1)
})

test('a thousand megabytes without a length are refused at the limit, in bounded memory, and nothing of them stays', async t => {
  const office = await testApi(t)
  const { code } = await taken(office)
  const port = await listening(office)
  const chunk = Buffer.alloc(1024 * 1024, 'x')
  let most = 0
  const before = process.memoryUsage().rss
  const { status, taken: read } = await upload(port, { code, second: '1234' }, 1024, () => {
    most = Math.max(most, process.memoryUsage().rss)
    return chunk
  })
  assert.equal(status, 413)
  assert.ok(read < 64 * 1024 * 1024, `${read} bytes were taken before it hung up`)
  assert.ok(most - before < 200 * 1024 * 1024, `${Math.round((most - before) / 1024 / 1024)} MB more`)
  assert.deepEqual(await fs.readdir(office.context.files.incoming), [])
  const clerk = await office.browser('yexiaoyun')
  const { items } = await clerk.ask<{ items: { id: string }[] }>(200, 'GET', '/api/matters?service=enquiry')
  const { attachments } = await clerk.ask<{ attachments: unknown[] }>(200, 'GET', `/api/matters/${items[0]?.id}`)
  assert.deepEqual(attachments, [])
})

test('whoever has no code sends no file: it is refused before its bytes are kept', async t => {
  const office = await testApi(t)
  const { code } = await taken(office)
  const port = await listening(office)
  assert.equal(
    (await upload(port, { code: 'AAAA-AAAA-AAAA-AAAA', second: '1234' }, 1, () => Buffer.alloc(1000))).status,
    404,
  )
  assert.equal((await upload(port, { code, second: '9999' }, 1, () => Buffer.alloc(1000))).status, 403)
  assert.deepEqual(await fs.readdir(office.context.files.incoming), [])
})

test('heads that never end keep nobody waiting, and heads too long are refused', async t => {
  const office = await testApi(t)
  const port = await listening(office)
  const slow = Array.from({ length: 200 }, () => {
    const socket = net.connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write('GET /window HTTP/1.1\r\nHost: x\r\nX-Slow: ')
    return socket
  })
  office.onClose(() => slow.forEach(socket => socket.destroy()))
  const served = await fetch(`http://127.0.0.1:${port}/window`)
  assert.equal(served.status, 200)
  const { headersTimeout, requestTimeout, maxHeadersCount } = office.api.server
  assert.ok(headersTimeout > 0 && headersTimeout <= 20_000 && requestTimeout > 0 && maxHeadersCount !== 0)
  const long = await new Promise<number>((resolve, reject) => {
    const request = http.get({ port, path: '/window', headers: { 'x-long': 'x'.repeat(100_000) } }, answer => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    request.on('error', reject)
  })
  assert.equal(long, 431)
})

test('who gives no name is taken where the law allows it, and finds the answer by the code and digits of their own', async t => {
  const office = await testApi(t)
  const { send, submit } = visitor(office)
  const page = await send('/window/apply/petition', {
    subject: '举报食堂',
    text: '采购不公开。',
    at: '3',
    go: 'nameless',
  })
  assert.match(page.body, /自己定四位数字/)
  const enquiry = await submit('enquiry', { ...GIVEN, nameless: 'yes', digits: '2468' })
  assert.equal(enquiry.statusCode, 422, 'an enquiry has somebody who is answered')
  const short = await submit('petition', { subject: '举报食堂', text: '采购不公开。', nameless: 'yes', digits: '24' })
  assert.equal(short.statusCode, 422)
  const { code, number } = await taken(office, 'petition', {
    subject: '举报食堂',
    text: '采购不公开。',
    nameless: 'yes',
    digits: '2468',
  })
  assert.equal((await send('/window/status', { code, second: '1234' })).statusCode, 403)
  assert.equal((await send('/window/status', { code, second: '2468' })).statusCode, 200)
  const clerk = await office.browser('qiuzimo')
  const { items } = await clerk.ask<{ items: { id: string; number: string }[] }>(
    200,
    'GET',
    '/api/matters?service=petition',
  )
  const id = items.find(item => item.number === number)?.id
  const { askers } = await clerk.ask<{ askers: { name: string; contact: string | null }[] }>(
    200,
    'GET',
    `/api/matters/${id}`,
  )
  assert.deepEqual(
    askers.map(({ name, contact }) => ({ name, contact })),
    [{ name: '匿名', contact: null }],
  )
  await clerk.ask(200, 'POST', `/api/matters/${id}/answers`, {
    text: '已转有权处理的单位核查。',
    channel: 'window',
    deliveredAt: office.clock.now().toISOString(),
  })
  assert.match((await send('/window/status', { code, second: '2468' })).body, /已转有权处理的单位核查/)
})

async function listening({ api }: TestApi): Promise<number> {
  await api.listen({ port: 0, host: '127.0.0.1' })
  return (api.server.address() as net.AddressInfo).port
}

interface Upload {
  status: number
  /** Bytes that the other side took before it hung up, or all. */
  taken: number
}

/** Sends a file in so many pieces, without saying how long it is, on and on until the other side hangs up. */
function upload(
  port: number,
  keys: { code: string; second: string },
  pieces: number,
  piece: () => Buffer,
): Promise<Upload> {
  const part = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = `${part('code', keys.code)}${part('second', keys.second)}--x\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n`
  const socket = net.connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', data => (answer += data.toString('latin1')))
  socket.on('error', () => {})
  const send = async () => {
    const chunk = (bytes: Buffer) => {
      socket.write(`${bytes.length.toString(16)}\r\n`)
      socket.write(bytes)
      return socket.write('\r\n')
    }
    socket.write(
      'POST /window/files HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n',
    )
    chunk(Buffer.from(head))
    for (let sent = 0; sent < pieces && !socket.destroyed; sent += 1)
      if (!chunk(piece())) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => {})
    if (!socket.destroyed) chunk(Buffer.from('\r\n--x--\r\n'))
    if (!socket.destroyed) socket.write('0\r\n\r\n')
  }
  void send()
  return new Promise(resolve =>
    socket.on('close', () => resolve({ status: Number(answer.slice(9, 12)), taken: socket.bytesWritten })),
  )
}
