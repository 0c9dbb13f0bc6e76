import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import { test } from 'node:test'
import type { Extraction } from '#api/extractions/schema.ts'
import { testApi, type Browser } from '#test/support/api.ts'
import { aDocx, anOfd, packed } from '#test/support/packed.ts'

const HEADERS = { 'content-type': 'multipart/form-data; boundary=b' }
const form = (name: string, content: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n--b--\r\n'),
  ])
const LINES = [
  '云政办发〔2026〕9号',
  '云山市人民政府办公室关于做好防汛工作的通知',
  '',
  '各县（市、区）人民政府，市政府各部门：',
  '为做好今年的防汛工作，现将有关事项通知如下。',
  '云山市人民政府办公室',
  '2026年5月6日',
]

const send = (clerk: Browser, name: string, content: Buffer | string, headers: Record<string, string> = {}) =>
  clerk.send({
    method: 'POST',
    url: '/api/extractions',
    headers: { ...HEADERS, ...headers },
    payload: form(name, content),
  })

test('what is refused is told with its code and its name, and its copy is gone', async t => {
  const { browser, context } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  for (const [name, content, status, code] of [
    ['空.pdf', '', 422, 'FILE_EMPTY'],
    ['图.svg', '<svg xmlns="x"><script/></svg>', 415, 'FILE_TYPE_REFUSED'],
    ['旧.doc', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 415, 'FILE_TYPE_OLD'],
    ['炸弹.docx', packed([{ name: 'word/document.xml', content: '0'.repeat(20_000_000) }]), 422, 'FILE_EXPANDS'],
    ['半份.pdf', '%PDF-1.7 half', 422, 'FILE_UNREADABLE'],
    ['秘.docx', aDocx(['机密★10年', ...LINES]), 422, 'STATE_SECRET'],
    ['秘.ofd', anOfd(['秘密★10年', '正文']), 422, 'STATE_SECRET'],
    ['（秘密）通知.txt', LINES.join('\n'), 422, 'STATE_SECRET'],
  ] as const) {
    const answer = await send(clerk, name, content)
    const told = answer.json<{ code: string; field: string; detail: string }>()
    assert.deepEqual([name, answer.statusCode, told.code, told.field], [name, status, code, 'file'])
    if (code === 'STATE_SECRET') assert.match(told.detail, /未保存.*机要渠道/)
    else assert.ok(told.detail.includes(name), told.detail)
    assert.ok(!answer.body.includes('防汛'))
    assert.deepEqual(await fs.readdir(context.files.incoming), [])
  }
})

test('without a file, and for a stranger, nothing is read', async t => {
  const { browser, stranger } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const none = await clerk.send({ method: 'POST', url: '/api/extractions', headers: HEADERS, payload: '--b--\r\n' })
  assert.equal(none.json<{ code: string }>().code, 'FIELD_REQUIRED')
  assert.equal((await send(stranger, 'a.docx', aDocx(LINES))).statusCode, 401)
})

test('a file is read whatever it is called, its text comes along, and its copy is gone', async t => {
  const { browser, context } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const answer = await send(clerk, '通知.doc', aDocx(LINES))
  assert.equal(answer.statusCode, 200, answer.body)
  const { fields, source, text } = answer.json<Extraction>()
  assert.deepEqual(source, { kind: 'docx', pages: null, isScan: false, unreadPages: 0, turns: [], isMisnamed: true })
  const { value, confidence, where } = fields['number'] ?? {}
  assert.deepEqual([value, confidence], ['云政办发〔2026〕9号', 'sure'])
  assert.equal(text?.slice(where?.start, where?.end), '云政办发〔2026〕9号')
  assert.deepEqual(await fs.readdir(context.files.incoming), [])

  const registered = await clerk.send({
    method: 'POST',
    url: '/api/matters',
    payload: {
      service: 'incoming-document',
      title: LINES[1],
      fields: {
        from: '云山市人民政府办公室',
        kind: '通知',
        reference: '云政办发[2026] 9号',
        documentDate: '2026-05-06',
      },
    },
  })
  assert.equal(registered.statusCode, 201, registered.body)
  const { number } = registered.json<{ number: string }>()
  const found = async (...lines: string[]) =>
    (await send(clerk, '通知.docx', aDocx(lines))).json<Extraction>().duplicates.map(one => [one.number, one.why])
  assert.deepEqual(await found(...LINES), [[number, 'number']], 'in other brackets it is the same number')
  const noNumber = LINES.slice(1)
  assert.deepEqual(await found(...noNumber), [[number, 'title']])
  assert.deepEqual(await found('云山市人民政府办公室关于做妖防汛工作的通知', ...noNumber.slice(1)), [[number, 'near']])
  assert.deepEqual(await found('云政办发〔2025〕7号', ...noNumber.slice(0, -1), '2025年5月8日'), [], 'last year’s')
})

test('a place on a page comes with its page', async t => {
  const { browser } = await testApi(t)
  const answer = await send(await browser('yexiaoyun'), '通知.ofd', anOfd(LINES.filter(line => line !== '')))
  const { fields, source } = answer.json<Extraction>()
  assert.deepEqual(source, { kind: 'ofd', pages: 1, isScan: false, unreadPages: 0, turns: [0], isMisnamed: false })
  assert.equal(fields['title']?.where?.page, 1)
  assert.deepEqual(fields['number']?.where?.box, { x: 28, y: 37.2, width: 67.2, height: 5.6 })
})

test('whoever wants to see a scan being read gets its progress line by line, and its refusals as the last line', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const accept = { accept: 'application/x-ndjson' }
  const scan = await fs.readFile('src/documents/reading/fixtures/scan.png')
  const lines = (await send(clerk, '扫描件.png', scan, accept)).body
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.ok(lines.length > 3 && lines.slice(0, -1).every(line => line.progress.pages === 1))
  assert.equal(lines.at(-1).result.fields.urgency.value, '加急')
  assert.equal(lines.at(-1).result.source.isScan, true)
  const refused = (await send(clerk, '秘.docx', aDocx(['机密★10年', ...LINES]), accept)).body.trim().split('\n')
  assert.deepEqual(
    refused.map(line => JSON.parse(line).problem.code),
    ['STATE_SECRET'],
  )
})
