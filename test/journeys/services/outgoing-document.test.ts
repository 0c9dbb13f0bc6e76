import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import type { LedgerPage, ToSignList } from '#api/issuing/schema.ts'
import type { MatterDetail } from '#api/matters/schema.ts'
import { openArchive } from '#documents/reading/zip.ts'
import { testApi, type Browser } from '#test/support/api.ts'
import { readPdfPages } from '#test/support/pdf.ts'
import {
  aNotice,
  beginIssuing,
  bringToFile,
  bringToSignature,
  chopUpload,
  CODE,
  equip,
  ORGAN,
} from '#test/support/issuing.ts'

interface Refused {
  code: string
  refusals: { code: string; rule?: string; citation?: string }[]
}

const codes = ({ refusals }: Refused) => refusals.map(one => one.code)

test('what was changed after the signature goes back to whoever signed, and gets no number before', async t => {
  const office = await testApi(t)
  await equip(office)
  const other = await beginIssuing(office)
  await bringToSignature(other)
  await other.complete('luchengzhi', 'sign', { outcome: 'sign', opinion: '同意。' })
  await other.write(aNotice({ remark: '此件公开发布' }), 'hewenyuan')
  const refused = await other.refused<Refused>('hewenyuan', 'recheck', { outcome: 'pass' })
  assert.deepEqual(codes(refused), ['DOCUMENT_UNSIGNED'])
  assert.equal(refused.refusals[0]?.rule, 'DOC-O01')
  await other.complete('hewenyuan', 'recheck', { outcome: 'changed', opinion: '加了附注。' })
  await other.complete('luchengzhi', 'sign', { outcome: 'sign' })
  const { signatures } = await other.document()
  assert.deepEqual(
    signatures.map(one => [one.version, one.counts]),
    [
      [1, false],
      [2, true],
    ],
  )
  await other.complete('hewenyuan', 'recheck', { outcome: 'pass' })
})

test('a number is taken under a code of the office, keeps its place when it is void, and is never given again', async t => {
  const office = await testApi(t)
  await equip(office)
  const signed = async (code: string) => {
    const issuing = await beginIssuing(office)
    await bringToSignature(issuing, aNotice({ code }))
    await issuing.complete('luchengzhi', 'sign', { outcome: 'sign' })
    await issuing.complete('hewenyuan', 'recheck', { outcome: 'pass' })
    return issuing
  }
  const unknown = await signed('无代字')
  const refused = await unknown.refused<Refused>('yexiaoyun', 'number', { outcome: 'done', fields: { copies: 1 } })
  assert.deepEqual(codes(refused), ['SERIES_UNKNOWN'])
  const [first, second] = [await signed(CODE), await signed(CODE)]
  for (const issuing of [first, second])
    await issuing.complete('yexiaoyun', 'number', { outcome: 'done', fields: { copies: 2 } })
  const clerk = await office.browser('yexiaoyun')
  const url = `/api/matters/${first.id}/document/void`
  await (await office.browser('yaojianing')).ask(403, 'POST', url, { reason: '文种改为函' })
  await clerk.ask(422, 'POST', url, { reason: '' })
  const voided = await clerk.ask<{ issue: null; voided: { number: string }[] }>(200, 'POST', url, {
    reason: '文种改为函',
  })
  assert.deepEqual([voided.issue, voided.voided[0]?.number], [null, `${CODE}〔2026〕1号`])
  const { items } = await clerk.ask<LedgerPage>(200, 'GET', '/api/documents/ledger')
  assert.deepEqual(
    items.map(one => [one.number, one.voidReason]),
    [
      [`${CODE}〔2026〕2号`, null],
      [`${CODE}〔2026〕1号`, '文种改为函'],
    ],
  )
  for (const [as, head] of [
    ['csv', '\uFEFF'],
    ['xlsx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const answer = await clerk.send({ method: 'GET', url: `/api/documents/ledger.${as}` })
    assert.equal(answer.statusCode, 200, answer.body.slice(0, 300))
    assert.ok(answer.rawPayload.toString('utf8').startsWith(head), as)
  }
})

test('only whoever keeps the chops uses them, a picture that is none is refused, and a document with a signature is chopped', async t => {
  const office = await testApi(t)
  const keeper = await office.browser('liuqinghe')
  const unfit = await keeper.send(chopUpload(Buffer.from('GIF89a')))
  assert.equal(unfit.json<{ code: string }>().code, 'CHOP_UNFIT')
  for (const login of ['admin', 'guchanghe', 'yexiaoyun']) {
    const other = await office.browser(login)
    assert.equal((await other.send(chopUpload())).statusCode, 403)
    await other.ask(403, 'GET', '/api/chops')
  }
  await (await office.browser('admin')).ask(201, 'POST', '/api/document-series', { code: CODE, organ: ORGAN })
  const issuing = await beginIssuing(office)
  await bringToSignature(issuing)
  await issuing.complete('luchengzhi', 'sign', { outcome: 'sign' })
  await issuing.complete('hewenyuan', 'recheck', { outcome: 'pass' })
  await issuing.complete('yexiaoyun', 'number', { outcome: 'done', fields: { copies: 2 } })
  assert.equal((await issuing.refused<Refused>('liuqinghe', 'print', { outcome: 'chop' })).code, 'CHOP_MISSING')
  const bare = await issuing.refused<Refused>('liuqinghe', 'print', { outcome: 'unchopped' })
  assert.deepEqual([bare.code, bare.refusals[0]?.rule], ['CHOP_OWED', 'DOC-E12'])
  assert.equal((await keeper.send(chopUpload())).statusCode, 201)
  await issuing.complete('liuqinghe', 'print', { outcome: 'chop' })
  const rows = await office.asMachine(({ tx }) => tx.query<{ picture: Buffer }>(sql`select picture from chops`))
  assert.ok(!rows[0]?.picture.includes('PNG'), 'the database holds no picture that can be looked at')
})

test('a document goes from its draft to everybody on its list, is the same bytes for ever, and its asker is answered', async t => {
  const office = await testApi(t)
  const { browser } = office
  await equip(office)
  const issuing = await beginIssuing(office)
  await bringToSignature(issuing)
  const signer = await browser('luchengzhi')
  const { items } = await signer.ask<ToSignList>(200, 'GET', '/api/documents/to-sign')
  assert.deepEqual(
    items.map(one => [one.matter, one.sign.label, one.others.map(other => other.label)]),
    [[issuing.id, '签发', ['退回重拟']]],
  )
  await bringToFile(issuing)
  const clerk = await browser('yexiaoyun')
  const [once, again] = await Promise.all(
    [1, 2].map(() => clerk.send({ method: 'GET', url: `/api/matters/${issuing.id}/document.pdf` })),
  )
  assert.ok(once && again)
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  assert.equal(hash(once.rawPayload), hash(again.rawPayload))
  assert.equal(once.headers['etag'], `"${hash(once.rawPayload)}"`)
  const before = await issuing.document(clerk)
  assert.deepEqual(
    before.deliveries.map(one => [one.name, one.kind, one.state]),
    [
      ['区教育局', 'unit', 'listed'],
      ['青石镇', 'unit', 'listed'],
      ['区人民武装部', 'outside', 'listed'],
    ],
  )
  await issuing.complete('yexiaoyun', 'distribute', { outcome: 'done' })

  const desk = await browser('wenruyu')
  const { items: inbox } = await desk.ask<{ items: { id: string; number: string }[] }>(200, 'GET', '/api/deliveries')
  assert.equal(inbox[0]?.number, `${CODE}〔2026〕1号`)
  const waiting = async () => (await desk.ask<{ toReceive: number }>(200, 'GET', '/api/documents/waiting')).toReceive
  assert.equal(await waiting(), 1, 'the desk says so')
  await desk.ask(404, 'GET', `/api/matters/${issuing.id}`)
  assert.equal(
    (await desk.send({ method: 'GET', url: `/api/deliveries/${inbox[0]?.id}/file.pdf` })).rawPayload.length,
    once.rawPayload.length,
  )
  await desk.ask(200, 'POST', `/api/deliveries/${inbox[0]?.id}/receipt`, {})
  assert.equal(await waiting(), 0)
  await desk.ask(409, 'POST', `/api/deliveries/${inbox[0]?.id}/return`, { reason: '重复' })
  const town = await browser('xiahe')
  const { items: theirs } = await town.ask<{ items: { id: string }[] }>(200, 'GET', '/api/deliveries')
  await town.ask(422, 'POST', `/api/deliveries/${theirs[0]?.id}/return`, { reason: '' })
  await desk.ask(404, 'POST', `/api/deliveries/${theirs[0]?.id}/receipt`, {})
  await town.ask(200, 'POST', `/api/deliveries/${theirs[0]?.id}/return`, { reason: '缺附件' })
  const outside = before.deliveries[2]?.id
  await clerk.ask(200, 'POST', `/api/deliveries/${outside}/urging`)
  await clerk.ask(400, 'POST', `/api/deliveries/${outside}/receipt`, {})
  await clerk.ask(200, 'POST', `/api/deliveries/${outside}/receipt`, { signedBy: '王干事' })
  const { deliveries } = await issuing.document(clerk)
  assert.deepEqual(
    deliveries.map(one => [one.state, one.settledBy, one.reason]),
    [
      ['received', '温如玉', null],
      ['returned', '夏禾', '缺附件'],
      ['received', '王干事', null],
    ],
  )
  const early = await clerk.ask<{ code: string }>(409, 'POST', `/api/matters/${issuing.id}/document/revocation`, {
    how: 'withdraw',
    reason: '印错了',
  })
  assert.equal(early.code, 'DOCUMENT_RECEIVED')

  assert.deepEqual(codes(await issuing.refused<Refused>('yexiaoyun', 'reply', { outcome: 'done' })), [
    'ASKER_UNANSWERED',
  ])
  await clerk.ask(200, 'POST', `/api/matters/${issuing.id}/answers`, {
    text: '已印发清委办发〔2026〕1号。',
    channel: 'phone',
    deliveredAt: office.clock.now().toISOString(),
  })
  await issuing.complete('yexiaoyun', 'reply', { outcome: 'done' })
  const closed = await issuing.complete('liuqinghe', 'archive', { outcome: 'done', fields: { result: '已印发。' } })
  assert.equal(closed.state, 'closed')
  await clerk.ask(200, 'POST', `/api/matters/${issuing.id}/document/revocation`, {
    how: 'repeal',
    reason: '新办法已经施行',
  })
  const { items: told } = await desk.ask<{ items: { revoked: string; reasonRevoked: string }[] }>(
    200,
    'GET',
    '/api/deliveries',
  )
  assert.deepEqual([told[0]?.revoked, told[0]?.reasonRevoked], ['repeal', '新办法已经施行'])
  const { story } = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${issuing.id}`)
  for (const kind of [
    'document.signed',
    'document.numbered',
    'document.chopped',
    'document.sent',
    'delivery.received',
    'delivery.returned',
    'document.revoked',
  ])
    assert.ok(
      story.some(line => line.kind === kind && /\p{Script=Han}/u.test(line.text)),
      kind,
    )
})

test('copies of a work secret are numbered, on paper and on every desk; whoever looks is named on the page and on the record', async t => {
  const office = await testApi(t)
  const { browser } = office
  await office.asMachine(({ tx }) => tx.execute(sql`update people set clearance = 2`))
  await equip(office)
  const issuing = await beginIssuing(office, {}, 'work-secret')
  const notice = aNotice({ secrecy: '工作秘密' })
  await bringToSignature(issuing, notice)
  const signer = await browser('luchengzhi')
  const { pages } = await signer.ask<{ pages: string[] }>(200, 'GET', `/api/matters/${issuing.id}/document/pages`)
  assert.ok(
    pages.every(page => page.split('<svg ').length === 3),
    'a mark lies over each',
  )
  for (const [as, part] of [
    ['docx', 'word/header1.xml'],
    ['ofd', 'Doc_0/Pages/Page_0/Content.xml'],
  ] as const) {
    const file = await signer.send({ method: 'GET', url: `/api/matters/${issuing.id}/draft/file?as=${as}&version=1` })
    assert.match(openArchive(file.rawPayload).read(part)?.toString() ?? '', /陆承志（/, as)
  }
  await bringToFile(issuing)
  const clerk = await browser('yexiaoyun')
  const url = `/api/matters/${issuing.id}/document`
  const recipients = (await issuing.document(clerk)).deliveries.map(({ role, name, unit, kind }) => ({
    role,
    name,
    ...(unit ? { unit } : {}),
    copies: kind === 'outside' ? 3 : 2,
  }))
  const many = recipients.map(one => ({ ...one, copies: 20 }))
  await clerk.ask(200, 'PUT', `${url}/recipients`, { recipients: many })
  const short = await issuing.refused<Refused>('yexiaoyun', 'distribute', { outcome: 'done' })
  assert.deepEqual(codes(short), ['COPIES_SHORT'], 'more are listed than were printed')
  await clerk.ask(200, 'PUT', `${url}/recipients`, { recipients })
  await issuing.complete('yexiaoyun', 'distribute', { outcome: 'done' })
  const { deliveries } = await issuing.document(clerk)
  assert.deepEqual(
    deliveries.map(one => one.firstCopy),
    [1, 3, 5],
  )
  const said = async (who: Browser, address: string) => {
    const answer = await who.send({ method: 'GET', url: address })
    assert.equal(answer.statusCode, 200, answer.body)
    return (await readPdfPages(answer.rawPayload)).map(({ runs }) => runs.map(run => run.text).join(''))
  }
  const [list] = await said(clerk, `${url}/recipients.pdf`)
  assert.match(list ?? '', /印 30 份，分送 7 份/)
  for (const numbers of ['000001–000002', '000003–000004', '000005–000007'])
    assert.ok(list?.includes(numbers), `${numbers} in ${list}`)
  const printed = await said(clerk, `/api/deliveries/${deliveries[2]?.id}/file.pdf`)
  const firsts = printed.filter(page => /00000\d/.test(page))
  assert.deepEqual(
    firsts.map(page => /00000\d/.exec(page)?.[0]),
    ['000005', '000006', '000007'],
  )
  assert.ok(!printed.some(page => page.includes('叶晓芸')), 'paper for others names nobody of ours')
  const rest = await said(clerk, `/api/deliveries/${deliveries[2]?.id}/file.pdf?from=7`)
  assert.equal(rest.length, printed.length / 3)

  const [desk] = await said(await browser('wenruyu'), `/api/deliveries/${deliveries[0]?.id}/file.pdf`)
  assert.match(desk ?? '', /000001.*温如玉（|温如玉（.*000001/)
  const picture = await (
    await browser('wenruyu')
  ).send({
    method: 'GET',
    url: `/api/deliveries/${deliveries[0]?.id}/pages/1?width=200`,
  })
  assert.deepEqual([picture.headers['content-type'], picture.headers['cache-control']], ['image/png', 'no-store'])
  const own = await said(clerk, `${url}.pdf`)
  assert.ok(own.every(page => page.includes('叶晓芸（')))
  const { story } = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${issuing.id}`)
  assert.deepEqual(
    story
      .filter(line => /^(?:document\.(?:viewed|taken)|draft\.taken|delivery\.(?:opened|printed))$/.test(line.kind))
      .map(line => [line.by?.person, line.text]),
    [
      ['陆承志', '查看了公文《中共清源区委办公室关于开展校车安全检查的通知》'],
      ['陆承志', '取走文稿《中共清源区委办公室关于开展校车安全检查的通知》（DOCX），每页带标识'],
      ['陆承志', '取走文稿《中共清源区委办公室关于开展校车安全检查的通知》（OFD），每页带标识'],
      ['叶晓芸', '印制发给区人民武装部的文件（份号 000005、000006、000007）'],
      ['叶晓芸', '印制发给区人民武装部的文件（份号 000007）'],
      ['温如玉', '打开了发给区教育局的文件（份号 000001）'],
      ['叶晓芸', '取走公文《中共清源区委办公室关于开展校车安全检查的通知》，每页带标识'],
    ],
  )
})
