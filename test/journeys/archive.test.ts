import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArchiveStanding, BoxList, ItemDetail, ItemPage, UnfiledPage } from '#api/archive/schema.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { register, type Refused, type Walk } from '#test/support/walk.ts'

/** Whoever keeps the archive; on the clock of the tests it is Monday 2 March 2026. */
const KEEPER = 'liuqinghe'
const SETTINGS = {
  fonds: 'Z109',
  transferYears: 10,
  approval: null,
  approvedOn: null,
  classes: [
    { code: 'BGS', name: '办公室', unitId: null },
    { code: 'DW', name: '党务', unitId: null },
  ],
}

async function keeperOf(office: TestApi) {
  const keeper = await office.browser(KEEPER)
  await keeper.ask(204, 'PUT', '/api/archive/settings', SETTINGS)
  return keeper
}

const pdfText = async (body: Uint8Array): Promise<string> =>
  (await readPdfPages(body)).flatMap(page => linesOf(page).map(line => line.text)).join('\n')

/** Papers of an older year, entered by hand; their codes. */
async function papers(office: TestApi, of: { year: number; retention: string; titles: readonly string[] }) {
  const keeper = await office.browser(KEEPER)
  const codes: string[] = []
  for (const title of of.titles) {
    const paper = {
      class: 'BGS',
      author: '区委办公室',
      number: null,
      datedOn: `${of.year}-05-06`,
      pages: 4,
      remark: null,
    }
    const { code } = await keeper.ask<{ code: string }>(201, 'POST', '/api/archive/items', {
      ...paper,
      title,
      retention: of.retention,
    })
    codes.push(code)
  }
  return codes
}

/** A borrowing that is looked at on the spot and ends at once. */
async function ended(office: TestApi, title: string): Promise<Walk> {
  const one = await register(office, KEEPER, {
    service: 'archive-borrowing',
    title,
    fields: { file: title, borrower: office.plan.unit('office') },
  })
  await one.does(KEEPER, 'receive', { outcome: 'checked', fields: { mode: 'read' } })
  await one.does(KEEPER, 'hand-over', { outcome: 'used' })
  await one.does(KEEPER, 'close', { outcome: 'done', fields: { result: '看完。' } })
  return one
}

const itemsOf = async (office: TestApi, login: string, query: string) =>
  (await office.browser(login)).ask<ItemPage>(200, 'GET', `/api/archive/items?${query}`)
const stateOf = async (office: TestApi, code: string) =>
  (
    await (
      await office.browser(KEEPER)
    ).ask<ItemDetail>(200, 'GET', `/api/archive/item?code=${encodeURIComponent(code)}`)
  ).state

test('nothing is filed before the archive is set up, by somebody else, for a shorter time without a reason, or twice', async t => {
  const office = await testApi(t)
  const keeper = await office.browser(KEEPER)
  const { id } = await ended(office, '查阅会议纪要目录')
  const filing = { filings: [{ matter: id }] }
  const unset = await keeper.ask<Refused>(422, 'POST', '/api/archive/filings', filing)
  assert.equal(unset.code, 'ARCHIVE_UNSET')
  await keeperOf(office)
  await (await office.browser('yexiaoyun')).ask(403, 'POST', '/api/archive/filings', filing)
  await (await office.browser('yexiaoyun')).ask(403, 'GET', '/api/archive/unfiled?year=2026')
  const open = await register(office, KEEPER, {
    service: 'archive-borrowing',
    title: '还在办的',
    fields: { file: '目录', borrower: office.plan.unit('office') },
  })
  await keeper.ask(404, 'POST', '/api/archive/filings', { filings: [{ matter: open.id }] })
  const strange = { filings: [{ matter: id, class: 'XX' }] }
  assert.equal((await keeper.ask<Refused>(422, 'POST', '/api/archive/filings', strange)).code, 'ARCHIVE_CLASS_UNKNOWN')
  const { codes } = await keeper.ask<{ codes: string[] }>(201, 'POST', '/api/archive/filings', filing)
  assert.deepEqual(codes, ['Z109-WS·2026-D10-BGS-0001'])
  assert.equal((await keeper.ask<Refused>(409, 'POST', '/api/archive/filings', filing)).code, 'ARCHIVE_FILED')
  await keeper.ask(409, 'POST', '/api/archive/left-out', { matters: [id], reason: '用不着' })
  const ever = await register(office, KEEPER, { service: 'archive-transfer', title: '移交', fields: { items: ['?'] } })
  await (
    await office.browser('fangjingyi')
  ).ask(200, 'POST', `/api/matters/${ever.id}/termination`, { reason: '不办了' })
  const shorter = { matter: ever.id, retention: 'D30' }
  const short = await keeper.ask<Refused>(422, 'POST', '/api/archive/filings', { filings: [shorter] })
  assert.deepEqual([short.code, short.field], ['ARCHIVE_SHORTER', 'reason'])
  await keeper.ask(201, 'POST', '/api/archive/filings', { filings: [{ ...shorter, reason: '没有移交成。' }] })
  const gone = { ...SETTINGS, classes: [{ code: 'DW', name: '党务', unitId: null }] }
  assert.equal((await keeper.ask<Refused>(422, 'PUT', '/api/archive/settings', gone)).code, 'ARCHIVE_CLASS_USED')
})

test('what ended is filed in the order of its dates, without a gap; what is left out says why; the rest has its day', async t => {
  const office = await testApi(t)
  const keeper = await keeperOf(office)
  const walks = [await ended(office, '查阅甲'), await ended(office, '查阅乙'), await ended(office, '查阅丙')]
  const [first, second, third] = walks.map(({ id }) => id)
  const unfiled = await keeper.ask<UnfiledPage>(200, 'GET', '/api/archive/unfiled?year=2026')
  assert.deepEqual(
    unfiled.items.map(one => [one.matter, one.retention, one.class]),
    walks.map(({ id }) => [id, 'D10', 'BGS']),
  )
  const filings = [
    { matter: first, datedOn: '2026-02-20', pages: 3 },
    { matter: second, datedOn: '2026-02-10', pages: 5 },
  ]
  await keeper.ask(201, 'POST', '/api/archive/filings', { filings })
  await keeper.ask(204, 'POST', '/api/archive/left-out', { matters: [third], reason: '事务性、临时性' })
  const { items, total } = await itemsOf(office, KEEPER, 'year=2026')
  assert.equal(total, 2)
  assert.deepEqual(
    items.map(({ seq, title, keptUntil }) => [seq, title, keptUntil]),
    [
      [1, '查阅乙', 2036],
      [2, '查阅甲', 2036],
    ],
  )
  const standing = await keeper.ask<ArchiveStanding>(200, 'GET', '/api/archive')
  assert.deepEqual([standing.unfiled, standing.filedBy.rule], [[], 'ARC-04'])
  // Whoever has no part in the matters and does not oversee them finds nothing of it: list, search, item and export alike.
  assert.equal((await itemsOf(office, 'yexiaoyun', '')).total, 0)
  assert.equal((await itemsOf(office, 'yexiaoyun', `q=${encodeURIComponent('查阅')}`)).total, 0)
  await (
    await office.browser('yexiaoyun')
  ).ask(404, 'GET', `/api/archive/item?code=${encodeURIComponent(items[0]?.code ?? '')}`)
  const hidden = await (await office.browser('yexiaoyun')).send({ method: 'GET', url: '/api/archive/items.csv' })
  assert.doesNotMatch(hidden.body, /查阅/)
  assert.equal((await itemsOf(office, KEEPER, `q=${encodeURIComponent('阅乙')}`)).items[0]?.title, '查阅乙')

  const nothing = { year: 2026, retention: 'D30', class: 'BGS', through: 9 }
  assert.equal((await keeper.ask<Refused>(422, 'POST', '/api/archive/boxes', nothing)).code, 'ARCHIVE_NOTHING_TO_BOX')
  await keeper.ask(201, 'POST', '/api/archive/boxes', { ...nothing, retention: 'D10', through: 1 })
  await keeper.ask(201, 'POST', '/api/archive/boxes', { ...nothing, retention: 'D10' })
  const { boxes, unboxed } = await keeper.ask<BoxList>(200, 'GET', '/api/archive/boxes?year=2026')
  assert.deepEqual(
    [boxes.map(({ box, fromSeq, toSeq, pages }) => [box, fromSeq, toSeq, pages]), unboxed],
    [
      [
        [1, 1, 1, 5],
        [2, 2, 2, 3],
      ],
      [],
    ],
  )
  const catalogue = await keeper.send({ method: 'GET', url: '/api/archive/items.pdf?year=2026&box=1' })
  const words = await pdfText(catalogue.rawPayload)
  assert.match(words, /归档文件目录/)
  assert.match(words, /查阅乙/)
  assert.doesNotMatch(words, /查阅甲/)
  const labels = await pdfText(
    (await keeper.send({ method: 'GET', url: '/api/archive/labels.pdf?year=2026' })).rawPayload,
  )
  assert.match(labels, /Z109/)
  assert.match(labels, /0001–0001/)
  assert.equal((await keeper.send({ method: 'GET', url: '/api/archive/items.xlsx?year=2026' })).statusCode, 200)
})

test('an item is lent once at a time; its borrowing does not end before it is back', async t => {
  const office = await testApi(t)
  await keeperOf(office)
  const [code = ''] = await papers(office, { year: 2019, retention: 'D30', titles: ['二〇一九年防汛工作总结'] })
  const borrow = async (title: string) => {
    const one = await register(office, KEEPER, {
      service: 'archive-borrowing',
      title,
      fields: { file: '防汛总结', borrower: office.plan.unit('water') },
    })
    await one.does(KEEPER, 'receive', { outcome: 'checked', fields: { mode: 'lend', items: [code] } })
    await one.does('guchanghe', 'approve', { outcome: 'approve' })
    return one
  }
  const lent = { outcome: 'lent', fields: { pages: 4, dueOn: '2026-03-20' } }
  const first = await borrow('区水利局借阅')
  const second = await borrow('区教育局借阅')
  await first.does(KEEPER, 'hand-over', lent)
  const taken = await second.refused(KEEPER, 'hand-over', lent, 409)
  assert.equal(taken.code, 'ARCHIVE_IN_HAND')
  const [item] = (await itemsOf(office, KEEPER, 'only=lent')).items
  assert.deepEqual([item?.hand?.number, item?.hand?.dueAt?.slice(0, 10)], [first.number, '2026-03-20'])
  const ending = await first.refusedAct('fangjingyi', 'termination', { reason: '不借了' })
  assert.equal(ending.code, 'ARCHIVE_STILL_OUT')
  const nobody = await second.refused(KEEPER, 'hand-over', {
    outcome: 'lent',
    fields: { ...lent.fields, items: ['Z109-WS·2019-D30-BGS-0099'] },
  })
  assert.equal(nobody.code, 'ARCHIVE_UNKNOWN')
  await first.does(KEEPER, 'return', { outcome: 'intact', fields: { condition: 'intact' } })
  await second.does(KEEPER, 'hand-over', lent)
  const { moves } = await (
    await office.browser(KEEPER)
  ).ask<ItemDetail>(200, 'GET', `/api/archive/item?code=${encodeURIComponent(code)}`)
  assert.deepEqual(
    moves.map(({ kind, number }) => [kind, number]),
    [
      ['filed', null],
      ['lent', first.number],
      ['returned', first.number],
      ['lent', second.number],
    ],
  )
})

test('only what is past its period is appraised, only what was condemned is destroyed, and two people see it; the list stays', async t => {
  const office = await testApi(t)
  await keeperOf(office)
  const [worn = '', worth = ''] = await papers(office, {
    year: 2014,
    retention: 'D10',
    titles: ['值班表', '林权争议调处'],
  })
  const [ever = ''] = await papers(office, { year: 2014, retention: 'Y', titles: ['机构沿革'] })
  const [young = ''] = await papers(office, { year: 2020, retention: 'D10', titles: ['车辆台账'] })
  const post = (name: string) => office.plan.post(name)
  const panel = { findings: '逐件看过。', panel: [post('documents-head'), post('supervision-head')] }
  const appraisal = await register(office, KEEPER, {
    service: 'archive-appraisal',
    title: '鉴定二〇一四年10年期档案',
    fields: { items: [worn, worth, ever, young] },
  })
  const early = await appraisal.refused(KEEPER, 'list', { outcome: 'listed', fields: panel })
  assert.deepEqual(
    early.refusals.map(({ code, rule }) => [code, rule]),
    [
      ['RULE_BREAKS', 'ARC-06'],
      ['RULE_BREAKS', 'ARC-06'],
    ],
  )
  const fields = { ...panel, items: [worn, worth], keep: [worth], keepFor: 'D30' }
  await appraisal.does(KEEPER, 'list', { outcome: 'listed', fields })
  const other = await register(office, KEEPER, {
    service: 'archive-appraisal',
    title: '再鉴定',
    fields: { items: [worn] },
  })
  const twice = await other.refused(KEEPER, 'list', { outcome: 'listed', fields: panel }, 409)
  assert.equal(twice.code, 'ARCHIVE_IN_HAND')
  const members = (await appraisal.page(KEEPER)).tasks.filter(task => task.step === 'review')
  assert.equal(members.length, 2)
  await appraisal.does('hewenyuan', 'review', { outcome: 'agree' })
  await appraisal.does('qinzhengyang', 'review', { outcome: 'agree' })
  await appraisal.does('guchanghe', 'approve', { outcome: 'approve' })
  await appraisal.does(KEEPER, 'report', { outcome: 'done', fields: { report: '鉴定2件，续存1件，待销毁1件。' } })
  const kept = (await itemsOf(office, KEEPER, `q=${encodeURIComponent('林权')}`)).items[0]
  assert.deepEqual([kept?.state, kept?.keptUntil, kept?.prolongedTo, kept?.code], ['kept', 2056, 'D30', worth])
  assert.equal(await stateOf(office, worn), 'condemned')

  const destruction = await register(office, KEEPER, {
    service: 'archive-destruction',
    title: '销毁二〇一四年鉴定的档案',
    fields: { items: [worn, ever, young] },
  })
  const listed = { ground: '已鉴定。', method: 'pulp', witnesses: [post('documents-head')] }
  const broken = await destruction.refused(KEEPER, 'list', { outcome: 'listed', fields: listed })
  assert.deepEqual(new Set(broken.refusals.map(({ rule }) => rule)), new Set(['ARC-07', 'ARC-06']))
  const two = { ...listed, items: [worn], witnesses: [post('documents-head'), post('supervision-head')] }
  await destruction.does(KEEPER, 'list', { outcome: 'listed', fields: two })
  await destruction.does('guchanghe', 'approve', { outcome: 'approve' })
  await destruction.does('hewenyuan', 'witness', { outcome: 'witnessed' })
  assert.equal(await stateOf(office, worn), 'condemned')
  await destruction.does('qinzhengyang', 'witness', { outcome: 'witnessed' })
  const done = { destroyedOn: '2026-03-02', result: '1件，化浆。' }
  await destruction.does(KEEPER, 'destroy', { outcome: 'done', fields: done })
  assert.equal(await stateOf(office, worn), 'destroyed')
  const list = await (
    await office.browser(KEEPER)
  ).send({ method: 'GET', url: `/api/archive/items.pdf?matter=${destruction.id}` })
  const words = await pdfText(list.rawPayload)
  assert.match(words, /档案销毁清册/)
  assert.match(words, /值班表/)
  assert.match(words, /现场监销：/)
  const own = { filings: [{ matter: destruction.id }] }
  await (await office.browser(KEEPER)).ask(201, 'POST', '/api/archive/filings', own)
  assert.deepEqual(
    (await itemsOf(office, KEEPER, `matter=${destruction.id}`)).items.map(({ code }) => code),
    [worn],
  )
  assert.equal((await itemsOf(office, KEEPER, `matter=${appraisal.id}`)).total, 2)
  const late = await register(office, KEEPER, {
    service: 'archive-borrowing',
    title: '借值班表',
    fields: { file: '值班表', borrower: office.plan.unit('water') },
  })
  await late.does(KEEPER, 'receive', { outcome: 'checked', fields: { mode: 'lend', items: [worn] } })
  await late.does('guchanghe', 'approve', { outcome: 'approve' })
  const gone = await late.refused(KEEPER, 'hand-over', { outcome: 'lent', fields: { pages: 4, dueOn: '2026-03-20' } })
  assert.deepEqual([gone.code, gone.rule], ['ARCHIVE_NOT_SO', 'ARC-07'])
})

test('what is old enough goes to the archives with an opinion on opening it; what is not needs a reason; a list that is dropped is free', async t => {
  const office = await testApi(t)
  await keeperOf(office)
  const [old = ''] = await papers(office, { year: 2015, retention: 'Y', titles: ['区委全会决议'] })
  const [young = ''] = await papers(office, { year: 2020, retention: 'Y', titles: ['机构改革方案'] })
  const transfer = await register(office, KEEPER, {
    service: 'archive-transfer',
    title: '向区档案馆移交',
    fields: { items: [old, young] },
  })
  const fields = { receiver: '清源区档案馆', openness: '可以按期开放。' }
  const early = await transfer.refused(KEEPER, 'list', { outcome: 'listed', fields })
  assert.deepEqual([early.code, early.rule], ['RULE_NEEDS_REASON', 'ARC-05'])
  await transfer.does(KEEPER, 'list', { outcome: 'listed', fields, reasons: { 'ARC-05': '库房漏雨，已商定。' } })
  await transfer.does('guchanghe', 'approve', { outcome: 'back', opinion: '只移交到年限的。' })
  await transfer.does(KEEPER, 'list', { outcome: 'listed', fields: { ...fields, items: [old] } })
  const freed = (await itemsOf(office, KEEPER, `q=${encodeURIComponent('改革')}`)).items[0]
  assert.equal(freed?.isInHand, false)
  await transfer.does('guchanghe', 'approve', { outcome: 'approve' })
  const handed = { handedOn: '2026-03-02', receivedBy: '钱守拙', receipt: '接2026-3', result: '1件，点清。' }
  await transfer.does(KEEPER, 'hand-over', { outcome: 'done', fields: handed })
  assert.equal(await stateOf(office, old), 'transferred')
  const dropped = await register(office, KEEPER, {
    service: 'archive-transfer',
    title: '又移交',
    fields: { items: [young] },
  })
  await dropped.does(KEEPER, 'list', { outcome: 'listed', fields, reasons: { 'ARC-05': '商定提前。' } })
  const supervisor = await office.browser('fangjingyi')
  await supervisor.ask(200, 'POST', `/api/matters/${dropped.id}/termination`, { reason: '不移交了' })
  assert.equal((await itemsOf(office, KEEPER, `q=${encodeURIComponent('改革')}`)).items[0]?.isInHand, false)
})
