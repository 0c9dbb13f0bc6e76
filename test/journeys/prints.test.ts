import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterDetail, Registered } from '#api/matters/schema.ts'
import { testApi, type Browser } from '#test/support/api.ts'
import { anOpinion } from '#test/support/official-documents.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'

const shown = async (body: Buffer) =>
  (await readPdfPages(body)).map(page =>
    linesOf(page)
      .map(line => line.text)
      .join('\n'),
  )
const register = (clerk: Browser) =>
  clerk.ask<Registered>(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '关于开展汛前检查的通知',
    fields: { from: '市水利局', kind: '通知', reference: '云水〔2026〕12号' },
  })

test('a document that is none, one with a mark of a state secret, and a stranger are refused', async t => {
  const { browser, stranger } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const url = '/api/prints/official-documents'
  const send = (payload: object) => clerk.send({ method: 'POST', url, payload })
  assert.equal((await send({ ...anOpinion(), body: [] })).json<{ code: string }>().code, 'FIELD_INVALID')
  const secret = await send(anOpinion({ secrecy: '机密★10年' }))
  assert.deepEqual([secret.statusCode, secret.json<{ code: string }>().code], [422, 'STATE_SECRET'])
  assert.equal((await stranger.send({ method: 'POST', url, payload: anOpinion() })).statusCode, 401)
})

test('an official document comes as a PDF that names what its faces lack, as an OFD, and as a copy to edit', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const payload = anOpinion({ remark: '联系人：李玥' })
  const url = '/api/prints/official-documents'
  const pdf = await clerk.send({ method: 'POST', url, payload })
  assert.equal(pdf.statusCode, 200, pdf.body.slice(0, 300))
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  assert.equal(decodeURIComponent(String(pdf.headers['missing-characters'])), '玥')
  assert.match((await shown(pdf.rawPayload)).join('\n'), /云政发〔2026〕12号[\s\S]*（联系人：李玥）/)
  const docx = await clerk.send({ method: 'POST', url: `${url}?as=docx`, payload })
  assert.equal(docx.rawPayload.toString('latin1', 0, 2), 'PK')
  const ofd = await clerk.send({ method: 'POST', url: `${url}?as=ofd`, payload })
  assert.deepEqual([ofd.statusCode, ofd.headers['content-type']], [200, 'application/octet-stream'])
  assert.match(String(ofd.headers['content-disposition']), /\.ofd$/)
})

test('a slip has the number and what finds the matter, and only who may see the matter gets it', async t => {
  const { browser, stranger } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const { id, number } = await register(clerk)
  const url = `/api/matters/${id}/slip.pdf`
  assert.equal((await stranger.send({ method: 'GET', url })).statusCode, 401)
  const answer = await clerk.send({ method: 'GET', url })
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 300))
  const [page, more] = await shown(answer.rawPayload)
  assert.equal(more, undefined)
  for (const text of [number, '关于开展汛前检查的通知', '市水利局', '2026-03-']) assert.ok(page?.includes(text), text)
})

test('an answer comes as a letter to whoever asked; without an answer there is no letter', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const { id } = await clerk.ask<Registered>(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '关于路灯损坏的来函',
    fields: { from: '幸福社区', kind: '函' },
    askers: [{ kind: 'office', name: '幸福社区居委会' }],
  })
  const { askers } = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  const url = `/api/matters/${id}/askers/${askers[0]?.id}/letter.pdf`
  assert.equal((await clerk.send({ method: 'GET', url })).statusCode, 404)
  await clerk.ask(200, 'POST', `/api/matters/${id}/answers`, { text: '路灯已于昨日修复。\n感谢您的监督。' })
  const answer = await clerk.send({ method: 'GET', url })
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 300))
  const [page] = await shown(answer.rawPayload)
  for (const text of ['关于“关于路灯损坏的来函”的答复', '幸福社区居委会：', '路灯已于昨日修复。', '感谢您的监督。'])
    assert.ok(page?.includes(text), `${text} in ${page}`)
})

test('the register as paper holds what the list holds', async t => {
  const { browser } = await testApi(t)
  const clerk = await browser('yexiaoyun')
  const { number } = await register(clerk)
  const answer = await clerk.send({ method: 'GET', url: '/api/matters.pdf?from=2020-01-01' })
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 300))
  const [page] = await shown(answer.rawPayload)
  for (const text of ['登记簿', '2020-01-01', number, '市水利局']) assert.ok(page?.includes(text), text)
  const none = await clerk.send({ method: 'GET', url: '/api/matters.pdf?q=没有这样的标题' })
  assert.match((await shown(none.rawPayload)).join(''), /（无）/)
})
