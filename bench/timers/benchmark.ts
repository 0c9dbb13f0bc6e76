import { fork, type ChildProcess } from 'node:child_process'
import * as path from 'node:path'
import { Client } from 'pg'
import { processorMeter } from '../support/cpu.ts'
import type { Figure } from '../support/figure.ts'
import { benchOffice } from '../support/office.ts'
import { openClaiming } from './claim.ts'
import type { Fired } from './firing.ts'
import { firedOnce, putOverdue } from './overdue.ts'

const TIMERS = 100_000
const PROCESSES = 2
const FIRING = path.join(import.meta.dirname, 'firing.ts')
const AGAINST = `claiming them alone, one transaction each, over a bare connection for each of ${PROCESSES} processes`

/** Due timers fired by several processes at once: each opens its step exactly once. @throws Error when one did not */
export async function timers(server: string): Promise<Figure[]> {
  await using office = await benchOffice(server)
  const owner = new Client({ connectionString: office.url })
  await owner.connect()
  try {
    await putOverdue(office, owner, TIMERS)
    const spent = await processorMeter(office.url)
    await using claiming = await openClaiming(office.url, PROCESSES)
    const limit = await metered(spent, claiming.claimAll)
    const processes = await Promise.all(Array.from({ length: PROCESSES }, () => start(office.url)))
    const ours = await metered(spent, () => Promise.all(processes.map(tell)))
    for (const child of processes) child.disconnect()
    const once = await firedOnce(owner, TIMERS)
    if (once !== TIMERS) throw new Error(`${once} of ${TIMERS} timers were fired exactly once`)
    const sum = (name: keyof Fired) => ours.done.reduce((all, one) => all + one[name], 0) / TIMERS
    const figure = (what: string, unit: string, mine: number, best: number): Figure[] => {
      const ratio = mine / best
      const name = `${PROCESSES} processes: ${what}`
      return Number.isFinite(ratio) ? [{ figure: name, unit, ours: mine, limit: best, ratio, against: AGAINST }] : []
    }
    return [
      ...figure('timers fired', '/s', TIMERS / ours.seconds, TIMERS / limit.seconds),
      ...figure(
        'share of the one that fired most',
        '',
        Math.max(...ours.done.map(({ fired }) => fired)) / TIMERS,
        1 / PROCESSES,
      ),
      ...figure('processor of the program, a timer', 'µs', sum('own'), limit.own / TIMERS),
      ...figure('processor of PostgreSQL, a timer', 'µs', ours.database / TIMERS, limit.database / TIMERS),
      ...figure('waits for the database, a timer', '', sum('trips'), 1),
    ]
  } finally {
    await owner.end()
  }
}

async function metered<Done>(spent: Awaited<ReturnType<typeof processorMeter>>, work: () => Promise<Done>) {
  const before = spent()
  const begin = performance.now()
  const done = await work()
  const seconds = (performance.now() - begin) / 1000
  const after = spent()
  return { done, seconds, own: after.own - before.own, database: after.database - before.database }
}

/** Starts a process that fires, up to where it waits to be told. */
async function start(url: string): Promise<ChildProcess> {
  const child = fork(FIRING, [url])
  await answer(child)
  return child
}

async function tell(child: ChildProcess): Promise<Fired> {
  const done = answer<Fired>(child)
  child.send('go')
  return done
}

function answer<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('message', (message: Message) => resolve(message))
    child.once('exit', code => reject(new Error(`a firing process ended with ${code}`)))
  })
}
