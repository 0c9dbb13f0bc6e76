import sql from 'sql-template-tag'
import type { TestOffice } from '#test/support/office.ts'
import { testWorker } from '#test/support/worker.ts'
import type { Dice } from './dice.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Lets minutes or days pass, in which people may leave their posts; then the worker does what time asks for. */
export async function passTime(office: TestOffice, dice: Dice): Promise<string> {
  office.clock.advance(dice.chance(50) ? dice.below(240) * MINUTE : dice.below(6 * 24) * HOUR)
  const left = dice.chance(15) ? await leave(office, dice) : ''
  const worker = testWorker(office)
  const fallen = await worker.strand()
  const { told, fired } = await worker.turn()
  return `it is ${office.clock.now().toISOString()}${left}: ${told} told, ${fired} fired, ${fallen} fallen`
}

/** Nobody sits in one of the posts any more. One with a duty is always filled anew: an office without a head is none. */
async function leave({ asMachine, plan }: TestOffice, dice: Dice): Promise<string> {
  const post = dice.pick(plan.posts.filter(one => one.duties.length === 0))
  await asMachine(({ tx, office }) =>
    tx.execute(
      sql`update holdings set to_on = from_on where office_id = ${office} and post_id = ${post?.id ?? null} and to_on is null`,
    ),
  )
  return `, ${post?.name} is left`
}

/** Everybody sits in their post again, as at the beginning. */
export const everybodyIsBack = ({ asMachine }: TestOffice) =>
  asMachine(({ tx, office }) =>
    tx.execute(sql`update holdings set to_on = null where office_id = ${office} and to_on is not null`),
  )
