import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  ComparedLine,
  DraftFindingView,
  DraftVersionView,
  DraftView,
  OwnDraft,
  Preview,
  SavedDraft,
} from '#api/drafts/schema.ts'
import type { MatterDetail, Registered } from '#api/matters/schema.ts'
import { contentHash } from '#documents/drafting/content-hash.ts'
import type { DocumentDraft } from '#documents/drafting/document-draft.ts'
import { latestVersion } from '#matters/drafting/rows.ts'
import { testApi, type Browser, type TestApi } from '#test/support/api.ts'
import { DRAFTING, publishDrafting } from '#test/support/drafting-service.ts'
import { aLongDraft, aRequest } from '#test/support/drafts.ts'

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
  assert.deepEqual([kept.version, again.version, kept.contentHash], [1, 1, contentHash(aRequest())])
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
  assert.deepEqual([back.version, back.contentHash], [3, contentHash(one)])
  const now = await writer.ask<DraftView>(200, 'GET', url)
  assert.deepEqual([now.content.title, now.isKept, now.latest?.version], [one.title, true, 3])
})

/** A draft of 姚佳宁, who writes what goes out; 贺文渊 examines it. */
async function outgoing(office: TestApi) {
  const [writer, examiner] = await Promise.all(['yaojianing', 'hewenyuan'].map(office.browser))
  assert.ok(writer && examiner)
  const drafter = office.plan.post('general-clerk')
  const { id } = await writer.ask<Registered>(201, 'POST', '/api/matters', {
    service: 'outgoing-document',
    title: '关于报请审定校车安全管理办法的请示',
    fields: { drafter, kind: '请示' },
  })
  const complete = async <T>(who: Browser, status: number, body: object): Promise<T> => {
    const { acts } = await who.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
    const task = acts.find(act => act.kind === 'complete')?.task
    return who.ask<T>(status, 'POST', `/api/tasks/${task}/completion`, body)
  }
  return { writer, examiner, url: `/api/matters/${id}/draft`, complete }
}

interface Refused {
  refusals: { code: string; detail: string; citation?: { rule: string; source: string } }[]
}
const POINTS = { pointReason: 'pass', pointPolicy: 'pass', pointAgreed: 'pass', pointForm: 'pass', pointOther: 'none' }
const TWO_MATTERS: DocumentDraft['body'] = [
  { kind: 'paragraph', text: '一是请批准拨付校车经费50万元。' },
  { kind: 'paragraph', text: '二是请同意增加驾驶员编制3名（见附件）。' },
]

test('a draft that breaks a rule does not pass review; what holds in general asks for a reason, which is kept', async t => {
  const { writer, examiner, url, complete } = await outgoing(await testApi(t))
  const submit = { outcome: 'submit', fields: { toLevel: 'superior', importance: 'normal' } }
  const basis = { ...aRequest().particulars, basis: '' }
  await save(writer, url, aRequest({ body: TWO_MATTERS, particulars: basis }), 0)
  await complete(writer, 200, submit)
  const handed = await examiner.ask<DraftView>(200, 'GET', url)
  assert.deepEqual([handed.latest?.version, handed.isKept, handed.mayReview], [1, true, true])

  const pass = { outcome: 'pass', fields: POINTS }
  const refused = await complete<Refused>(examiner, 422, pass)
  const told = refused.refusals.map(({ code, citation }) => [code, citation?.rule])
  assert.deepEqual(told, [
    ['RULE_BREAKS', 'DOC-R06'],
    ['RULE_NEEDS_REASON', 'DOC-R01'],
  ])
  assert.match(refused.refusals[0]?.citation?.source ?? '', /第十五条（四）/)
  await complete(examiner, 200, { outcome: 'back', opinion: '一文一事。', fields: { rejectReason: 'R04' } })

  await save(writer, url, aRequest({ particulars: basis }), 1)
  await complete(writer, 200, submit)
  await complete(examiner, 422, pass)
  await complete(examiner, 200, { ...pass, reasons: { 'DOC-R01': '区委主要领导口头交办。' } })
  const { story } = await examiner.ask<MatterDetail>(200, 'GET', url.replace('/draft', ''))
  assert.ok(story.some(line => line.kind === 'draft.judged' && line.text.includes('DOC-R01')))
})

test('the pages of a draft are shown while it is typed, and only those that changed are sent again', async t => {
  const { writer, stranger, url } = await drafting(await testApi(t))
  const show = (content: DocumentDraft, known: string[] = []) =>
    writer.ask<Preview>(200, 'POST', `${url}/preview`, { content, known })
  await stranger.ask(404, 'POST', `${url}/preview`, { content: aLongDraft() })
  const first = await show(aLongDraft())
  assert.ok(first.pages.length > 4 && first.pages.every(page => page.svg?.startsWith('<svg ')))
  const changed = aLongDraft()
  changed.body.push({ kind: 'paragraph', text: '联系人：李玥。' })
  const second = await show(
    changed,
    first.pages.map(page => page.hash),
  )
  assert.equal(second.pages[0]?.svg, null)
  assert.ok(second.pages.some(page => page.svg !== null))
  assert.deepEqual(second.missing, ['玥'])
})

test('findings come with their article and their place, in the language of the reader', async t => {
  const { writer, url } = await drafting(await testApi(t))
  const content = aRequest({ body: TWO_MATTERS })
  const ask = (language: string) =>
    writer.ask<{ items: DraftFindingView[] }>(
      200,
      'POST',
      `${url}/findings`,
      { content },
      { 'accept-language': language },
    )
  const [finding] = (await ask('zh-Hans')).items
  assert.deepEqual([finding?.at, finding?.citation.rule, finding?.citation.strength], ['body.1', 'DOC-R06', 'MUST'])
  assert.match(finding?.message ?? '', /一份请示里请求了 2 件事/)
  assert.match((await ask('en')).items[0]?.message ?? '', /asks for 2 things/)
})

test('the draft, or any version of it, is taken home as PDF, OFD and DOCX', async t => {
  const { writer, url } = await drafting(await testApi(t))
  await writer.ask(404, 'GET', `${url}/file?as=pdf`)
  await keep(writer, url, (await save(writer, url, aRequest(), 0)).revision)
  for (const [as, begins] of [
    ['pdf', '%PDF'],
    ['ofd', 'PK'],
    ['docx', 'PK'],
  ] as const) {
    const file = await writer.send({ method: 'GET', url: `${url}/file?as=${as}&version=1` })
    assert.equal(file.statusCode, 200)
    assert.equal(file.rawPayload.subarray(0, begins.length).toString(), begins)
    assert.match(String(file.headers['content-disposition']), new RegExp(`\\.${as}`))
  }
})

test('the list of drafts has what waits for one, then what one wrote, and nothing of others', async t => {
  const { writer, examiner, url, complete } = await outgoing(await testApi(t))
  const of = async (who: Browser) => (await who.ask<{ items: OwnDraft[] }>(200, 'GET', '/api/drafts')).items
  await save(writer, url, aRequest(), 0)
  assert.deepEqual([(await of(writer))[0]?.use, await of(examiner)], ['write', []])
  const { draft } = await writer.ask<MatterDetail>(200, 'GET', url.replace('/draft', ''))
  assert.equal(draft, 'write')
  await complete(writer, 200, { outcome: 'submit', fields: { toLevel: 'superior', importance: 'normal' } })
  assert.deepEqual(
    [...(await of(writer)), ...(await of(examiner))].map(({ use, versions, savedBy }) => [use, versions, savedBy]),
    [
      [null, 1, '姚佳宁'],
      ['review', 1, '姚佳宁'],
    ],
  )
})
