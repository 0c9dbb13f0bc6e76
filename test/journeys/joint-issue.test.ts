import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterDetail } from '#api/matters/schema.ts'
import { chopPicture } from '#main/demo/chop-picture.ts'
import { testApi } from '#test/support/api.ts'
import { aNotice, beginIssuing, bringToSignature, chopUpload, CODE, equip, ORGAN } from '#test/support/issuing.ts'
import { picturesOf } from '#test/support/pdf.ts'

const SECOND = '区教育局'
const ORGANS = [ORGAN, SECOND]

interface Refused {
  code: string
  refusals: { code: string; rule?: string }[]
}
const codes = ({ refusals }: Refused) => refusals.map(one => [one.code, one.rule])

const aJointNotice = (code = CODE) => {
  const alone = aNotice({ code, to: [{ name: '青石镇', relation: 'subordinate' }], cc: [], issuers: ORGANS })
  return {
    ...alone,
    masthead: { ...alone.masthead, names: ORGANS },
    particulars: { ...alone.particulars, isJointFit: true },
  }
}

test('a joint document passes no further before a leader of each organ signed, and takes no number but that of the lead organ', async t => {
  const office = await testApi(t)
  await equip(office)
  const issuing = await beginIssuing(office)
  await bringToSignature(issuing, aJointNotice())
  await issuing.complete('luchengzhi', 'sign', { outcome: 'sign' })
  const refused = await issuing.refused<Refused>('hewenyuan', 'recheck', { outcome: 'pass' })
  assert.deepEqual(codes(refused), [['DOCUMENT_UNCOSIGNED', 'DOC-D07']])

  const admin = await office.browser('admin')
  await admin.ask(201, 'POST', '/api/document-series', { code: '清教发', organ: SECOND })
  const other = await beginIssuing(office)
  await bringToSignature(other, aJointNotice('清教发'), { jointSigners: [office.plan.post('education-head')] })
  await other.complete('luchengzhi', 'sign', { outcome: 'sign' })
  await other.complete('chengleshan', 'cosign', { outcome: 'sign' })
  await other.complete('hewenyuan', 'recheck', { outcome: 'pass' })
  const unnumbered = await other.refused<Refused>('yexiaoyun', 'number', { outcome: 'done', fields: { copies: 3 } })
  assert.deepEqual(codes(unnumbered), [
    ['SERIES_OF_ANOTHER', 'DOC-E05'],
    ['CHOP_MISSING', undefined],
  ])
})

test('each organ signs and gives its own chop; the number is that of the lead organ, and the record names each of them', async t => {
  const office = await testApi(t)
  const { browser, plan } = office
  await equip(office)
  const issuing = await beginIssuing(office)
  await bringToSignature(issuing, aJointNotice(), { jointSigners: [plan.post('education-head')] })
  await issuing.complete('luchengzhi', 'sign', { outcome: 'sign' })
  await issuing.complete('chengleshan', 'cosign', { outcome: 'sign', opinion: '同意会签。' })
  await issuing.complete('hewenyuan', 'recheck', { outcome: 'pass' })
  const [lead, second] = [await browser('liuqinghe'), await browser('wenruyu')]
  const upload = chopUpload(chopPicture(), SECOND)
  assert.equal((await second.send(upload)).statusCode, 201)
  const elsewhere = await lead.send(upload)
  assert.deepEqual([elsewhere.statusCode, elsewhere.json<Refused>().code], [409, 'CHOP_KEPT_ELSEWHERE'])
  const kept = async (who: typeof lead) =>
    (await who.ask<{ items: { organ: string }[] }>(200, 'GET', '/api/chops')).items.map(one => one.organ)
  assert.deepEqual([await kept(lead), await kept(second)], [[ORGAN], [SECOND]], 'each sees what it keeps')
  await issuing.complete('yexiaoyun', 'number', { outcome: 'done', fields: { copies: 30 } })

  const waiting = async () => {
    const { tasks } = await (await browser('yexiaoyun')).ask<MatterDetail>(200, 'GET', `/api/matters/${issuing.id}`)
    return tasks.filter(one => one.state === 'open').map(one => one.step)
  }
  assert.deepEqual(await waiting(), ['press'], 'nothing is printed before every organ gave its chop')
  await issuing.complete('wenruyu', 'press', { outcome: 'chop' })
  await issuing.complete('liuqinghe', 'print', { outcome: 'chop' })
  const { rawPayload: pdf } = await lead.send({ method: 'GET', url: `/api/matters/${issuing.id}/document.pdf` })
  assert.equal((await picturesOf(pdf, 1)).length, 2, 'a chop for each organ')

  const { issue, signatures } = await issuing.document()
  assert.equal(issue?.number, `${CODE}〔2026〕1号`)
  assert.deepEqual(
    signatures.map(one => [one.post.unit, one.name]),
    [
      ['区委办公室', '陆承志'],
      [SECOND, '程乐山'],
    ],
  )
  const { story } = await lead.ask<MatterDetail>(200, 'GET', `/api/matters/${issuing.id}`)
  const said = (kind: string) => story.filter(line => line.kind === kind).map(line => line.text)
  assert.deepEqual(said('document.pressed'), [`${SECOND}在 ${CODE}〔2026〕1号 上用印`])
  assert.ok(
    said('document.signed').some(text => text.startsWith('区教育局程乐山签发')),
    said('document.signed').join(),
  )
})

test('an organ that does not give its chop sends the document back to be checked again, and a chop given for another text does not count', async t => {
  const office = await testApi(t)
  const { browser, plan } = office
  await equip(office)
  await (await browser('wenruyu')).send(chopUpload(chopPicture(), SECOND))
  const issuing = await beginIssuing(office)
  await bringToSignature(issuing, aJointNotice(), { jointSigners: [plan.post('education-head')] })
  const toPress = async () => {
    await issuing.complete('luchengzhi', 'sign', { outcome: 'sign' })
    await issuing.complete('chengleshan', 'cosign', { outcome: 'sign' })
    await issuing.complete('hewenyuan', 'recheck', { outcome: 'pass' })
    await issuing.complete('yexiaoyun', 'number', { outcome: 'done', fields: { copies: 3 } })
  }
  await toPress()
  await issuing.refused('wenruyu', 'press', { outcome: 'back' })
  await issuing.complete('wenruyu', 'press', { outcome: 'back', opinion: '附件与会签稿不一致。' })
  await issuing.write({ ...aJointNotice(), remark: '此件公开发布' }, 'hewenyuan')
  await issuing.complete('hewenyuan', 'recheck', { outcome: 'changed', opinion: '改了附注。' })
  await toPress()
  await issuing.complete('wenruyu', 'press', { outcome: 'chop' })
  await issuing.complete('liuqinghe', 'print', { outcome: 'chop' })
  assert.equal((await issuing.document()).issue?.number, `${CODE}〔2026〕1号`, 'it keeps its number')
})
