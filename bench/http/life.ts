import type { MatterDetail, Registered } from '#api/matters/schema.ts'

/** Asks as somebody; answers what came back, or throws when it was refused. */
export type Ask = <T>(
  who: string,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<T>

/** Whoever has to do with the case: registers, answers and replies; reviews; proposes; undertakes; files. */
export const PEOPLE = ['yexiaoyun', 'hewenyuan', 'jiangxuemei', 'heqingyan', 'liuqinghe'] as const
const [CLERK, REVIEWER, PROPOSER, LEAD, ARCHIVIST] = PEOPLE

/**
 * A document's whole life as the screens live it: registered; at each step found on the desk, opened, received and
 * completed by its post; its sender answered and the delivery recorded; closed, filed, and read once more.
 * @param unit who undertakes it
 */
export async function life(ask: Ask, unit: string): Promise<void> {
  const { id } = await ask<Registered>(CLERK, 'POST', '/api/matters', {
    service: 'incoming-document',
    title: '关于商请明确柳溪河段管理界线的函',
    fields: { from: '邻江区人民政府办公室', kind: '函', reference: '邻政办函〔2026〕7号', senderLevel: 'peer' },
  })
  const open = (who: string) => ask<MatterDetail>(who, 'GET', `/api/matters/${id}`)
  const complete = async (who: string, step: string, body: object) => {
    await ask(who, 'GET', '/api/desk')
    const page = await open(who)
    const task = page.tasks.find(candidate => candidate.step === step && candidate.state === 'open')
    if (!task) throw new Error(`${step} is not open`)
    await ask(who, 'POST', `/api/tasks/${task.id}/receipt`)
    await ask(who, 'POST', `/api/tasks/${task.id}/completion`, body, { 'if-match': `"${page.version}"` })
  }
  await complete(REVIEWER, 'review', { outcome: 'pass' })
  await complete(PROPOSER, 'propose', {
    outcome: 'done',
    opinion: '界线事项属区水利局职责，转区水利局主办。',
    fields: { handling: 'act', senderLevel: 'peer', needsInstruction: false, leadUnit: unit },
  })
  await complete(LEAD, 'undertake-lead', {
    outcome: 'report',
    opinion: '已与对方水利部门现场勘定，形成界线示意图一份。',
  })
  await ask(CLERK, 'POST', `/api/matters/${id}/answers`, {
    text: '已与贵区水利部门现场勘定界线，示意图附后。',
    channel: 'exchange',
    deliveredAt: new Date().toISOString(),
  })
  await complete(CLERK, 'reply', { outcome: 'done' })
  await complete(ARCHIVIST, 'archive', { outcome: 'done', fields: { result: '已办结。', retention: 'D10' } })
  const { state } = await open(CLERK)
  if (state !== 'closed') throw new Error(`the matter is ${state}`)
}
