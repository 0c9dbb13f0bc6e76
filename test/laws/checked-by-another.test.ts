import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/errors.ts'
import type { Completion } from '#matters/completing/completion.ts'
import { completeTask } from '#matters/complete-task.ts'
import { loadMatter } from '#matters/load.ts'
import { registerMatter } from '#matters/register.ts'
import { transferTask } from '#matters/transfer.ts'
import { OFFICE, testOffice } from '#test/support/office.ts'

test('whoever did it may not check it, nor anybody else from that post', async t => {
  const { as, asMachine, plan } = await testOffice(t)
  const { id } = await as('qinzhengyang', acting =>
    registerMatter(acting, {
      service: 'supervision',
      title: '关于水库除险加固进展的督查',
      fields: { source: 'decision', quote: '汛前完成。', leadUnit: plan.unit('water') },
      urgency: 'normal',
      secrecy: 'none',
    }),
  )
  const open = async (step: string): Promise<string> => {
    const { tasks } = await asMachine(({ tx }) => loadMatter(tx, OFFICE, id, { lock: false }))
    return tasks.find(task => task.step === step && task.state === 'open')?.id ?? assert.fail(`${step} is not open`)
  }
  const complete = async (login: string, step: string, input: Completion) => {
    const task = await open(step)
    return as(login, acting => completeTask(acting, task, input))
  }
  const give = async (login: string, step: string, post: string) => {
    const task = await open(step)
    return as(login, acting => transferTask(acting, task, { post: plan.post(post), reason: '职责分工。' }))
  }
  const pass = { outcome: 'pass' }
  const isForbidden = (error: unknown) =>
    error instanceof Problem && error.refusals.some(refusal => refusal.code === 'DOER_MAY_NOT_CHECK')

  await complete('hongboyong', 'accept', { outcome: 'accept' })
  await give('hongboyong', 'lead', 'supervision-check')
  await complete('bairuobing', 'lead', { outcome: 'report', opinion: '已完成 3 座。' })
  await assert.rejects(complete('bairuobing', 'check', pass), isForbidden, 'the doer')
  await assert.rejects(complete('youlixin', 'check', pass), isForbidden, 'another from the doer’s post')
  await give('youlixin', 'check', 'supervision-head')
  assert.equal((await complete('qinzhengyang', 'check', pass)).state, 'open')
})
