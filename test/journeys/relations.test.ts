import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterDetail, Registered } from '#api/matters/schema.ts'
import type { Similar } from '#api/relations/schema.ts'
import { testApi } from '#test/support/api.ts'
import { register, type Refused } from '#test/support/walk.ts'

const document = (title: string) => ({
  service: 'incoming-document',
  title,
  fields: { from: '市水利局', kind: '通知' },
})
const visit = (subject: string, name: string, contact: string) => ({
  service: 'enquiry',
  title: subject,
  fields: { subject, text: `${subject}，请处理。`, channel: 'visit' },
  askers: [{ kind: 'citizen', name, contact }],
})

test('nobody relates a matter to itself, to one they cannot see, or twice; only what a person set is taken off', async t => {
  const office = await testApi(t)
  const one = await register(office, 'yexiaoyun', document('关于汛前检查的通知'))
  const other = await register(office, 'yexiaoyun', document('关于汛前检查的补充通知'))
  const clerk = await office.browser('yexiaoyun')
  const url = `/api/matters/${one.id}/relations`
  const to = (number: string, kind = 'follows') => ({ number, kind, reason: '' })
  assert.equal((await clerk.ask<Refused>(422, 'POST', url, to(one.number))).code, 'RELATED_TO_ITSELF')
  assert.equal((await clerk.ask<Refused>(404, 'POST', url, to('收〔1999〕1号'))).code, 'MATTER_NOT_FOUND')
  await clerk.ask(200, 'POST', url, to(other.number))
  assert.equal((await clerk.ask<Refused>(409, 'POST', url, to(other.number))).code, 'RELATION_EXISTS')
  const outsider = await office.browser('luwei')
  await outsider.ask(404, 'POST', url, to(other.number))
  const removal = { other: other.id, kind: 'concerns', reason: '弄错了' }
  const removals = `/api/matters/${one.id}/relation-removals`
  assert.equal((await clerk.ask<Refused>(404, 'POST', removals, removal)).code, 'RELATION_NOT_FOUND')
  const silent = { ...removal, kind: 'follows', reason: ' ' }
  assert.equal((await clerk.ask<Refused>(422, 'POST', removals, silent)).code, 'REASON_REQUIRED')
})

test('a relation is seen from both sides, and setting and taking off stand in the record', async t => {
  const office = await testApi(t)
  const one = await register(office, 'yexiaoyun', document('关于汛前检查的通知'))
  const other = await register(office, 'yexiaoyun', document('关于汛前检查的补充通知'))
  const clerk = await office.browser('yexiaoyun')
  await clerk.ask(200, 'POST', `/api/matters/${one.id}/relations`, {
    number: other.number,
    kind: 'duplicates',
    reason: '同一件通知收了两次',
  })
  const sides = async () => [
    (await one.page('yexiaoyun')).relations.map(({ kind, direction }) => [kind, direction]),
    (await other.page('yexiaoyun')).relations.map(({ kind, direction }) => [kind, direction]),
  ]
  assert.deepEqual(await sides(), [[['duplicates', 'out']], [['duplicates', 'in']]])
  await clerk.ask(200, 'POST', `/api/matters/${one.id}/relation-removals`, {
    other: other.id,
    kind: 'duplicates',
    reason: '内容其实不同',
  })
  assert.deepEqual(await sides(), [[], []])
  const told = (await one.page('yexiaoyun')).story.filter(line => line.kind.startsWith('relation.'))
  assert.deepEqual(
    told.map(line => line.text),
    [`重复于${other.number}：同一件通知收了两次`, `不再重复于${other.number}：内容其实不同`],
  )
})

test('the answer to the original is given to whoever asked the same, each on their own record; one that is closed or more open hears nothing', async t => {
  const office = await testApi(t)
  const original = await register(office, 'yexiaoyun', visit('路灯不亮', '季风', '13600009876'))
  const again = await register(office, 'yexiaoyun', visit('路灯还是不亮', '方圆', '13600001234'))
  const secret = await register(office, 'yexiaoyun', {
    ...visit('路灯的事', '甘霖', '13600004321'),
    secrecy: 'internal',
  })
  const clerk = await office.browser('yexiaoyun')
  const relate = (from: string, number: string) =>
    clerk.ask(200, 'POST', `/api/matters/${from}/relations`, { number, kind: 'duplicates', reason: '同一盏灯' })
  await relate(again.id, original.number)
  const words = { text: '今晚修好，换了镇流器。', channel: 'phone', deliveredAt: office.clock.now().toISOString() }
  await clerk.ask(200, 'POST', `/api/matters/${original.id}/answers`, { ...words, duplicates: true })
  const told = await again.page('yexiaoyun')
  assert.deepEqual(
    told.askers.map(({ answer, deliveredAt }) => [answer?.text, deliveredAt]),
    [['今晚修好，换了镇流器。', null]],
  )
  const line = told.story.findLast(({ kind }) => kind === 'matter.answered')
  assert.match(line?.text ?? '', new RegExp(`随${original.number}一并答复`))
  assert.equal(line?.by?.person, '叶晓芸')
  await relate(original.id, secret.number)
  await clerk.ask(200, 'POST', `/api/matters/${secret.id}/answers`, { text: '内部情况。', duplicates: true })
  assert.doesNotMatch(JSON.stringify((await original.page('yexiaoyun')).story), /内部情况/)
})

test('any open matter can be put under supervision; it says so, and does not close before the item is struck off', async t => {
  const office = await testApi(t)
  const below = await register(office, 'yexiaoyun', visit('桥头路面塌陷', '欧阳小满', '13800001234'))
  const item = {
    service: 'supervision',
    title: '督办桥头路面塌陷',
    fields: { source: 'decision', quote: '请住建局三日内修好', leadUnit: office.plan.unit('housing') },
    askers: [{ kind: 'leader', name: '顾长河' }],
  }
  const url = `/api/matters/${below.id}/layers`
  const clerk = await office.browser('yexiaoyun')
  await clerk.ask(403, 'POST', url, item)
  const head = await office.browser('qinzhengyang')
  const wrong = { ...item, service: 'leader-instruction', fields: {} }
  assert.equal((await head.ask<Refused>(422, 'POST', url, wrong)).code, 'NO_LAYER')
  const { id, number } = await head.ask<Registered>(201, 'POST', url, item)
  const page = await head.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  assert.deepEqual([page.fields['sourceNumber'], page.fields['sourceTitle']], [below.number, '桥头路面塌陷'])
  const { story } = await below.page('yexiaoyun')
  assert.deepEqual(
    (await below.page('qinzhengyang')).relations.map(one => [one.number, one.kind, one.direction]),
    [[number, 'instructs', 'out']],
  )
  assert.ok(story.some(line => line.text === `立为督办，编号 ${number}`))
  const refused = await clerk.ask<Refused>(422, 'POST', `/api/matters/${below.id}/closure`, {})
  assert.ok(refused.refusals.some(refusal => refusal.code === 'SUPERVISED_OPEN'))
})

test('the same asker and the nearly same words are pointed out to whoever may see them, and to nobody else', async t => {
  const office = await testApi(t)
  const first = await register(office, 'yexiaoyun', visit('村口三盏路灯半个月不亮', '卢小舟', '13700004321'))
  await register(office, 'yexiaoyun', visit('申请独居老人助餐', '田守一', '13900005678'))
  const clerk = await office.browser('yexiaoyun')
  const similar = async (body: object) => (await clerk.ask<Similar>(200, 'POST', '/api/similar-matters', body)).items
  const byText = await similar({ title: '村口路灯半个月不亮了' })
  assert.deepEqual(
    byText.map(one => [one.number, one.sameText, one.sameAsker]),
    [[first.number, true, false]],
  )
  const byAsker = await similar({ title: '想问问医保怎么缴', asker: '卢小舟', contact: '13700004321' })
  assert.deepEqual(
    byAsker.map(one => [one.number, one.sameText, one.sameAsker]),
    [[first.number, false, true]],
  )
  const second = await register(office, 'yexiaoyun', visit('村口路灯不亮', '卢小舟', '13700004321'))
  assert.deepEqual(
    (await similar({ matter: second.id })).map(one => one.number),
    [first.number],
  )
  const outsider = await office.browser('luwei')
  const none = await outsider.ask<Similar>(200, 'POST', '/api/similar-matters', { title: '村口路灯半个月不亮了' })
  assert.deepEqual(none.items, [])
})
