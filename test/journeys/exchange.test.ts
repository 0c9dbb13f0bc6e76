import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FilePages } from '#api/attachments/schema.ts'
import type { ArrivalList, PartnerList } from '#api/exchange/schema.ts'
import type { Changed, MatterDetail, MatterPage } from '#api/matters/schema.ts'
import { testApi, type Browser, type TestApi } from '#test/support/api.ts'
import {
  aNotice,
  beginIssuing,
  bringToFile,
  bringToSignature,
  CODE,
  equip,
  type Issuing,
} from '#test/support/issuing.ts'
import { secondOffice, type SecondOffice } from '#test/support/second-office.ts'
import { testWorker } from '#test/support/worker.ts'

const THEIR_NAME = '云山区委办公室'
const OUR_NAME = '清源区委办公室'

interface Exchange {
  office: TestApi
  other: SecondOffice
  /** Both workers do what waits, until nothing does. */
  carry: () => Promise<void>
}

/** Two offices that know each other's cards. */
async function exchanging(office: TestApi, { areKnown = true } = {}): Promise<Exchange> {
  await equip(office)
  const other = await secondOffice(office)
  const [ours, theirs] = [await office.browser('admin'), await other.browser('admin')]
  const cards = await Promise.all([ours, theirs].map(who => who.ask<PartnerList>(200, 'GET', '/api/partners')))
  await ours.ask(201, 'POST', '/api/partners', { name: THEIR_NAME, card: cards[1]?.card })
  if (areKnown) await theirs.ask(201, 'POST', '/api/partners', { name: OUR_NAME, card: cards[0]?.card })
  const { pool, clock, context } = office
  const files = context.files
  const workers = [
    testWorker(office, { files }),
    testWorker({ pool, clock, services: other.services }, { files, office: other.office }),
  ]
  const carry = async () => {
    for (let round = 0; round < 3; round += 1) for (const worker of workers) await worker.turn()
  }
  return { office, other, carry }
}

/** A notice on its way to the other office. */
async function sent({ office }: Pick<Exchange, 'office'>): Promise<Issuing> {
  const issuing = await beginIssuing(office)
  await bringToSignature(issuing, aNotice({ to: [{ name: THEIR_NAME, relation: 'peer' }], cc: [] }))
  await bringToFile(issuing)
  await issuing.complete('yexiaoyun', 'distribute', { outcome: 'done' })
  return issuing
}

const arrivals = async (who: Browser) => (await who.ask<ArrivalList>(200, 'GET', '/api/arrivals')).items

test('a document arrives on the desk of another office once, is registered there when signed for, and its answer comes back', async t => {
  const exchange = await exchanging(await testApi(t))
  const { office, other, carry } = exchange
  const issuing = await sent(exchange)
  await carry()
  const clerk = await other.browser('yexiaoyun')
  const [arrival, ...more] = await arrivals(clerk)
  assert.ok(arrival)
  assert.deepEqual(
    [more.length, arrival.number, arrival.partner, arrival.state],
    [0, `${CODE}〔2026〕1号`, OUR_NAME, 'waiting'],
  )
  const [delivery] = (await issuing.document()).deliveries
  assert.deepEqual(
    [delivery?.state, delivery?.arrivedAt !== null],
    ['sent', true],
    'that it arrived is not that it was signed for',
  )
  const waiting = async (login: string) =>
    (await (await other.browser(login)).ask<{ toReceive: number }>(200, 'GET', '/api/documents/waiting')).toReceive
  assert.deepEqual([await waiting('yexiaoyun'), await waiting('jiangxuemei')], [1, 0], 'its desk says so')
  const shown = await clerk.ask<FilePages>(200, 'GET', `/api/arrivals/${arrival.id}/pages`)
  assert.ok(shown.pages.length > 0 && !shown.isMarked)
  const taken = await clerk.send({ method: 'GET', url: `/api/arrivals/${arrival.id}/file.pdf` })
  assert.match(String(taken.headers['content-disposition']), /^attachment;/, 'what a stranger made is not opened')
  assert.deepEqual(await arrivals(await other.browser('jiangxuemei')), [], 'it is the registry’s')
  assert.deepEqual(await arrivals(await office.browser('yexiaoyun')), [], 'and of that office alone')
  for (const login of ['yexiaoyun', 'guchanghe', 'admin']) {
    const who = await other.browser(login)
    await who.ask(404, 'GET', `/api/matters/${issuing.id}`)
    await who.ask(404, 'GET', `/api/deliveries/${delivery?.id}/file.pdf`)
    const { total } = await who.ask<MatterPage>(200, 'GET', `/api/matters?q=${encodeURIComponent('校车')}`)
    assert.equal(total, 0, `${login} of the other office finds nothing of ours`)
  }

  const registered = await clerk.ask<Changed>(200, 'POST', `/api/arrivals/${arrival.id}/receipt`)
  await clerk.ask(409, 'POST', `/api/arrivals/${arrival.id}/return`, { reason: '重复' })
  const matter = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${registered.id}`)
  assert.deepEqual([matter.from, matter.reference, matter.attachments.length], [OUR_NAME, `${CODE}〔2026〕1号`, 1])
  await carry()
  const [received] = (await issuing.document()).deliveries
  assert.deepEqual([received?.state, received?.settledBy], ['received', '叶晓芸'])

  await clerk.ask(200, 'POST', `/api/matters/${registered.id}/answers`, { text: '已按要求部署。' })
  await carry()
  assert.equal((await issuing.document()).deliveries[0]?.answer, '已按要求部署。')
  const answered = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${registered.id}`)
  assert.equal(answered.askers[0]?.channel, 'exchange')
})

test('what is sent back comes back with its reason, urging and revocation reach whoever has it', async t => {
  const exchange = await exchanging(await testApi(t))
  const { office, other, carry } = exchange
  const issuing = await sent(exchange)
  await carry()
  const clerk = await other.browser('yexiaoyun')
  const ours = await office.browser('yexiaoyun')
  const [delivery] = (await issuing.document()).deliveries
  await ours.ask(200, 'POST', `/api/deliveries/${delivery?.id}/urging`)
  await carry()
  const [arrival] = await arrivals(clerk)
  assert.equal(arrival?.urged, 1)
  await clerk.ask(422, 'POST', `/api/arrivals/${arrival?.id}/return`, { reason: '' })
  await clerk.ask(204, 'POST', `/api/arrivals/${arrival?.id}/return`, { reason: '主送有误' })
  await carry()
  const [returned] = (await issuing.document()).deliveries
  assert.deepEqual([returned?.state, returned?.reason], ['returned', '主送有误'])
  await ours.ask(200, 'POST', `/api/matters/${issuing.id}/document/revocation`, { how: 'annul', reason: '主送有误' })
  await carry()
  assert.deepEqual((await arrivals(clerk))[0]?.revoked, { how: 'annul', reason: '主送有误' })
})

test('a parcel of a stranger, one for somebody else, one that was altered and a file that is none are refused; a copy is the first', async t => {
  const exchange = await exchanging(await testApi(t), { areKnown: false })
  const { office, other } = exchange
  const issuing = await sent(exchange)
  const ours = await office.browser('yexiaoyun')
  const clerk = await other.browser('yexiaoyun')
  const [delivery] = (await issuing.document()).deliveries
  const { rawPayload: parcel } = await ours.send({ method: 'GET', url: `/api/deliveries/${delivery?.id}/parcel.zip` })
  const take = async (who: Browser, bytes: Buffer) => {
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="parcel.zip"\r\n\r\n'
    const answer = await who.send({
      method: 'POST',
      url: '/api/parcels',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')]),
    })
    return answer.statusCode === 204 ? 'taken' : answer.json<{ code: string }>().code
  }
  assert.equal(await take(clerk, parcel), 'PARCEL_STRANGER')
  const card = (await (await office.browser('admin')).ask<PartnerList>(200, 'GET', '/api/partners')).card
  await (await other.browser('admin')).ask(201, 'POST', '/api/partners', { name: OUR_NAME, card })
  await (await office.browser('admin')).ask(201, 'POST', '/api/partners', { name: '本机关', card })
  assert.equal(await take(ours, parcel), 'PARCEL_ASTRAY')
  assert.equal(await take(await other.browser('jiangxuemei'), parcel), 'NOT_PERMITTED')
  assert.equal(await take(clerk, Buffer.from('PK no parcel')), 'FILE_UNREADABLE')
  for (const at of [60, 200, Math.floor(parcel.length / 2), parcel.length - 300]) {
    const altered = Buffer.from(parcel)
    altered.writeUInt8(altered.readUInt8(at) ^ 0x55, at)
    assert.notEqual(await take(clerk, altered), 'taken', `a byte at ${at}`)
  }
  assert.deepEqual(await arrivals(clerk), [])
  assert.deepEqual([await take(clerk, parcel), await take(clerk, parcel)], ['taken', 'taken'])
  assert.equal((await arrivals(clerk)).length, 1)
})
