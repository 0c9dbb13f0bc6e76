import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComparedLine, DraftVersionView, DraftView, SavedDraft } from '#api/drafts/schema.ts'
import type { MatterDetail, Registered } from '#api/matters/schema.ts'
import { contentHash } from '#documents/drafting/content-hash.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { latestVersion } from '#matters/drafting/rows.ts'
import { testApi, type Browser, type TestApi } from '#test/support/api.ts'
import { DRAFTING, publishDrafting } from '#test/support/drafting-service.ts'
import { aRequest } from '#test/support/drafts.ts'

/** 江雪梅 proposes and therefore writes, 叶晓芸 registers and reviews, 夏荷 has no part in it. */
async function drafting(office: TestApi) {
  await publishDrafting(office)
  const [clerk, writer, stranger] = await Promise.all(['yexiaoyun', 'jiangxuemei', 'xiahe'].map(office.browser))
  assert.ok(clerk && writer && stranger)
  const { id } = await clerk.ask<Registered>(201, 'POST', '/api/matters', {
    service: DRAFTING,
    title: '校车安全',
    fields: { from: '区教育局' },
  })
  return { clerk, writer, stranger, url: `/api/matters/${id}/draft`, id }
}

const save = (who: Browser, url: string, content: DocumentDraft, revision: number, wanted = 200) =>
  who.ask<SavedDraft & { code?: string }>(wanted, 'PUT', url, content, { 'if-match': `"${revision}"` })
const keep = (who: Browser, url: string, revision: number, note = '') =>
  who.ask<DraftVersionView>(201, 'POST', `${url}/versions`, { note }, { 'if-match': `"${revision}"` })

test('a draft is written by whoever has the step that writes it, read by whoever sees the matter, and by nobody else', async t => {
  const { clerk, writer, stranger, url } = await drafting(await testApi(t))
  assert.equal((await stranger.ask<{ code: string }>(404, 'GET', url)).code, 'MATTER_NOT_FOUND')
  const [seen, own] = await Promise.all([clerk, writer].map(who => who.ask<DraftView>(200, 'GET', url)))
  assert.deepEqual([seen?.mayWrite, own?.mayWrite, own?.revision], [false, true, 0])
  assert.equal(own?.content.title, '校车安全')
  assert.equal((await save(clerk, url, aRequest(), 0, 403)).code, 'DRAFT_NOT_YOURS')
  assert.equal((await save(writer, url, aRequest({ secrecy: '机密★10年' }), 0, 422)).code, 'STATE_SECRET')
  assert.equal((await save(writer, url, aRequest({ title: '一行\n两行' }), 0, 400)).code, 'FIELD_INVALID')
})

test('two who write at once overwrite nothing of each other', async t => {
  const { writer, url } = await drafting(await testApi(t))
  const first = await save(writer, url, aRequest(), 0)
  const refused = await save(writer, url, aRequest({ title: '另一份' }), 0, 412)
  assert.equal(refused.code, 'DRAFT_CHANGED')
  const second = await save(writer, url, aRequest({ title: '改过的' }), first.revision)
  assert.equal(second.revision, first.revision + 1)
})

test('a version is kept under an entry with its hash, once; keystrokes leave none', async t => {
  const office = await testApi(t)
  const { writer, url, id } = await drafting(office)
  const missing = await writer.ask<{ code: string }>(409, 'POST', `${url}/versions`, {}, { 'if-match': '"0"' })
  assert.equal(missing.code, 'DRAFT_EMPTY')
  await save(writer, url, aRequest({ title: '初' }), 0)
  const { revision } = await save(writer, url, aRequest(), 1)
  const [kept, again] = [await keep(writer, url, revision, '送审稿'), await keep(writer, url, revision)]
  assert.deepEqual([kept.version, again.version, kept.sha256], [1, 1, contentHash(aRequest())])
  const { story } = await writer.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  assert.deepEqual(
    story.filter(line => line.kind === 'draft.kept').map(line => line.text),
    ['文稿存为第 1 稿：送审稿'],
  )
  const latest = await office.as('jiangxuemei', acting => latestVersion(acting, id))
  assert.deepEqual(latest?.content, aRequest())
})

test('versions are compared word by word, and an older one comes back as the newest', async t => {
  const { writer, url } = await drafting(await testApi(t))
  const one = aRequest()
  const two = aRequest({ title: one.title.replace('审定', '批准') })
  await keep(writer, url, (await save(writer, url, one, 0)).revision)
  const { revision } = await save(writer, url, two, 1)
  await keep(writer, url, revision)
  const { lines } = await writer.ask<{ lines: ComparedLine[] }>(200, 'GET', `${url}/comparison?from=1&to=2`)
  const title = lines.find(line => line.role === 'title')
  assert.deepEqual(
    title?.pieces.filter(piece => piece.change !== 'same').map(piece => [piece.change, piece.text]),
    [
      ['removed', '审定'],
      ['added', '批准'],
    ],
  )
  assert.ok(lines.filter(line => line !== title).every(line => line.pieces.every(piece => piece.change === 'same')))
  const back = await writer.ask<DraftVersionView>(
    201,
    'POST',
    `${url}/restoration`,
    { version: 1, note: '恢复第 1 稿' },
    { 'if-match': `"${revision}"` },
  )
  assert.deepEqual([back.version, back.sha256], [3, contentHash(one)])
  const now = await writer.ask<DraftView>(200, 'GET', url)
  assert.deepEqual([now.content.title, now.isKept, now.latest?.version], [one.title, true, 3])
})
