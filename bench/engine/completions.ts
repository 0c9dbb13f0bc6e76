import { completeTask } from '#matters/complete-task.ts'
import type { Completion } from '#matters/completing/completion.ts'
import { registerMatter } from '#matters/register.ts'
import { repeat } from '../support/load.ts'
import type { BenchOffice } from '../support/office.ts'

/** Documents that go to and fro between the proposal and the leader who sends it back (退回重拟). */
export interface Completions {
  /** One that made the round once and stands at the proposal again: what completions write can be seen there. */
  example: string
  /** Completes the task that has waited longest. */
  next: () => Promise<void>
}

interface Waiting {
  id: string
  step: string
}

/** So many that no task is met twice at once, and few enough to be registered in seconds. */
const MATTERS = 2000

/**
 * The most usual change of an office, in both directions: each completion closes a task and its clock, keeps an opinion,
 * asks the rules for the next limit, opens a task with a clock, and appends to the record.
 */
export async function completions(office: BenchOffice): Promise<Completions> {
  const clerk = await office.actor('yexiaoyun')
  const reviewer = await office.actor('hewenyuan')
  const proposer = await office.actor('jiangxuemei')
  const leader = await office.actor('guchanghe')
  const proposal: Completion = {
    outcome: 'done',
    opinion: '拟请区水利局主办，区应急管理局、青石镇协办，报顾主任批示。',
    fields: { handling: 'act', senderLevel: 'superior', needsInstruction: true, leadUnit: office.plan.unit('water') },
  }
  const sentBack: Completion = { outcome: 'back', opinion: '请先与应急管理局会商，明确汛前整改的时限后再报。' }

  /** @returns the task that waits now */
  const complete = async ({ id, step }: Waiting): Promise<Waiting> => {
    const [who, input] = step === 'propose' ? [proposer, proposal] : [leader, sentBack]
    const { tasks } = await office.as(who, acting => completeTask(acting, id, input))
    return only(tasks)
  }
  const arrive = async (): Promise<{ matter: string; task: Waiting }> => {
    const { id, tasks } = await office.as(clerk, acting =>
      registerMatter(acting, {
        service: 'incoming-document',
        title: '关于开展汛前水利工程安全检查的通知',
        fields: { from: '枢州市水利局', kind: '通知', reference: '枢水〔2026〕41号', senderLevel: 'superior' },
        urgency: 'normal',
        secrecy: 'none',
      }),
    )
    const reviewed = await office.as(reviewer, acting => completeTask(acting, only(tasks).id, { outcome: 'pass' }))
    return { matter: id, task: only(reviewed.tasks) }
  }

  const { matter: example, task } = await arrive()
  await complete(await complete(task))
  const waiting: Waiting[] = []
  await repeat(MATTERS, async index => {
    const arrived = await arrive()
    // Every second one a step further, so that both directions are met in turn.
    waiting.push(index % 2 === 0 ? arrived.task : await complete(arrived.task))
  })
  return { example, next: async () => void waiting.push(await complete(only([waiting.shift()]))) }
}

function only([task]: readonly (Waiting | undefined)[]): Waiting {
  if (!task) throw new Error('nothing waits')
  return task
}
