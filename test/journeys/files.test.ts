import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterDetail, Registered } from '#api/matters/schema.ts'
import { testApi, type Browser } from '#test/support/api.ts'

const UPLOAD = { 'content-type': 'multipart/form-data; boundary=b' }
const form = (name: string, content: string) =>
  `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--b--\r\n`

async function matterOf(clerk: Browser): Promise<string> {
  const { id } = await clerk.ask<Registered>(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '附件测试',
    fields: { from: '市水利局', kind: '通知' },
  })
  return id
}

test('an empty file, a too large one and none at all are refused, and the matter is unchanged', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const id = await matterOf(clerk)
  const add = (payload: string) =>
    clerk.send({ method: 'POST', url: `/api/matters/${id}/attachments`, headers: UPLOAD, payload })
  const codes = []
  for (const payload of [form('a.txt', ''), form('a.txt', 'x'.repeat(6 * 1024 * 1024)), '--b--\r\n'])
    codes.push((await add(payload)).json<{ code: string }>().code)
  assert.deepEqual(codes, ['FILE_EMPTY', 'TOO_LARGE', 'FIELD_REQUIRED'])
  const { attachments, version } = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  assert.deepEqual([attachments.length, version], [0, 1])
})

test('a page that calls itself a text is handed out as a download and never as a page', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const id = await matterOf(clerk)
  const { id: file } = await clerk.ask<{ id: string }>(
    201,
    'POST',
    `/api/matters/${id}/attachments`,
    form('报告.txt', '<html><script>alert(1)</script></html>'),
    UPLOAD,
  )
  const answer = await clerk.send({ method: 'GET', url: `/api/matters/${id}/attachments/${file}` })
  assert.equal(answer.headers['content-type'], 'application/octet-stream')
  assert.match(
    String(answer.headers['content-disposition']),
    /^attachment; .*filename\*=UTF-8''%E6%8A%A5%E5%91%8A\.txt/,
  )
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
})

test('the same file sent again is there once, and its bytes come back as they went', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const id = await matterOf(clerk)
  const add = (name: string) =>
    clerk.ask<{ id: string }>(201, 'POST', `/api/matters/${id}/attachments`, form(name, '正文：同意。'), UPLOAD)
  const first = await add('意见.txt')
  assert.equal((await add('意见.txt')).id, first.id)
  await add('另一份.txt')
  const { attachments } = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  assert.deepEqual(
    attachments.map(one => one.name),
    ['意见.txt', '另一份.txt'],
  )
  const answer = await clerk.send({ method: 'GET', url: `/api/matters/${id}/attachments/${first.id}` })
  assert.equal(answer.body, '正文：同意。')
})

test('who opens a file of a matter with a bounded circle is on the record; of an open one nobody is', async t => {
  const office = await testApi(t)
  const clerk = await office.browser('yexiaoyun')
  const taken = async (secrecy: string) => {
    const { id } = await clerk.ask<{ id: string }>(201, 'POST', '/api/matters', {
      service: 'incoming-document',
      title: '关于人事调整的通知',
      fields: { from: '市委组织部', kind: '通知' },
      secrecy,
    })
    const payload = '--x\r\nContent-Disposition: form-data; name="file"; filename="名单.txt"\r\n\r\n名单\r\n--x--\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const added = await clerk.send({ method: 'POST', url: `/api/matters/${id}/attachments`, headers, payload })
    const url = `/api/matters/${id}/attachments/${added.json<{ id: string }>().id}`
    assert.equal((await clerk.send({ method: 'GET', url })).statusCode, 200)
    const { story, version } = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
    return { told: story.filter(line => line.kind === 'attachment.taken'), version }
  }
  const secret = await taken('internal')
  assert.deepEqual(
    secret.told.map(({ text, by }) => [text, by?.person]),
    [['打开了附件《名单.txt》', '叶晓芸']],
  )
  const open = await taken('none')
  assert.deepEqual(open.told, [])
  assert.equal(secret.version, open.version, 'looking changes nothing')
})
