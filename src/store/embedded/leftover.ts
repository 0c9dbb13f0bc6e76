import * as fs from 'node:fs'
import * as path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './place.ts'

const PATIENCE = 30_000
const STEP = 50

/** The number of the process that the data folder names as its server, when it really is that. */
function runningServer(place: Place): number | undefined {
  const pidFile = path.join(place.data, 'postmaster.pid')
  if (!fs.existsSync(pidFile)) return undefined
  const pid = Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10)
  try {
    // The number may meanwhile belong to any other process; only its command line tells.
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(place.data) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Stops a server whose parent was killed so hard that not even the supervisor could act. We hold the lock, so it is nobody's. */
export async function stopLeftover(place: Place, log: (line: string) => void): Promise<void> {
  const pid = runningServer(place)
  if (pid === undefined) return
  log(`stopping the database that an earlier run left behind (process ${pid})`)
  process.kill(pid, 'SIGINT')
  for (let waited = 0; fs.existsSync(`/proc/${pid}`); waited += STEP) {
    if (waited === PATIENCE / 2) process.kill(pid, 'SIGQUIT')
    if (waited > PATIENCE) throw new Error(`process ${pid} does not stop`)
    await pause(STEP)
  }
}
