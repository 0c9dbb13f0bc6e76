import { settableClock } from '#base/clock.ts'
import { freezeService } from '#catalogue/freeze.ts'
import { act } from '#matters/act.ts'
import type { Acting } from '#matters/acting.ts'
import { completeTask } from '#matters/complete-task.ts'
import { voidNumber } from '#matters/issuing/void-number.ts'
import { loadMatter } from '#matters/load.ts'
import { loadServices } from '#matters/services.ts'
import { loadActor } from '#office/load-actor.ts'
import { systemContext } from '#store/context.ts'
import { openPool } from '#store/pool.ts'
import { transaction } from '#store/transaction.ts'

/** What a process of its own is told: where, when, as whom, and what to number. */
export interface Numbering {
  url: string
  office: number
  at: string
  personId: string
  matters: readonly string[]
}

/** Numbers documents side by side, and voids the number of every second one: a process that a test may kill while it does. */
const { url, office, at, personId, matters }: Numbering = JSON.parse(process.argv[2] ?? '')
const pool = await openPool({ url, max: 4 })
const clock = settableClock(at)
const services = await transaction(pool, systemContext(office), tx => loadServices(tx, office, freezeService))
const actor = await transaction(pool, systemContext(office), tx => loadActor(tx, office, personId, clock.now()))
const asClerk = <T>(work: (acting: Acting) => Promise<T>) => act({ pool, clock, services }, { office, actor }, work)

process.stdout.write('ready\n')
await Promise.all(
  matters.map(async (matter, index) => {
    const { tasks } = await asClerk(({ tx }) => loadMatter(tx, office, matter, { lock: false }))
    const task = tasks.find(one => one.step === 'number' && one.state === 'open')
    if (!task) return
    await asClerk(acting => completeTask(acting, task.id, { outcome: 'done', fields: { copies: 1 } }))
    if (index % 2 === 0) await asClerk(acting => voidNumber(acting, matter, '纸型有误'))
  }),
)
await pool.end()
