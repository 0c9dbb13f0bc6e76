import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#base/ids.ts'
import { linesOf, readPdfPages } from '#test/support/pdf.ts'
import { visitor } from '#test/support/visitor.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { register, walk, type Walk } from '#test/support/walk.ts'

test('a visitor is told once what is missing, the first one asked stays responsible, and a slip goes with them', async t => {
  const office = await testApi(t)
  const window = await office.browser('yexiaoyun')
  const whole = { visitor: '王某', purpose: '查阅材料', idTail: '110101198601011234' }
  const refused = await window.ask<{ code: string }>(400, 'POST', '/api/matters', {
    service: 'visitor',
    title: '王某来访',
    fields: whole,
    urgency: 'normal',
  })
  assert.equal(refused.code, 'FIELD_INVALID', 'the whole number of an identity card is not taken')
  const one = await register(office, 'yexiaoyun', {
    service: 'visitor',
    title: '王某来访：查阅材料',
    fields: { ...whole, idTail: '1234' },
  })
  await one.does('yexiaoyun', 'receive', { outcome: 'missing', fields: { missing: '身份证原件；亲属关系证明' } })
  await one.does('yexiaoyun', 'bring', { outcome: 'brought' })
  const [open] = (await one.page('yexiaoyun')).tasks.filter(task => task.state === 'open')
  const again = await window.ask<{ code: string }>(400, 'POST', `/api/tasks/${open?.id}/completion`, {
    outcome: 'missing',
  })
  assert.equal(again.code, 'OUTCOME_UNKNOWN', 'a second list is no way on')
  const { holder } = await one.page('yexiaoyun')
  assert.equal(holder.unit, '文书科')
  const slip = await window.send({ method: 'GET', url: `/api/matters/${one.id}/slip.pdf` })
  assert.equal(slip.statusCode, 200)
  await one.does('yexiaoyun', 'handle', { outcome: 'answered', opinion: '已复印两页。' })
  const done = await one.does('yexiaoyun', 'see-off', { outcome: 'done', fields: { result: '已提供复印件。' } })
  assert.equal(done.state, 'closed')
})

/** The code on a slip that somebody printed, and the whole of its words. */
async function slipOf(office: TestApi, login: string, one: Walk, digits?: string) {
  const [asker] = (await one.page(login)).askers
  const url = `/api/matters/${one.id}/askers/${asker?.id}/slips`
  const answer = await (await office.browser(login)).send({ method: 'POST', url, payload: digits ? { digits } : {} })
  if (answer.statusCode !== 200) return { status: answer.statusCode, ...answer.json<{ code: string }>() }
  const pages = await readPdfPages(answer.rawPayload)
  const words = pages.flatMap(page => linesOf(page).map(line => line.text)).join('')
  return { status: 200, code: /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(words)?.[0] ?? '' }
}

const COMES = {
  service: 'visitor',
  title: '王某来访：查阅材料',
  fields: { visitor: '王某', purpose: '查阅材料' },
  askers: [{ kind: 'citizen', name: '王小满', contact: '13800005678' }],
}

test('nobody without a part prints a slip, who left no telephone makes up digits, and what came by the window has its own', async t => {
  const office = await testApi(t)
  const one = await register(office, 'yexiaoyun', { ...COMES, askers: [{ kind: 'citizen', name: '王小满' }] })
  assert.equal((await slipOf(office, 'yexiaoyun', one)).code, 'DIGITS_NEEDED')
  const [asker] = (await one.page('yexiaoyun')).askers
  const url = `/api/matters/${one.id}/askers/${asker?.id}/slips`
  await (await office.browser('tangjiahe')).ask(404, 'POST', url, { digits: '1234' })
  await (await office.browser('guchanghe')).ask(403, 'POST', url, { digits: '1234' })
  const { code } = await slipOf(office, 'yexiaoyun', one, '2468')
  const { send } = visitor(office)
  assert.equal((await send('/window/status', { code, second: '2468' })).statusCode, 200)
  const given = {
    subject: '路灯不亮',
    text: '菜市场后街的路灯不亮。',
    place: '桥东街道',
    name: '李春',
    contact: '13800001234',
  }
  await send('/window/apply/enquiry', { submission: newId(new Date()), ...given, at: '4', go: 'send' })
  const clerk = await office.browser('yexiaoyun')
  const { items } = await clerk.ask<{ items: { id: string; number: string }[] }>(
    200,
    'GET',
    '/api/matters?service=enquiry',
  )
  const sent = walk(office, items[0]?.id ?? '', items[0]?.number ?? '')
  assert.equal((await slipOf(office, 'yexiaoyun', sent)).code, 'SLIP_FROM_WINDOW')
})

test('with the slip from the counter a citizen tracks and rates as with one from the window; a reprint is the same and on the record', async t => {
  const office = await testApi(t)
  const one = await register(office, 'yexiaoyun', COMES)
  const { code } = await slipOf(office, 'yexiaoyun', one)
  const { send, open } = visitor(office)
  assert.match((await open(`/window/status?code=${code}`)).body, new RegExp(one.number))
  assert.equal((await send('/window/status', { code, second: '0000' })).statusCode, 403)
  await one.does('yexiaoyun', 'receive', { outcome: 'answered', opinion: '已复印两页。' })
  await one.answers('yexiaoyun', '材料已经复印给您。')
  assert.match((await send('/window/status', { code, second: '5678' })).body, /材料已经复印给您/)
  const unsolved = { code, second: '5678', solved: 'no', grade: '2', words: '少印了一页' }
  assert.equal((await send('/window/feedback', unsolved)).statusCode, 201)
  const { relations } = await one.page('yexiaoyun')
  assert.ok(relations.some(({ kind }) => kind === 'reopens'))
  assert.equal((await slipOf(office, 'yexiaoyun', one)).code, code)
  const { story } = await one.page('yexiaoyun')
  const kinds = story.map(({ kind }) => kind)
  assert.deepEqual(kinds.filter(kind => kind.startsWith('slip.')).toSorted(), ['slip.given', 'slip.given-again'])
  assert.ok(!JSON.stringify(story).includes(code.slice(0, 9)))
})
