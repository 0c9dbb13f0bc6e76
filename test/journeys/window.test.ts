import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#base/ids.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { visitor } from '#test/support/visitor.ts'

const GIVEN = {
  subject: '桥头路面塌陷',
  text: '桥东街道桥头的路面塌了一块，晚上看不见。',
  place: '桥东街道桥头',
  name: '欧阳小满',
  contact: '13800001234',
}
const JSON_ONLY = { accept: 'application/json' }

async function submitted(office: TestApi, given: Record<string, string> = GIVEN) {
  const { send } = visitor(office)
  const answer = await send(
    '/window/apply/enquiry',
    { submission: newId(new Date()), ...given, at: '4', go: 'send' },
    JSON_ONLY,
  )
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json<{ code: string; number: string }>()
}

test('what was left out is asked for again, and what was typed stays on the page', async t => {
  const office = await testApi(t)
  const { send } = visitor(office)
  const empty = await send('/window/apply/enquiry', { submission: newId(new Date()), subject: ' ', at: '0' })
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /什么事/)
  const nobody = await send('/window/apply/enquiry', {
    ...GIVEN,
    name: '',
    submission: newId(new Date()),
    at: '4',
    go: 'send',
  })
  assert.equal(nobody.statusCode, 400)
  assert.match(nobody.body, /桥东街道桥头的路面塌了一块/)
  const unknown = await send('/window/apply/incoming-document', { at: '0' })
  assert.equal(unknown.statusCode, 404, 'what is not offered to the public is not there')
})

test('a script in a field is text, and a secret mark is refused', async t => {
  const office = await testApi(t)
  const { send, open } = visitor(office)
  const script = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
  const asked = await send('/window/apply/enquiry', { submission: newId(new Date()), subject: script, at: '0' })
  assert.equal(asked.statusCode, 200)
  assert.ok(!asked.body.includes('<script>') && !asked.body.includes('<img'))
  const { code } = await submitted(office, { ...GIVEN, subject: script })
  const status = await open(`/window/status?code=${code}`)
  assert.ok(!status.body.includes('<script>'))
  const secret = await send('/window/apply/enquiry', {
    ...GIVEN,
    subject: '绝密★30年',
    submission: newId(new Date()),
    at: '4',
    go: 'send',
  })
  assert.equal(secret.statusCode, 422)
})

test('the second thing is asked for, wrong ones are counted, and the door shuts', async t => {
  const office = await testApi(t)
  const { send } = visitor(office)
  const { code } = await submitted(office)
  const codes: number[] = []
  for (let attempt = 0; attempt < 6; attempt++)
    codes.push((await send('/window/status', { code, second: '0000' })).statusCode)
  assert.deepEqual(codes, [403, 403, 403, 403, 403, 429])
})

test('sent twice it is one matter, with the same code', async t => {
  const office = await testApi(t)
  const { send } = visitor(office)
  const form = { ...GIVEN, submission: newId(new Date()), at: '4', go: 'send' }
  const first = await send('/window/apply/enquiry', form, JSON_ONLY)
  const second = await send('/window/apply/enquiry', form, JSON_ONLY)
  assert.deepEqual(second.json(), first.json())
})

test('a citizen asks, is answered, says that it is not solved, and somebody else looks', async t => {
  const office = await testApi(t)
  const { send, open } = visitor(office)
  const first = await open('/window/apply/enquiry')
  assert.match(first.body, /第 1 题，共 4 题/)
  const { code, number } = await submitted(office)
  const page = await open(`/window/status?code=${code.toLowerCase().replaceAll('-', ' ')}`)
  assert.match(page.body, /文书科正在办“接待受理”/)
  assert.ok(!page.body.includes('欧阳') && !page.body.includes('1380000'), 'the code alone tells nobody who it was')

  const clerk = await office.browser('yexiaoyun')
  const { items } = await clerk.ask<{ items: { id: string; number: string }[] }>(
    200,
    'GET',
    '/api/matters?service=enquiry',
  )
  const matter = items.find(item => item.number === number)
  assert.ok(matter)
  interface Detail {
    askers: { name: string; contact: string }[]
    tasks: { id: string; state: string; step: string }[]
  }
  const detail = () => clerk.ask<Detail>(200, 'GET', `/api/matters/${matter.id}`)
  const [asker] = (await detail()).askers
  assert.deepEqual([asker?.name, asker?.contact], ['欧阳**', '138****1234'])
  await clerk.ask(422, 'POST', `/api/matters/${matter.id}/disclosures`, { reason: ' ' })
  const shown = await clerk.ask<{ items: { name: string }[] }>(201, 'POST', `/api/matters/${matter.id}/disclosures`, {
    reason: '电话核实地点',
  })
  assert.equal(shown.items[0]?.name, '欧阳小满')

  const complete = async (login: string, step: string, body: object) => {
    const { tasks } = await (await office.browser(login)).ask<Detail>(200, 'GET', `/api/matters/${matter.id}`)
    const task = tasks.find(open => open.step === step && open.state === 'open')
    await (await office.browser(login)).ask(200, 'POST', `/api/tasks/${task?.id}/completion`, body)
  }
  await complete('yexiaoyun', 'receive', {
    outcome: 'handle',
    fields: { kind: 'report', unit: office.plan.unit('housing') },
  })
  await complete('liangshaoyun', 'handle', { outcome: 'report', opinion: '已用沙石填平。' })
  assert.equal((await send('/window/feedback', { code, second: '1234', solved: 'yes' })).statusCode, 409)
  await clerk.ask(200, 'POST', `/api/matters/${matter.id}/answers`, {
    text: '路面已经填平。',
    channel: 'phone',
    deliveredAt: office.clock.now().toISOString(),
  })
  await complete('yexiaoyun', 'reply', { outcome: 'done' })
  await complete('yexiaoyun', 'close', { outcome: 'done', fields: { result: '路面已经填平。' } })

  const known = await send('/window/status', { code, second: '1234' })
  assert.match(known.body, /路面已经填平/)
  office.clock.set(new Date(office.clock.now().getTime() + 60_000))
  const said = await send('/window/feedback', { code, second: '1234', solved: 'no', grade: '2', words: '又塌了' })
  assert.equal(said.statusCode, 201, said.body)
  assert.equal((await send('/window/feedback', { code, second: '1234', solved: 'yes' })).statusCode, 409)
  const head = await office.browser('guchanghe')
  const { tasks } = await head.ask<{ tasks: { step: string; matter: { title: string; service: string } }[] }>(
    200,
    'GET',
    '/api/desk',
  )
  assert.ok(tasks.some(task => task.matter.service === 'reopening' && task.step === 'review'))
})

test('a paper can be added while the matter is open; one too large is told before it is sent', async t => {
  const office = await testApi(t)
  const { code } = await submitted(office)
  const boundary = 'x'
  const part = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const body = `${part('code', code)}${part('second', '1234')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="说明.txt"\r\nContent-Type: text/plain\r\n\r\n补充说明\r\n--${boundary}--\r\n`
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const added = await office.stranger.send({ method: 'POST', url: '/window/files', headers, payload: body })
  assert.equal(added.statusCode, 201, added.body)
  assert.match(added.body, /已收到《说明.txt》/)
  const huge = await office.stranger.send({
    method: 'POST',
    url: '/window/files',
    headers: { ...headers, 'content-length': String(1024 ** 3) },
    payload: body,
  })
  assert.equal(huge.statusCode, 413)
})
