import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Changed, Registered } from '#api/matters/schema.ts'
import type { Caller } from './caller.ts'

/** A matter that the product acknowledged to have registered and reviewed; noted outside it. */
export interface Acknowledged {
  id: string
  number: string
  title: string
}

export interface Writers {
  acknowledged: readonly Acknowledged[]
  /** Waits until something more is acknowledged. Fails when one of them failed, or nothing is any more. */
  more(): Promise<void>
  /** Lets each finish what it began. Fails when one of them failed. */
  stop(): Promise<void>
}

/** How long nothing may be acknowledged, and how often it is looked, in milliseconds. */
const PATIENCE = 60_000
const BETWEEN = 20
/** In so many of a hundred an answered request is sent once more. */
const AGAIN = 25

/**
 * Lets clerks register matters and reviewers pass them, each as fast as they can, until they are stopped.
 * @param pairs who registers, and who reviews what they registered
 */
export function startWriters(pairs: readonly (readonly [Caller, Caller])[]): Writers {
  const acknowledged: Acknowledged[] = []
  const ending = new AbortController()
  const write = async ([clerk, reviewer]: readonly [Caller, Caller], pair: number) => {
    for (let count = 0; !ending.signal.aborted; count += 1) {
      const title = `第 ${pair} 组第 ${count} 件`
      const registration = { service: 'incoming-document', title, fields: { from: '市水利局', kind: '通知' } }
      const registered = await twice<Registered>(clerk, '/api/matters', registration)
      await twice<Changed>(reviewer, `/api/tasks/${registered.tasks[0]?.id}/completion`, { outcome: 'pass' })
      acknowledged.push({ id: registered.id, number: registered.number, title })
    }
  }
  const all = Promise.all(pairs.map(write))
  // Reported to whoever waits for more, or for the end.
  all.catch(() => ending.abort())
  const grown = async (before: number) => {
    for (let waited = 0; acknowledged.length === before; waited += BETWEEN) {
      assert.ok(waited < PATIENCE, 'nothing is acknowledged any more')
      await pause(BETWEEN)
    }
  }
  return {
    acknowledged,
    more: async () => {
      await Promise.race([grown(acknowledged.length), all])
    },
    stop: async () => {
      ending.abort()
      await all
    },
  }
}

async function twice<T>(caller: Caller, path: string, body: unknown): Promise<T> {
  const answer = await caller.send<T>(path, body)
  if (Math.random() * 100 < AGAIN)
    assert.deepEqual(await caller.sendAgain(), answer, 'the same request under the same key has the same answer')
  return answer
}
