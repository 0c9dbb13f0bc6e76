import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApi, type TestApi } from '#test/support/api.ts'

interface Detail {
  tasks: { id: string; step: string; state: string; post: { id: string } }[]
  story: { kind: string; text: string }[]
}

/** A document that waits for its review by 贺文渊. */
async function reviewed(office: TestApi) {
  const clerk = await office.browser('yexiaoyun')
  const { id } = await clerk.ask<{ id: string }>(201, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '关于征求校车管理办法意见的函',
    fields: { from: '市教育局', kind: '函', senderLevel: 'superior' },
  })
  const head = await office.browser('hewenyuan')
  const signer = await office.browser('jiangxuemei')
  const detail = () => head.ask<Detail>(200, 'GET', `/api/matters/${id}`)
  const open = async () => (await detail()).tasks.filter(task => task.state === 'open')
  const add = (status: number, where: string, post = office.plan.post('general-head')) =>
    head.ask(status, 'POST', `/api/matters/${id}/signers`, { post, where, reason: '涉及综合科职责' })
  const complete = async (login: string, status = 200) => {
    const browser = login === 'hewenyuan' ? head : signer
    const post = office.plan.post(login === 'hewenyuan' ? 'documents-head' : 'general-head')
    const task = (await open()).find(one => one.post.id === post)
    await browser.ask(status, 'POST', `/api/tasks/${task?.id}/completion`, { outcome: 'pass' })
  }
  const posts = async () => (await open()).map(task => task.post.id)
  return { id, head, signer, detail, open, add, complete, posts, plan: office.plan }
}

test('nobody adds a signer to somebody else’s task, nor the one who has it, nor without a reason', async t => {
  const office = await testApi(t)
  const { id, add, head, signer, open, plan } = await reviewed(office)
  await add(422, 'before', plan.post('documents-head'))
  await add(404, 'before', '019cac0f-2680-7643-a659-5daf6bd07f1c')
  const post = plan.post('general-head')
  await head.ask(422, 'POST', `/api/matters/${id}/signers`, { post, where: 'before', reason: ' ' })
  const [task] = await open()
  await signer.ask(404, 'POST', `/api/matters/${id}/signers`, { task: task?.id, post, where: 'before', reason: '试' })
})

test('前加签: the signer is first, then the task comes back', async t => {
  const { add, complete, posts, detail, plan } = await reviewed(await testApi(t))
  await add(200, 'before')
  assert.deepEqual(await posts(), [plan.post('general-head')])
  await complete('jiangxuemei')
  assert.deepEqual(await posts(), [plan.post('documents-head')])
  await complete('hewenyuan')
  assert.ok((await detail()).story.some(line => line.kind === 'signer.added' && line.text.includes('先会签')))
})

test('后加签: the signer comes after, and nothing goes on before', async t => {
  const { add, complete, posts, open, plan } = await reviewed(await testApi(t))
  await add(200, 'after')
  assert.deepEqual(await posts(), [plan.post('documents-head')])
  await complete('hewenyuan')
  assert.deepEqual(await posts(), [plan.post('general-head')])
  await complete('jiangxuemei')
  assert.deepEqual(
    (await open()).map(task => task.step),
    ['propose'],
  )
})

test('并行加签: both have it, both must sign; 减签 lets the added one off', async t => {
  const { id, add, complete, posts, open, head, plan } = await reviewed(await testApi(t))
  await add(200, 'beside')
  assert.deepEqual(new Set(await posts()), new Set([plan.post('documents-head'), plan.post('general-head')]))
  await complete('hewenyuan')
  assert.deepEqual(await posts(), [plan.post('general-head')])
  const [task] = await open()
  const clerk = head
  await clerk.ask(200, 'POST', `/api/matters/${id}/signer-releases`, { task: task?.id, reason: '已口头同意' })
  assert.deepEqual(
    (await open()).map(one => one.step),
    ['propose'],
  )
})
