import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { test } from 'node:test'
import { Problem } from '#base/errors.ts'
import type { MatterDetail } from '#api/matters/schema.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { visitor } from '#test/support/visitor.ts'
import { register } from '#test/support/walk.ts'

const MARKED = '000012\n机密★10年\n特急\n枢州市清源区教育局\n\n关于某事的请示\n'
/** A law speaks of the levels, and is no secret itself. */
const LAW =
  '中华人民共和国保守国家秘密法\n\n第十四条 国家秘密的密级分为绝密、机密、秘密三级。绝密级国家秘密是最重要的国家秘密。\n\n第二十条 国家秘密的保密期限，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。'

const part = (name: string, file: string, bytes: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])
const headers = { 'content-type': 'multipart/form-data; boundary=x' }
const END = Buffer.from('--x--\r\n')

async function attached(office: TestApi, id: string, name: string, bytes: Buffer | string) {
  const clerk = await office.browser('yexiaoyun')
  const payload = Buffer.concat([part('file', name, bytes), END])
  return clerk.send({ method: 'POST', url: `/api/matters/${id}/attachments`, headers, payload })
}

const nothingWaits = async ({ context }: TestApi) => (await fs.readdir(context.files.incoming)).length === 0
/** How many files the store keeps. */
async function kept({ context }: TestApi): Promise<number> {
  const found = await fs.readdir(path.dirname(context.files.incoming), { recursive: true, withFileTypes: true })
  return found.filter(entry => entry.isFile()).length
}

const INCOMING = { service: 'incoming-document', title: '关于某事的通知', fields: { from: '区教育局', kind: '通知' } }

test('an attachment that carries the mark of a state secret is deleted, recorded without a word of it, and its sender is told where to go', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'yexiaoyun', INCOMING)
  for (const [name, bytes] of [
    ['附件一.txt', MARKED],
    ['秘密★5年.txt', '正文'],
  ] as const) {
    const refused = await attached(office, walk.id, name, bytes)
    assert.equal(refused.statusCode, 422, name)
    assert.equal(refused.json<{ code: string }>().code, 'STATE_SECRET')
    assert.match(refused.json<{ detail: string }>().detail, /请立即转机要渠道办理/)
  }
  assert.ok(await nothingWaits(office))
  assert.equal(await kept(office), 0)
  const { attachments, story } = await walk.page('yexiaoyun')
  assert.deepEqual(attachments, [])
  const refusals = story.filter(line => line.kind === 'attachment.refused')
  assert.equal(refusals.length, 2)
  assert.ok(refusals.every(({ text }) => /疑似国家秘密/.test(text) && !/附件一|5年|机密★/.test(text)))
})

test('a law that speaks of 机密 is no secret and is kept', async t => {
  const office = await testApi(t)
  const walk = await register(office, 'yexiaoyun', INCOMING)
  assert.equal((await attached(office, walk.id, '保守国家秘密法.txt', LAW)).statusCode, 201)
  assert.equal(
    (await attached(office, walk.id, '坏的.pdf', '%PDF-1.7 nothing')).statusCode,
    201,
    'what is damaged says nothing',
  )
})

test('the public sends no state secret either, and nothing while the scanner is silent; a virus is recorded', async t => {
  const office = await testApi(t)
  const { submit } = visitor(office)
  const given = { subject: '路灯不亮', text: '半年了。', name: '欧阳小满', contact: '13800001234' }
  const { code, number } = (await submit('enquiry', given)).json<{ code: string; number: string }>()
  const send = (bytes: string) =>
    office.stranger.send({
      method: 'POST',
      url: '/window/files',
      headers,
      payload: Buffer.concat([
        part('code', '', code),
        part('second', '', '1234'),
        part('file', '照片.txt', bytes),
        END,
      ]),
    })
  const secret = await send(MARKED)
  assert.equal(secret.statusCode, 422)
  assert.match(secret.body, /机要渠道/)
  const refuse = (code: 'SCANNER_DOWN' | 'FILE_INFECTED') => ({
    scan: async () => {
      throw new Problem(code, { field: 'file', params: { name: '照片.txt' } })
    },
  })
  office.context.scanner = refuse('SCANNER_DOWN')
  assert.equal((await send('正文')).statusCode, 503)
  office.context.scanner = refuse('FILE_INFECTED')
  assert.equal((await send('正文')).statusCode, 422)
  assert.equal(await kept(office), 0)
  const clerk = await office.browser('yexiaoyun')
  const { items } = await clerk.ask<{ items: { id: string; number: string }[] }>(
    200,
    'GET',
    '/api/matters?service=enquiry',
  )
  const { story } = await clerk.ask<MatterDetail>(
    200,
    'GET',
    `/api/matters/${items.find(one => one.number === number)?.id}`,
  )
  const told = story.filter(line => line.kind === 'attachment.refused').map(line => line.text)
  assert.equal(told.filter(text => /病毒/.test(text)).length, 1, told.join())
})
