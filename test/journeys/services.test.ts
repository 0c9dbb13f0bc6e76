import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AmendmentDetail, FindingView, PlayedAct, RehearsalView } from '#api/amendments/schema.ts'
import type { MatterDetail, Registered } from '#api/matters/schema.ts'
import type { PossibleMove, ServiceDetail, ServiceVersion } from '#api/services/schema.ts'
import { testApi, type Browser, type TestApi } from '#test/support/api.ts'

const SERVICE = 'incoming-document'
const RULES = 'rules.dmn'

interface Told {
  code: string
  detail: string
  refusals?: { code: string; field?: string; detail: string }[]
}

/** 江雪梅 and 顾长河 may change services; 叶晓芸 only registers. */
async function people({ browser }: TestApi) {
  const [author, approver, clerk] = await Promise.all(['jiangxuemei', 'guchanghe', 'yexiaoyun'].map(browser))
  assert.ok(author && approver && clerk)
  return { author, approver, clerk }
}

const begin = (who: Browser, body: object) => who.ask<AmendmentDetail>(201, 'POST', '/api/amendments', body)
const seen = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const save = (who: Browser, draft: AmendmentDetail, files: Record<string, string | null>) =>
  who.ask<AmendmentDetail>(200, 'PATCH', `/api/amendments/${draft.id}`, { files }, seen(draft))
const submit = (who: Browser, draft: AmendmentDetail, reason: string) =>
  who.ask<AmendmentDetail>(200, 'POST', `/api/amendments/${draft.id}/submission`, { reason }, seen(draft))
const publish = (who: Browser, draft: AmendmentDetail) =>
  who.ask<{ version: number }>(201, 'POST', `/api/amendments/${draft.id}/publication`)

/** The limit of the first step is one working day in the catalogue; its examples say so. */
const twoDays = (rules: string) => {
  const changed = rules.replace(/(id="limits_1_out_1"><text>)1</, '$12<')
  assert.notEqual(changed, rules)
  return changed
}
const dueLater = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([file]) => file.startsWith('examples/'))
      .map(([file, yaml]) => [file, yaml.replace(/due: \{ review: [^}]*\}/g, 'open: [review]')]),
  )

const register = (clerk: Browser) =>
  clerk.ask<Registered>(201, 'POST', '/api/matters', {
    service: SERVICE,
    title: '关于校车安全的通知',
    fields: { from: '市教育局', kind: '通知' },
  })
const dueOf = async (who: Browser, id: string) =>
  (await who.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)).due?.day

test('services are changed only by whoever may, and for others an amendment is not there', async t => {
  const office = await testApi(t)
  const { author, clerk } = await people(office)
  assert.equal(
    (await clerk.ask<Told>(403, 'POST', '/api/amendments', { from: 'version', service: SERVICE })).code,
    'NOT_PERMITTED',
  )
  assert.equal((await clerk.ask<Told>(403, 'GET', '/api/amendments')).code, 'NOT_PERMITTED')
  assert.equal(
    (await author.ask<Told>(404, 'POST', '/api/amendments', { from: 'version', service: 'no-such' })).code,
    'SERVICE_NOT_FOUND',
  )
  assert.equal(
    (await author.ask<Told>(404, 'POST', '/api/amendments', { from: 'version', service: SERVICE, version: 9 })).code,
    'VERSION_NOT_FOUND',
  )
  const draft = await begin(author, { from: 'version', service: SERVICE })
  const refused: [method: 'GET' | 'PATCH' | 'POST' | 'DELETE', path: string, body?: object][] = [
    ['GET', ''],
    ['GET', '/findings'],
    ['GET', '/rehearsal'],
    ['POST', '/plays', { yaml: 'name: x' }],
    ['PATCH', '', { files: {} }],
    ['POST', '/submission', { reason: 'x' }],
    ['POST', '/returns', { reason: 'x' }],
    ['POST', '/publication'],
    ['DELETE', ''],
  ]
  for (const [method, path, body] of refused)
    assert.equal(
      (await clerk.ask<Told>(403, method, `/api/amendments/${draft.id}${path}`, body, seen(draft))).code,
      'NOT_PERMITTED',
      `${method} ${path}`,
    )
  assert.equal((await clerk.ask<ServiceDetail>(200, 'GET', `/api/services/${SERVICE}`)).amendment, null)
  assert.equal((await author.ask<ServiceDetail>(200, 'GET', `/api/services/${SERVICE}`)).amendment, draft.id)
})

test('a service has one open draft, and a save on an older one overwrites nothing', async t => {
  const office = await testApi(t)
  const { author, approver } = await people(office)
  const draft = await begin(author, { from: 'version', service: SERVICE })
  const again = await approver.ask<Told>(409, 'POST', '/api/amendments', { from: 'version', service: SERVICE })
  assert.equal(again.code, 'AMENDMENT_EXISTS')
  assert.match(again.detail, /江雪梅/)
  assert.equal(
    (await author.ask<Told>(400, 'PATCH', `/api/amendments/${draft.id}`, { files: {} })).code,
    'FIELD_REQUIRED',
  )
  for (const file of ['_shared/rules.dmn', '../x.json', 'scripts/run.js'])
    assert.equal(
      (await author.ask<Told>(400, 'PATCH', `/api/amendments/${draft.id}`, { files: { [file]: 'x' } }, seen(draft)))
        .code,
      'FIELD_INVALID',
    )
  const mine = await save(author, draft, { 'README.md': '# 新说明' })
  const stale = await approver.ask<Told>(
    412,
    'PATCH',
    `/api/amendments/${draft.id}`,
    { files: { 'README.md': 'x' } },
    seen(draft),
  )
  assert.equal(stale.code, 'AMENDMENT_CHANGED')
  assert.match(stale.detail, /江雪梅/)
  const kept = await approver.ask<AmendmentDetail>(200, 'GET', `/api/amendments/${draft.id}`)
  assert.deepEqual([kept.files['README.md'], kept.version], ['# 新说明', mine.version])
  assert.ok(kept.base['README.md']?.startsWith('# 收文办理'))

  const played = (status: number, yaml: string, files: Record<string, string> = {}) =>
    author.ask<Told & { items: PlayedAct[] }>(status, 'POST', `/api/amendments/${draft.id}/plays`, { yaml, files })
  const yaml = `name: 试跑
registered: 2026-09-01
fields: { from: 市教育局, kind: 通知 }
when:
  - { on: 2026-09-02, step: review, outcome: reject, expect: { open: [propose] } }
`
  assert.match((await played(400, 'name: 试跑')).detail, /缺少“registered”/)
  assert.equal((await played(422, yaml, { 'service.json': '{' })).code, 'SERVICE_FAULTY')
  const [registered, reviewed] = (await played(200, yaml)).items
  assert.deepEqual(
    registered?.open.map(({ step, name, day }) => [step, name, day]),
    [['review', '初审', '2026-09-02']],
  )
  assert.ok(reviewed?.refused, 'an outcome that asks for a reason is refused without one')
  assert.match(reviewed.differences[0] ?? '', /第 1 步/)
  const rules = { [RULES]: twoDays(draft.files[RULES] ?? '') }
  assert.equal((await played(200, yaml, rules)).items[0]?.open[0]?.day, '2026-09-03')
})

test('a faulty draft is refused with every finding where it stands, in the reader’s language', async t => {
  const office = await testApi(t)
  const { author } = await people(office)
  let draft = await begin(author, { from: 'version', service: SERVICE })
  const unchanged = await author.ask<Told>(
    422,
    'POST',
    `/api/amendments/${draft.id}/submission`,
    { reason: '无' },
    seen(draft),
  )
  assert.equal(unchanged.code, 'AMENDMENT_UNCHANGED')
  const bpmn = draft.files['procedure.bpmn'] ?? ''
  // What runs beside the refusal now waits at the join for ever.
  draft = await save(author, draft, {
    'procedure.bpmn': bpmn.replace('<bpmn:terminateEventDefinition id="not-ours_definition" />', ''),
  })
  const { items } = await author.ask<{ items: FindingView[] }>(200, 'GET', `/api/amendments/${draft.id}/findings`)
  assert.ok(
    items.some(
      ({ code, element, file }) => code === 'DEADLOCK' && element === 'undertaking-join' && file === 'procedure.bpmn',
    ),
  )
  const refused = await author.ask<Told>(
    422,
    'POST',
    `/api/amendments/${draft.id}/submission`,
    { reason: '试' },
    seen(draft),
  )
  assert.equal(refused.code, 'SERVICE_FAULTY')
  assert.ok(refused.refusals?.some(({ field }) => field === 'procedure.bpmn#undertaking-join'))
  const english = await author.ask<{ items: FindingView[] }>(
    200,
    'GET',
    `/api/amendments/${draft.id}/findings`,
    undefined,
    {
      'accept-language': 'en',
    },
  )
  assert.match(english.items[0]?.message ?? '', /get stuck/)
})

test('a limit is changed by two persons; the next matter follows it and the running one does not', async t => {
  const office = await testApi(t)
  const { author, approver, clerk } = await people(office)
  const running = await register(clerk)
  assert.equal(await dueOf(clerk, running.id), '2026-03-03')

  let draft = await begin(author, { from: 'version', service: SERVICE })
  draft = await save(author, draft, { [RULES]: twoDays(draft.files[RULES] ?? ''), ...dueLater(draft.files) })
  assert.equal(
    (await author.ask<Told>(409, 'POST', `/api/amendments/${draft.id}/publication`)).code,
    'AMENDMENT_NOT_SUBMITTED',
  )
  assert.equal(
    (await author.ask<Told>(422, 'POST', `/api/amendments/${draft.id}/submission`, { reason: ' ' }, seen(draft))).code,
    'REASON_REQUIRED',
  )
  draft = await submit(author, draft, '初审人手少，一天来不及')

  assert.equal(
    (await author.ask<Told>(409, 'PATCH', `/api/amendments/${draft.id}`, { files: { 'README.md': 'x' } }, seen(draft)))
      .code,
    'AMENDMENT_NOT_WRITTEN',
  )
  assert.equal((await author.ask<Told>(403, 'POST', `/api/amendments/${draft.id}/publication`)).code, 'AMENDMENT_OWN')
  const back = await approver.ask<AmendmentDetail>(200, 'POST', `/api/amendments/${draft.id}/returns`, {
    reason: '请写明依据',
  })
  assert.deepEqual([back.state, back.remark], ['written', '请写明依据'])
  // Whoever saves any of it has written it.
  const helped = await save(approver, back, { 'README.md': `${back.files['README.md'] ?? ''}\n` })
  const submitted = await submit(author, helped, '初审人手少，一天来不及')
  assert.equal((await approver.ask<Told>(403, 'POST', `/api/amendments/${draft.id}/publication`)).code, 'AMENDMENT_OWN')
  assert.equal(submitted.isOwn, true)
})

test('published by a second person, a version is frozen with who, when and why, and can be gone back to', async t => {
  const office = await testApi(t)
  const { author, approver, clerk } = await people(office)
  const running = await register(clerk)
  let draft = await begin(author, { from: 'version', service: SERVICE })
  draft = await save(author, draft, { [RULES]: twoDays(draft.files[RULES] ?? ''), ...dueLater(draft.files) })
  const rehearsal = await approver.ask<RehearsalView>(200, 'GET', `/api/amendments/${draft.id}/rehearsal`)
  assert.deepEqual(
    [rehearsal.played, rehearsal.counts, rehearsal.items.map(item => [item.id, item.differences.map(one => one.text)])],
    [1, { due: 1 }, [[running.id, ['“初审”到期日 3月3日(周二) → 3月4日(周三)']]]],
  )
  draft = await submit(author, draft, '初审人手少，一天来不及')
  assert.deepEqual(await publish(approver, draft), { service: SERVICE, version: 2 })

  const next = await register(clerk)
  assert.equal(await dueOf(clerk, next.id), '2026-03-04')
  assert.equal(await dueOf(clerk, running.id), '2026-03-03')
  const review = (await clerk.ask<ServiceDetail>(200, 'GET', `/api/services/${SERVICE}`)).steps.find(
    step => step.id === 'review',
  )
  assert.equal(review?.limits.find(limit => limit.urgency === 'normal')?.words, '2 个工作日')
  const old = await clerk.ask<ServiceDetail>(200, 'GET', `/api/services/${SERVICE}?version=1`)
  assert.equal(old.steps.find(step => step.id === 'review')?.limits[0]?.words, '1 个工作日')

  const { items } = await approver.ask<{ items: ServiceVersion[] }>(200, 'GET', `/api/services/${SERVICE}/versions`)
  const [newest, first] = items
  assert.deepEqual(
    [newest?.version, newest?.source, newest?.authors, newest?.approvedBy, newest?.reason, newest?.running],
    [2, 'office', ['江雪梅'], '顾长河', '初审人手少，一天来不及', 1],
  )
  assert.deepEqual([first?.version, first?.source, first?.running], [1, 'product', 1])
  const proof = await approver.ask<{ text: string }>(200, 'GET', `/api/record/entries/${newest?.entry}/proof`)
  assert.match(proof.text, /"kind":"service\.published"/)
  assert.ok(proof.text.includes(newest?.hash ?? '-'))

  await clerk.ask(403, 'GET', `/api/services/${SERVICE}/moves`)
  const moves = await approver.ask<{ version: number; items: PossibleMove[] }>(
    200,
    'GET',
    `/api/services/${SERVICE}/moves`,
  )
  assert.deepEqual(
    [
      moves.version,
      moves.items.map(one => [one.id, one.serviceVersion, one.steps.map(step => step.name), one.refusals]),
    ],
    [2, [[running.id, 1, ['初审'], []]]],
  )
  const moving = { version: 2, reason: '新规定即日起执行' }
  await clerk.ask(403, 'POST', `/api/matters/${running.id}/moves`, moving)
  const [move] = moves.items
  await approver.ask(200, 'POST', `/api/matters/${running.id}/moves`, moving, seen(move ?? { version: 0 }))
  const moved = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${running.id}`)
  assert.equal(moved.due?.day, '2026-03-03')
  assert.equal(moved.story.at(-1)?.text, '从第 1 版换到第 2 版：新规定即日起执行')

  const restored = await begin(author, { from: 'version', service: SERVICE, version: 1 })
  assert.equal((await publish(approver, await submit(author, restored, '恢复一天'))).version, 3)
  assert.equal(await dueOf(clerk, (await register(clerk)).id), '2026-03-03')
})

test('a new service is made, published and used without a restart', async t => {
  const office = await testApi(t)
  const { author, approver, clerk } = await people(office)
  const names = { 'zh-Hans': '会议室预订', 'zh-Hant': '會議室預訂', en: 'Meeting rooms' }
  const taken = { from: 'new', service: SERVICE, names, copyOf: null }
  assert.equal((await author.ask<Told>(409, 'POST', '/api/amendments', taken)).code, 'SERVICE_EXISTS')
  assert.equal(
    (await author.ask<Told>(400, 'POST', '/api/amendments', { ...taken, service: 'Meeting Room' })).code,
    'FIELD_INVALID',
  )
  const draft = await begin(author, { ...taken, service: 'meeting-room' })
  assert.deepEqual([draft.baseVersion, draft.name], [null, '会议室预订'])
  await clerk.ask(404, 'POST', '/api/matters', { service: 'meeting-room', title: 'x', fields: { from: '信息科' } })
  await publish(approver, await submit(author, draft, '会议室要排队'))
  const { items } = await clerk.ask<{ items: { id: string; mayRegister: boolean }[] }>(200, 'GET', '/api/services')
  assert.deepEqual(items.find(({ id }) => id === 'meeting-room')?.mayRegister, true)
  const matter = await clerk.ask<Registered>(201, 'POST', '/api/matters', {
    service: 'meeting-room',
    title: '三楼会议室，周五下午',
    fields: { from: '信息科', request: '三楼会议室，周五下午' },
  })
  assert.equal(matter.number, '会议室预订〔2026〕1号')
})
