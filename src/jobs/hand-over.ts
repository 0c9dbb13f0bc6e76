import { shiftsOver } from '#matters/handover/due.ts'
import { writeHandover } from '#matters/handover/write.ts'
import { asMachine, type WorkerDeps } from './deps.ts'

/** Writes what each shift that ended leaves to the next. @returns how many were written */
export function handOver(deps: WorkerDeps): Promise<number> {
  return asMachine(deps, async acting => {
    let written = 0
    for (const shift of await shiftsOver(acting)) if (await writeHandover(acting, shift)) written += 1
    return written
  })
}
