import assert from 'node:assert/strict'
import type { Changed, MatterDetail, Registered } from '#api/matters/schema.ts'
import type { TestApi } from './api.ts'

/** A refusal as the door tells it. */
export interface Refused {
  code: string
  field?: string
  rule?: string
  citation?: { source: string }
  refusals: { code: string; field?: string; rule?: string; citation?: { source: string } }[]
}

/** One matter, walked through the front door by the people whose steps they are. */
export interface Walk {
  id: string
  number: string
  /** The page of the matter as somebody sees it. */
  page: (login: string) => Promise<MatterDetail>
  /** Completes the open step that waits for this person. */
  does: (login: string, step: string, body: object) => Promise<Changed>
  /** Tries to, and is refused: with 422 when nothing else is expected. */
  refused: (login: string, step: string, body: object, status?: number) => Promise<Refused>
  /** Tries an act on the matter as a whole, and is refused with 422. */
  refusedAct: (login: string, noun: string, body: object) => Promise<Refused>
  /** Answers every asker, delivered by telephone. */
  answers: (login: string, text: string) => Promise<void>
}

/** Registers a matter as somebody, and walks it. */
export async function register(office: TestApi, login: string, matter: object): Promise<Walk> {
  const { id, number } = await (
    await office.browser(login)
  ).ask<Registered>(201, 'POST', '/api/matters', { urgency: 'normal', ...matter })
  return walk(office, id, number)
}

/** Walks a matter that is there already. */
export function walk(office: TestApi, id: string, number: string): Walk {
  const page: Walk['page'] = async login =>
    (await office.browser(login)).ask<MatterDetail>(200, 'GET', `/api/matters/${id}`)
  const completion = async (login: string, step: string): Promise<string> => {
    const { tasks, acts } = await page(login)
    const mine = new Set(acts.map(act => act.task))
    const task = tasks.find(one => one.state === 'open' && one.step === step && mine.has(one.id))
    assert.ok(task, `${step} waits for ${login}: ${JSON.stringify(tasks.filter(one => one.state === 'open'))}`)
    await (await office.browser(login)).send({ method: 'POST', url: `/api/tasks/${task.id}/receipt` })
    return `/api/tasks/${task.id}/completion`
  }
  return {
    id,
    number,
    page,
    does: async (login, step, body) =>
      (await office.browser(login)).ask<Changed>(200, 'POST', await completion(login, step), body),
    refused: async (login, step, body, status = 422) =>
      (await office.browser(login)).ask<Refused>(status, 'POST', await completion(login, step), body),
    refusedAct: async (login, noun, body) =>
      (await office.browser(login)).ask<Refused>(422, 'POST', `/api/matters/${id}/${noun}`, body),
    answers: async (login, text) => {
      await (
        await office.browser(login)
      ).ask(200, 'POST', `/api/matters/${id}/answers`, {
        text,
        channel: 'phone',
        deliveredAt: office.clock.now().toISOString(),
      })
    },
  }
}
