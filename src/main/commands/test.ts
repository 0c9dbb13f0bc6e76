import { parseArgs } from 'node:util'
import { startThrowAway } from '#store/embedded/throw-away.ts'
import { StartFailure } from '#store/start-failure.ts'
import { execute } from '../testing/execute.ts'
import { QUICK, steps, type Step } from '../testing/steps.ts'
import { sum, tallyOfStep, type Tally } from '../testing/tally.ts'
import { testDatabaseUrl } from '../environment.ts'

/** What the steps share: one throw-away server, started when the first step needs it. */
let server: Promise<string> | undefined

/**
 * Runs the named steps in order, all of them even when one fails, and ends with the line `N passed, N failed`, which counts
 * tests and, for a step that is no test, the step when it failed.
 * @param args `--quick` for the first four, `--only name,name`, `--verbose` to see the output of what passes
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean' }, only: { type: 'string' }, verbose: { type: 'boolean' } },
  })
  const chosen = choose(values.only, values.quick ?? false)
  const tallies: Tally[] = []
  for (const step of chosen) tallies.push(await runStep(step, values.verbose ?? false))
  const { passed, failed } = sum(tallies)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function choose(only: string | undefined, isQuick: boolean): Step[] {
  const all = steps()
  if (only === undefined) return isQuick ? all.slice(0, QUICK) : all
  const names = only.split(',')
  const unknown = names.filter(name => !all.some(step => step.name === name))
  if (unknown.length === 0) return all.filter(step => names.includes(step.name))
  const list = all.map(step => step.name).join(', ')
  throw new StartFailure({
    zh: `没有这个步骤：${unknown.join('、')}。可选：${list}`,
    en: `No such step: ${unknown.join(', ')}. There are: ${list}`,
  })
}

async function runStep(step: Step, isVerbose: boolean): Promise<Tally> {
  if (step.skipped) {
    console.log(`- ${step.name}  skipped: ${step.skipped}`)
    return { passed: 0, failed: 0, skipped: 0 }
  }
  const begin = performance.now()
  const env = { ...step.env, ...(step.needsDatabase ? { TEST_DATABASE_URL: await database() } : {}) }
  const tallies: Tally[] = []
  let isOk = true
  for (const command of step.commands) {
    const { code, output } = await execute(command, { env, isShown: isVerbose })
    isOk = code === 0
    tallies.push(tallyOfStep(output, isOk))
    if (isOk) continue
    if (!isVerbose) console.log(output.trimEnd())
    break
  }
  const tally = sum(tallies)
  const counts =
    tally.passed + tally.failed + tally.skipped > 0 ? `  ${tally.passed} passed, ${tally.failed} failed` : ''
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  console.log(
    `${isOk ? '✔' : '✖'} ${step.name}  ${((performance.now() - begin) / 1000).toFixed(1)} s${counts}${skipped}`,
  )
  return tally
}

function database(): Promise<string> {
  server ??= Promise.resolve(testDatabaseUrl() ?? startThrowAway().then(({ url }) => url))
  return server
}
