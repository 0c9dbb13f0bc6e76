import { tellFailure } from '../console.ts'
import { databaseFindings } from '../doctor/database.ts'
import type { Finding } from '../doctor/finding.ts'
import { machineFindings } from '../doctor/machine.ts'
import { readEnvironment } from '../environment.ts'

const MARKS = { good: '✔', wrong: '✖', unsure: '!' } as const

/** Looks at the machine, the data folder and the database; changes nothing. The exit code is 1 when something keeps it from running. */
export async function run(): Promise<number> {
  const environment = readEnvironment('office')
  let isRunnable = true
  const print = (finding: Finding) => {
    console.log(`${MARKS[finding.state]} ${finding.sentences.zh}  ${finding.sentences.en}`)
    if (finding.state === 'wrong') isRunnable = false
  }
  try {
    for (const finding of await machineFindings(environment)) print(finding)
    for (const finding of await databaseFindings(environment)) print(finding)
  } catch (error) {
    tellFailure(error)
    return 1
  }
  return isRunnable ? 0 : 1
}
