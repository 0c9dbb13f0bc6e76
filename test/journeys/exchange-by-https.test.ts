import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { test, type TestContext } from 'node:test'
import type { ArrivalList, PartnerList } from '#api/exchange/schema.ts'
import type { Changed } from '#api/matters/schema.ts'
import { packParcel } from '#documents/parcels/parcel.ts'
import { trustAuthorities } from '#main/trust.ts'
import { verifierText } from '#record/signed-note.ts'
import { testApi, type Browser, type TestApi } from '#test/support/api.ts'
import { selfSigned } from '#test/support/certificate.ts'
import { frontOf, type Front } from '#test/support/front.ts'
import { aNotice, beginIssuing, bringToFile, bringToSignature, equip, type Issuing } from '#test/support/issuing.ts'
import { testWorker } from '#test/support/worker.ts'

const THEIR_NAME = '云山区委办公室'
const OUR_NAME = '清源区委办公室'

/** One of two installations with nothing in common: its own database, files, worker and certificate. */
interface Installation extends TestApi {
  front: Front
  /** Its worker does what waits. */
  work: () => Promise<void>
}

async function installation(t: TestContext, folder: string, name: string): Promise<Installation> {
  const office = await testApi(t)
  const certificate = selfSigned()
  fs.writeFileSync(path.join(folder, name), certificate.cert)
  const worker = testWorker(office, { files: office.context.files, onError: () => {} })
  const work = async () => {
    // Longer than the pause after five failures, shorter than a session is left alone.
    office.clock.set(new Date(office.clock.now().getTime() + 10 * 60_000))
    for (let round = 0; round < 3; round += 1) await worker.turn()
  }
  return { ...office, front: await frontOf(office, certificate), work }
}

const cardsOf = async (who: Browser) => who.ask<PartnerList>(200, 'GET', '/api/partners')
const arrivals = async (who: Browser) => (await who.ask<ArrivalList>(200, 'GET', '/api/arrivals')).items
const deliveryOf = async (issuing: Issuing) => {
  const [delivery] = (await issuing.document()).deliveries
  assert.ok(delivery)
  return delivery
}

async function post(
  { address }: Front,
  bytes: Uint8Array,
): Promise<{ status: number; code?: string; detail?: string }> {
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': 'zh-Hans' }
  const answer = await fetch(`${address}/exchange/parcels`, { method: 'POST', headers, body: Buffer.from(bytes) })
  const text = await answer.text()
  return { status: answer.status, ...(text === '' ? {} : JSON.parse(text)) }
}

test('two installations exchange a document by HTTPS: what is down, unknown or altered takes nothing and is told; what comes twice is there once', async t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shuniu-exchange-'))
  t.after(() => fs.rmSync(folder, { recursive: true }))
  const here = await installation(t, folder, 'here.pem')
  const there = await installation(t, folder, 'there.pem')
  await equip(here)
  const [ourAdmin, theirAdmin] = [await here.browser('admin'), await there.browser('admin')]
  const [ours, theirs] = [await cardsOf(ourAdmin), await cardsOf(theirAdmin)]
  await ourAdmin.ask(400, 'POST', '/api/partners', { name: THEIR_NAME, card: theirs.card, address: 'http://127.0.0.1' })
  await ourAdmin.ask(201, 'POST', '/api/partners', {
    name: THEIR_NAME,
    card: theirs.card,
    address: `${there.front.address}/`,
  })
  const known = await cardsOf(ourAdmin)
  assert.match(theirs.fingerprint, /^\d{5}( \d{5}){5}$/)
  assert.equal(known.items[0]?.fingerprint, theirs.fingerprint, 'what both read on the telephone is the same')
  assert.notEqual(ours.fingerprint, theirs.fingerprint)

  const issuing = await beginIssuing(here)
  await bringToSignature(issuing, aNotice({ to: [{ name: THEIR_NAME, relation: 'peer' }], cc: [] }))
  await bringToFile(issuing)
  await issuing.complete('yexiaoyun', 'distribute', { outcome: 'done' })

  await here.work()
  assert.match((await deliveryOf(issuing)).trouble ?? '', /联系不上/, 'a certificate that nobody vouches for')
  for (const name of ['here.pem', 'there.pem']) trustAuthorities(path.join(folder, name))
  await here.work()
  assert.match((await deliveryOf(issuing)).trouble ?? '', /不在交换单位名单里/, 'they do not know us yet')
  const added = await theirAdmin.ask<{ id: string }>(201, 'POST', '/api/partners', { name: '清源区', card: ours.card })
  await theirAdmin.ask(204, 'PUT', `/api/partners/${added.id}`, { name: OUR_NAME, address: here.front.address })
  await there.front.close()
  await here.work()
  const waiting = await deliveryOf(issuing)
  assert.deepEqual([waiting.state, waiting.arrivedAt], ['sent', null])
  assert.match(waiting.trouble ?? '', /联系不上/)
  await there.front.open()

  const registry = await there.browser('yexiaoyun')
  there.front.loseNextAnswer()
  await here.work()
  assert.equal((await arrivals(registry)).length, 1, 'it is there')
  assert.equal((await deliveryOf(issuing)).arrivedAt, null, 'but we were not told')
  await here.work()
  const arrived = await deliveryOf(issuing)
  assert.deepEqual([arrived.arrivedAt !== null, arrived.trouble], [true, null])
  const [arrival, ...more] = await arrivals(registry)
  assert.ok(arrival)
  assert.equal(more.length, 0, 'brought twice, it is there once')

  const clerk = await here.browser('yexiaoyun')
  const { rawPayload: parcel } = await clerk.send({ method: 'GET', url: `/api/deliveries/${arrived.id}/parcel.zip` })
  assert.equal((await post(there.front, parcel)).status, 204)
  const altered = Buffer.from(parcel)
  altered.writeUInt8(altered.readUInt8(altered.length - 300) ^ 0x55, altered.length - 300)
  const refused = await post(there.front, altered)
  assert.ok(refused.status === 422 && /\p{Script=Han}/u.test(refused.detail ?? ''), JSON.stringify(refused))
  const stranger = { name: 'nobody', ...generateKeyPairSync('ed25519') }
  const at = here.clock.now().toISOString()
  const forged = packParcel(
    {
      v: 1,
      what: 'word',
      id: arrival.id,
      from: verifierText(stranger),
      to: theirs.card,
      at,
      word: 'urged',
      by: '某人',
      text: '9',
    },
    null,
    stranger,
  )
  assert.equal((await post(there.front, forged)).code, 'PARCEL_STRANGER')
  const borrowed = packParcel(
    { v: 1, what: 'word', id: arrival.id, from: ours.card, to: theirs.card, at, word: 'urged', by: '某人', text: '9' },
    null,
    stranger,
  )
  assert.equal((await post(there.front, borrowed)).code, 'PARCEL_ALTERED', 'a borrowed name is not a signature')
  assert.deepEqual(
    (await arrivals(registry)).map(one => one.urged),
    [0],
  )

  const registered = await registry.ask<Changed>(200, 'POST', `/api/arrivals/${arrival.id}/receipt`)
  await there.work()
  assert.equal((await deliveryOf(issuing)).state, 'received')
  await registry.ask(200, 'POST', `/api/matters/${registered.id}/answers`, { text: '已按要求部署。' })
  await there.work()
  assert.equal((await deliveryOf(issuing)).answer, '已按要求部署。')
})

test('urging counts once however often it is told, and a return comes back with its reason', async t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shuniu-exchange-'))
  t.after(() => fs.rmSync(folder, { recursive: true }))
  const here = await installation(t, folder, 'here.pem')
  const there = await installation(t, folder, 'there.pem')
  for (const name of ['here.pem', 'there.pem']) trustAuthorities(path.join(folder, name))
  await equip(here)
  const [ourAdmin, theirAdmin] = [await here.browser('admin'), await there.browser('admin')]
  const [ours, theirs] = [await cardsOf(ourAdmin), await cardsOf(theirAdmin)]
  const name = THEIR_NAME
  await ourAdmin.ask(201, 'POST', '/api/partners', { name, card: theirs.card, address: there.front.address })
  await theirAdmin.ask(201, 'POST', '/api/partners', { name: OUR_NAME, card: ours.card, address: here.front.address })
  const issuing = await beginIssuing(here)
  await bringToSignature(issuing, aNotice({ to: [{ name, relation: 'peer' }], cc: [] }))
  await bringToFile(issuing)
  await issuing.complete('yexiaoyun', 'distribute', { outcome: 'done' })
  await here.work()
  const clerk = await here.browser('yexiaoyun')
  const { id } = await deliveryOf(issuing)
  await clerk.ask(200, 'POST', `/api/deliveries/${id}/urging`)
  there.front.loseNextAnswer()
  await here.work()
  await here.work()
  const registry = await there.browser('yexiaoyun')
  const [arrival] = await arrivals(registry)
  assert.equal(arrival?.urged, 1)
  await registry.ask(204, 'POST', `/api/arrivals/${arrival?.id}/return`, { reason: '主送有误' })
  await there.work()
  const returned = await deliveryOf(issuing)
  assert.deepEqual([returned.state, returned.reason, returned.settledBy], ['returned', '主送有误', '叶晓芸'])
})
