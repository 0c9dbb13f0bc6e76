import { tellFailure } from '../console.ts'
import { calendarFindings } from '../doctor/calendars.ts'
import { clockFinding } from '../doctor/clock.ts'
import { dataFolderFindings } from '../doctor/data-folder.ts'
import { examineDatabase } from '../doctor/database.ts'
import { filesFindings } from '../doctor/files.ts'
import type { Finding } from '../doctor/finding.ts'
import { machineFindings } from '../doctor/machine.ts'
import { readEnvironment } from '../environment.ts'
import { machineClock } from '../machine-clock.ts'

const MARKS = { good: '✔', wrong: '✖', unsure: '!' } as const

/**
 * Looks at the machine, the data folder, the database and the calendars; changes nothing. `demo` as an argument means the
 * demonstration's.
 * @returns 1 when something keeps the product from running
 */
export async function run([kind]: readonly string[]): Promise<number> {
  const environment = readEnvironment(kind === 'demo' ? 'demo' : 'office')
  const now = machineClock.now()
  let isRunnable = true
  const print = (findings: readonly Finding[]) => {
    for (const { state, sentences } of findings) {
      console.log(`${MARKS[state]} ${sentences.zh}  ${sentences.en}`)
      if (state === 'wrong') isRunnable = false
    }
  }
  try {
    print(await machineFindings(environment))
    print([clockFinding(now), ...dataFolderFindings(environment), ...(await filesFindings(environment))])
    const { findings, years } = await examineDatabase(environment, now)
    print(findings)
    print(calendarFindings(now, years))
  } catch (error) {
    tellFailure(error)
    return 1
  }
  return isRunnable ? 0 : 1
}
