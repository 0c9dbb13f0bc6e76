import { mattersCounting, recompute } from '#matters/recompute.ts'
import { replanSchedules } from '#matters/recurring/replan.ts'
import type { Handler } from './run-jobs.ts'
import { asMachine } from './deps.ts'

const BATCH = 200

/** A year got a new notice: the open clocks that count its days are reckoned anew, each matter in its own transaction, and what recurs. */
export const calendarChanged: Handler = async (deps, { payload }) => {
  const year = Number(payload['year'])
  if (!Number.isInteger(year)) throw new Error('a changed calendar has a year')
  await asMachine(deps, replanSchedules)
  for (let after: string | null = null; ;) {
    const from: string | null = after
    const matters: string[] = await asMachine(deps, acting => mattersCounting(acting, year, from, BATCH))
    for (const matterId of matters) await asMachine(deps, acting => recompute(acting, matterId))
    after = matters.at(-1) ?? null
    if (after === null) return
  }
}
