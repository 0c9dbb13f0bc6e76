import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Changed, MatterDetail, MatterPage, Registered } from '#api/matters/schema.ts'
import type { Desk, SupervisionList } from '#api/desk/schema.ts'
import { testApi, type Browser, type TestApi } from '#test/support/api.ts'

const TITLE = '关于报请审定全区校车安全管理方案的请示'
const WORDS = '请教育局牵头，公安、交通配合，下周五前拿出办法。'

const page = (who: Browser, id: string) => who.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)

/** The open task of a step that waits for this person; opening the page receipts it, as the screen does. */
async function taskOf(who: Browser, id: string, step: string): Promise<string> {
  const detail = await page(who, id)
  const mine = new Set(detail.acts.map(one => one.task))
  const task = detail.tasks.find(one => one.state === 'open' && one.step === step && mine.has(one.id))
  assert.ok(task, `${step} waits for them: ${JSON.stringify(detail.tasks.filter(one => one.state === 'open'))}`)
  await who.send({ method: 'POST', url: `/api/tasks/${task.id}/receipt` })
  return task.id
}

async function complete(who: Browser, id: string, step: string, body: object): Promise<Changed> {
  const { version } = await page(who, id)
  const task = await taskOf(who, id, step)
  return who.ask(200, 'POST', `/api/tasks/${task}/completion`, body, { 'if-match': `"${version}"` })
}

const codes = (problem: { refusals?: { code: string }[] }) => problem.refusals?.map(one => one.code) ?? []

async function register({ browser }: TestApi): Promise<Registered> {
  const clerk = await browser('yexiaoyun')
  return clerk.ask(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: TITLE,
    fields: { from: '清源区教育局', kind: '请示', reference: '青源教〔2026〕18号', senderLevel: 'subordinate' },
    urgency: 'urgent',
  })
}

test('a document goes from the counter to its answer, and cannot be closed before', async t => {
  const office = await testApi(t)
  const { browser, plan } = office
  const [clerk, reviewer, proposer, leader, lead, supervisor] = await Promise.all(
    ['yexiaoyun', 'hewenyuan', 'jiangxuemei', 'guchanghe', 'wenruyu', 'qinzhengyang'].map(browser),
  )
  assert.ok(clerk && reviewer && proposer && leader && lead && supervisor)
  const unit = (name: string) => plan.units.find(one => one.name === name)?.id ?? assert.fail(name)
  const { id, number } = await register(office)
  assert.equal(number, '收〔2026〕1号')

  await t.test('closing too early names everything that is owed, each with its article', async () => {
    const refused = await clerk.ask<{ code: string; refusals: { code: string; rule?: string; detail: string }[] }>(
      422,
      'POST',
      `/api/matters/${id}/closure`,
      {},
    )
    assert.equal(refused.code, 'CLOSE_REFUSED')
    assert.deepEqual(codes(refused).toSorted(), ['ASKER_UNANSWERED', 'RESULT_MISSING', 'STEP_WAITING'])
    assert.equal(refused.refusals.find(one => one.code === 'ASKER_UNANSWERED')?.rule, 'DOC-I07')
  })

  await t.test('a decision on an older version is refused, and one without its opinion', async () => {
    const task = await taskOf(reviewer, id, 'review')
    const stale = await reviewer.ask<{ code: string }>(
      412,
      'POST',
      `/api/tasks/${task}/completion`,
      { outcome: 'pass' },
      { 'if-match': '"99"' },
    )
    assert.equal(stale.code, 'MATTER_CHANGED')
    const bare = await reviewer.ask<{ refusals: { code: string; field?: string }[] }>(
      422,
      'POST',
      `/api/tasks/${task}/completion`,
      { outcome: 'reject' },
    )
    assert.deepEqual(new Set(bare.refusals.map(one => one.field)), new Set(['fields.rejectReason', 'opinion']))
  })

  await complete(reviewer, id, 'review', { outcome: 'pass' })
  await complete(proposer, id, 'propose', {
    outcome: 'done',
    opinion: '拟请教育局牵头办理。',
    fields: {
      handling: 'act',
      needsInstruction: true,
      leadUnit: unit('区教育局'),
      assistingUnits: [unit('区水利局')],
      readers: [unit('青石镇')],
    },
  })

  await t.test('what a rule decided is told with its article and the facts it looked at', async () => {
    const { story } = await page(proposer, id)
    const told = story.find(entry => entry.kind === 'rule.decided')?.text ?? ''
    assert.match(told, /^按规则判定：.+。依据DOC-\S+ 《党政机关公文处理工作条例》.+（.+）$/)
  })
  const directed = await complete(leader, id, 'instruct', { outcome: 'direct', opinion: WORDS })

  await t.test('a leader’s instruction opens a supervised item that quotes it', async () => {
    assert.equal(directed.opened.length, 1)
    const list = await supervisor.ask<SupervisionList>(200, 'GET', '/api/supervision')
    const item = list.items.find(one => one.id === directed.opened[0]?.id)
    assert.equal(item?.quote, WORDS)
    assert.equal(item?.source?.number, number)
    assert.equal(item?.leadUnit, '区教育局')
  })

  await complete(lead, id, 'undertake-lead', { outcome: 'report', opinion: '方案已按要求修改，附后。' })
  await complete(await browser('hongboyong'), id, 'undertake-assist', { outcome: 'done', opinion: '无不同意见。' })
  const reader = await browser('xiahe')
  const desk = await reader.ask<Desk>(200, 'GET', '/api/desk')
  assert.equal(desk.readingCount, 1)
  await reader.ask(200, 'POST', `/api/tasks/${desk.readings[0]?.id}/receipt`)

  await t.test('the reply step is refused until the answer is given and its delivery recorded', async () => {
    const detail = await page(proposer, id)
    const reply = detail.tasks.find(task => task.step === 'reply')
    assert.ok(reply, JSON.stringify(detail.tasks.map(task => [task.step, task.state])))
  })
  const holder = await whoHolds(office, id)
  const answered = await holder.ask<Changed>(200, 'POST', `/api/matters/${id}/answers`, {
    text: '原则同意，请按批示修改后印发。',
    channel: 'exchange',
  })
  assert.equal(answered.state, 'open')
  const asker = (await page(holder, id)).askers[0]
  assert.equal(asker?.deliveredAt, null)
  const early = await holder.ask<{ refusals: { code: string }[] }>(
    422,
    'POST',
    `/api/tasks/${await taskOf(holder, id, 'reply')}/completion`,
    { outcome: 'done' },
  )
  assert.ok(codes(early).includes('ANSWER_UNDELIVERED'))
  await holder.ask(200, 'POST', `/api/matters/${id}/askers/${asker?.id}/delivery`, {
    channel: 'exchange',
    deliveredAt: office.clock.now().toISOString(),
  })
  await complete(holder, id, 'reply', { outcome: 'done' })

  await t.test('the archive cannot close it while what it instructed is still supervised', async () => {
    const archivist = await browser('liuqinghe')
    const task = await taskOf(archivist, id, 'archive')
    const refused = await archivist.ask<{ code: string; refusals: { code: string }[] }>(
      422,
      'POST',
      `/api/tasks/${task}/completion`,
      { outcome: 'done', fields: { result: '已答复' } },
    )
    assert.equal(refused.code, 'CLOSE_REFUSED')
    assert.deepEqual(codes(refused), ['SUPERVISED_OPEN'])
  })

  const item = directed.opened[0]?.id ?? ''
  await complete(lead, item, 'accept', { outcome: 'accept' })
  await complete(await browser('hongboyong'), item, 'assist', { outcome: 'done', opinion: '已配合。' })
  await complete(lead, item, 'lead', { outcome: 'report', opinion: '办法已印发。' })
  const checker = await browser('bairuobing')
  await complete(checker, item, 'check', { outcome: 'pass', opinion: '查阅文件，情况属实。' })
  const itemHolder = await whoHolds(office, item)
  await itemHolder.ask(200, 'POST', `/api/matters/${item}/answers`, { text: '办法已印发，各镇已执行。' })
  await complete(itemHolder, item, 'answer', { outcome: 'done' })
  const struck = await complete(await browser('fangjingyi'), item, 'strike-off', {
    outcome: 'done',
    fields: { result: '销号' },
  })
  assert.equal(struck.state, 'closed')

  const archivist = await browser('liuqinghe')
  const closed = await complete(archivist, id, 'archive', { outcome: 'done', fields: { result: '已批复并印发。' } })
  assert.equal(closed.state, 'closed')

  const last = await page(leader, id)
  assert.equal(last.acts.length, 0, 'nothing more can be done with it')
  assert.deepEqual(
    last.opinions.map(one => one.kind),
    ['proposal', 'instruction', 'report', 'report'],
  )
  assert.equal(last.relations[0]?.state, 'closed')
  assert.equal(last.story[0]?.text, `登记，编号 ${number}`)
  const found = await leader.ask<MatterPage>(200, 'GET', `/api/matters?q=${encodeURIComponent('校车')}`)
  assert.ok(found.items.some(one => one.id === id))
})

/** Whoever the matter's page says holds it, by the post's first person. */
async function whoHolds({ browser, plan }: TestApi, id: string): Promise<Browser> {
  const { holder } = await page(await browser('shenguodong'), id)
  const holding = plan.holdings.find(one => one.postId === holder.id)
  const login = plan.people.find(person => person.id === holding?.personId)?.login
  assert.ok(login, `${holder.unit}${holder.name} has somebody`)
  return browser(login)
}

test('a page is told in the reader’s language', async t => {
  const office = await testApi(t)
  const { id } = await register(office)
  const clerk = await office.browser('yexiaoyun')
  const inEnglish = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`, undefined, {
    'accept-language': 'en',
  })
  assert.match(inEnglish.due?.words ?? '', /left|Due/)
  assert.doesNotMatch(inEnglish.story.map(line => line.text).join(), /登记|交给/)
  const inTraditional = await clerk.ask<MatterDetail>(200, 'GET', `/api/matters/${id}`, undefined, {
    'accept-language': 'zh-Hant',
  })
  assert.match(inTraditional.story[0]?.text ?? '', /登記/)
})
