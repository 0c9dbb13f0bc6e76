import { shiftsOver } from '#matters/relief/due.ts'
import { writeRelief } from '#matters/relief/write.ts'
import { asMachine, type WorkerDeps } from './deps.ts'

/** Writes what each shift that ended leaves to the next. @returns how many were written */
export function relieve(deps: WorkerDeps): Promise<number> {
  return asMachine(deps, async acting => {
    let written = 0
    for (const shift of await shiftsOver(acting)) if (await writeRelief(acting, shift)) written += 1
    return written
  })
}
