import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LetterChoice } from '#api/letters/schema.ts'
import type { MatterDetail } from '#api/matters/schema.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { register, type Refused } from '#test/support/walk.ts'

const shown = async (body: Buffer) =>
  (await readPdfPages(body)).flatMap(page => linesOf(page).map(line => line.text)).join('')

async function petition(office: TestApi, more: object = {}) {
  const walk = await register(office, 'yexiaoyun', {
    service: 'petition',
    title: '反映桥东街道噪音扰民',
    fields: { subject: '反映桥东街道噪音扰民', text: '夜间烧烤摊噪音。', channel: 'letter', ...more },
    askers: [{ kind: 'citizen', name: '季风', contact: '13600009876' }],
  })
  const { askers } = await walk.page('yexiaoyun')
  return { ...walk, asker: askers[0]?.id ?? '', url: `/api/matters/${walk.id}/letters` }
}

test('a letter that would have a hole, one for nobody, and one that does not exist are not written', async t => {
  const office = await testApi(t)
  const { url, asker } = await petition(office)
  const clerk = await office.browser('yexiaoyun')
  const refused = async (status: number, body: object) => (await clerk.ask<Refused>(status, 'POST', url, body)).code
  assert.equal(await refused(404, { letter: 'poem', asker }), 'LETTER_NOT_FOUND')
  assert.equal(await refused(400, { letter: 'missing', words: '身份证' }), 'FIELD_REQUIRED')
  assert.equal(await refused(422, { letter: 'missing', asker, words: ' ' }), 'LETTER_LACKS')
  assert.equal(await refused(422, { letter: 'opinion', asker, words: '属实' }), 'LETTER_LACKS')
  const { items } = await clerk.ask<{ items: LetterChoice[] }>(200, 'GET', url)
  assert.deepEqual(items.find(one => one.id === 'opinion')?.lacks, ['处理意见', '法律法规依据'])
  assert.deepEqual(items.find(one => one.id === 'missing')?.lacks, [])
})

test('what somebody reports of a unit is not forwarded to that unit', async t => {
  const office = await testApi(t)
  const accused = office.plan.unit('qiaodong')
  const { url } = await petition(office, { class: 'report', accused })
  const clerk = await office.browser('yexiaoyun')
  const refused = await clerk.ask<Refused>(422, 'POST', url, { letter: 'forward', unit: accused })
  assert.equal(refused.code, 'LETTER_NOT_FOR_UNIT')
  await clerk.ask(201, 'POST', url, { letter: 'forward', unit: office.plan.unit('housing') })
})

test('a preview masks the citizen; the letter names them, is kept with its hash, and that is recorded as a look', async t => {
  const office = await testApi(t)
  const { id, url, asker, number, page } = await petition(office)
  const clerk = await office.browser('yexiaoyun')
  const letter = { letter: 'missing', asker, words: '身份证复印件\n租房合同' }
  const preview = await clerk.send({ method: 'POST', url: `/api/matters/${id}/letter-previews`, payload: letter })
  assert.equal(preview.statusCode, 200, preview.body.slice(0, 300))
  const seen = await shown(preview.rawPayload)
  assert.ok(seen.includes('季*：') && !seen.includes('季风'), seen)

  const { attachment } = await clerk.ask<{ attachment: string }>(201, 'POST', url, letter)
  const kept = await clerk.send({ method: 'GET', url: `/api/matters/${id}/attachments/${attachment}` })
  const text = await shown(kept.rawPayload)
  for (const words of ['补充材料一次性告知书', '季风：', number, '身份证复印件', '租房合同', '2026年3月2日'])
    assert.ok(text.includes(words), `${words} in ${text}`)
  const { story } = await page('yexiaoyun')
  const told = story.filter(line => line.kind === 'letter.kept' || line.kind === 'askers.disclosed')
  assert.deepEqual(
    told.map(line => line.kind),
    ['letter.kept', 'askers.disclosed'],
  )
  assert.match(told[0]?.text ?? '', /《补充材料一次性告知书》，致季\*$/)
})

test('whoever only oversees a matter writes no letter that names its askers', async t => {
  const office = await testApi(t)
  const { url, asker } = await petition(office)
  const head = await office.browser('guchanghe')
  const wanted = { letter: 'missing', asker, words: '身份证' }
  assert.equal((await head.ask<Refused>(403, 'POST', url, wanted)).code, 'NOT_PERMITTED')
  await (await office.browser('luwei')).ask(404, 'POST', url, wanted)
})

test('an answer can point to the letter it was given in', async t => {
  const office = await testApi(t)
  const { id, url, asker } = await petition(office)
  const clerk = await office.browser('yexiaoyun')
  const { attachment } = await clerk.ask<{ attachment: string }>(201, 'POST', url, {
    letter: 'answer',
    asker,
    words: '已劝离。',
  })
  const answer = { text: '已劝离，详见答复函。', channel: 'mail' }
  const stranger = '00000000-0000-4000-8000-000000000001'
  await clerk.ask(400, 'POST', `/api/matters/${id}/answers`, { ...answer, attachment: stranger })
  await clerk.ask(200, 'POST', `/api/matters/${id}/answers`, { ...answer, attachment })
  const { story } = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  const told = story.find(line => line.kind === 'matter.answered')
  assert.match(told?.text ?? '', /附《关于“反映桥东街道噪音扰民”的答复 .+\.pdf》/)
})
