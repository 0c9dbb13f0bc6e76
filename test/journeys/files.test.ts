import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FilePages } from '#api/attachments/schema.ts'
import type { MatterDetail, Registered } from '#api/matters/schema.ts'
import { testApi, type Browser } from '#test/support/api.ts'
import { readPdfPages } from '#test/support/pdf.ts'

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

const secretMatter = async (clerk: Browser, secrecy: string, file: string, name = '名单.txt') => {
  const { id } = await clerk.ask<{ id: string }>(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '关于人事调整的通知',
    fields: { from: '市委组织部', kind: '通知' },
    secrecy,
  })
  const added = await clerk.ask<{ id: string }>(201, 'POST', `/api/matters/${id}/attachments`, form(name, file), UPLOAD)
  return { matter: `/api/matters/${id}`, file: `/api/matters/${id}/attachments/${added.id}` }
}

test('what cannot be shown as pages leaves a bounded circle only as the original, in the hands of those who work on it', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const { file } = await secretMatter(clerk, 'internal', '{\\rtf1 x}', '名单.rtf')
  const taken = await clerk.send({ method: 'GET', url: file })
  assert.deepEqual([taken.statusCode, taken.json<{ code: string }>().code], [415, 'FILE_TYPE_OLD'])
  assert.equal((await clerk.send({ method: 'GET', url: `${file}?as=original` })).body, '{\\rtf1 x}')
  const leader = await browser('luchengzhi')
  const refused = await leader.send({ method: 'GET', url: `${file}?as=original` })
  assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [403, 'NOT_PERMITTED'])
})

test('who looks at a file of a bounded circle is named on every page, on the record once, and nothing of it is kept by a browser', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const { matter, file } = await secretMatter(clerk, 'internal', '名单')
  const { version } = await clerk.ask<MatterDetail>(200, 'GET', matter)
  const { isMarked, as, pages } = await clerk.ask<FilePages>(200, 'GET', `${file}/pages`)
  assert.deepEqual([isMarked, as, pages.length], [true, 'text', 1])
  const picture = await clerk.send({ method: 'GET', url: `${file}/pages/1?width=200` })
  assert.deepEqual([picture.headers['content-type'], picture.headers['cache-control']], ['image/png', 'no-store'])
  const copy = await clerk.send({ method: 'GET', url: file })
  assert.equal(copy.headers['content-type'], 'application/pdf')
  const [page] = await readPdfPages(copy.rawPayload)
  assert.match(page?.runs.map(run => run.text).join('') ?? '', /名单.*叶晓芸（/)
  const original = await clerk.send({ method: 'GET', url: `${file}?as=original` })
  assert.equal(original.body, '名单', 'what is kept carries no mark')
  const detail = await clerk.ask<MatterDetail>(200, 'GET', matter)
  assert.deepEqual(
    detail.story
      .filter(line => line.kind.startsWith('attachment.') && line.kind !== 'attachment.added')
      .map(line => [line.text, line.by?.person]),
    [
      ['查看了附件《名单.txt》', '叶晓芸'],
      ['取走附件《名单.txt》，每页带标识', '叶晓芸'],
      ['取走附件《名单.txt》原件，不带标识', '叶晓芸'],
    ],
  )
  assert.equal(detail.version, version, 'looking changes nothing')
})

test('of an open matter a file is shown without a mark and nobody is recorded; a page it does not have is not there', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const { matter, file } = await secretMatter(clerk, 'none', '名单')
  const { isMarked } = await clerk.ask<FilePages>(200, 'GET', `${file}/pages`)
  assert.equal(isMarked, false)
  const picture = await clerk.send({ method: 'GET', url: `${file}/pages/1?width=200` })
  assert.match(String(picture.headers['cache-control']), /^private,/)
  assert.equal((await clerk.send({ method: 'GET', url: `${file}/pages/2?width=200` })).statusCode, 404)
  assert.equal((await clerk.send({ method: 'GET', url: file })).body, '名单')
  const { story } = await clerk.ask<MatterDetail>(200, 'GET', matter)
  assert.deepEqual(
    story.filter(line => /viewed|taken|original/.test(line.kind)),
    [],
  )
})

test('a file that would do harm is refused as pages, by what it is', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const { file } = await secretMatter(
    clerk,
    'none',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '图.png',
  )
  for (const url of [`${file}/pages`, `${file}/pages/1`]) {
    const refused = await clerk.send({ method: 'GET', url })
    assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [415, 'FILE_TYPE_REFUSED'])
  }
})
