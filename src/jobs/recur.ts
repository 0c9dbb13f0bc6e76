import { Problem } from '#base/errors.ts'
import { dueSchedules, keepTrouble, openNext } from '#matters/recurring/open-due.ts'
import { asMachine, type WorkerDeps } from './deps.ts'
import type { Patience } from './patience.ts'

/** Schedules looked at in one turn; the rest, and what one of them missed further, comes in the next. */
const MOST = 50

/** Opens the recurring work that is due. @returns how many matters were opened */
export async function recur(deps: WorkerDeps, patience: Patience): Promise<number> {
  const due = await asMachine(deps, acting => dueSchedules(acting, MOST, patience.held()))
  let opened = 0
  for (const id of due) {
    const work = async () => {
      try {
        if (await asMachine(deps, acting => openNext(acting, id))) opened += 1
      } catch (error) {
        const code = error instanceof Problem ? error.code : 'INTERNAL'
        await asMachine(deps, acting => keepTrouble(acting, id, code))
        throw error
      }
    }
    await patience.tried(id, work)
  }
  return opened
}
