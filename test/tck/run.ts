import * as fs from 'node:fs'
import * as path from 'node:path'
import { functionOf, temporalOf } from '#rules/feel/kind.ts'
import type { Feel, Scope } from '#rules/feel/value.ts'
import type { Model, Node } from '#rules/graph/node.ts'
import { readModel } from '#rules/graph/read.ts'
import { readCases, type Case } from './cases.ts'
import { isSame } from './same.ts'
import { decisionByStandard, serviceByStandard } from './standard.ts'

const LEVELS = ['compliance-level-2', 'compliance-level-3'] as const

/** The suite asks whether `now()` and `today()` have the right types, never what they say. */
const CLOCK: Scope = {
  now: functionOf([], () => temporalOf('2026-01-01T09:00:00', 'date and time')),
  today: functionOf([], () => temporalOf('2026-01-01', 'date')),
}

/**
 * Runs the DMN TCK (https://github.com/dmn-tck/tck) over a checkout and prints how many cases pass: `tck <folder>`; with
 * `--verbose` each failing case, too.
 * @returns 2 when the folder holds no suite
 */
export async function run(args: readonly string[]): Promise<number> {
  const folder = args.find(arg => !arg.startsWith('--')) ?? '.'
  const suites = LEVELS.map(level => path.join(folder, 'TestCases', level))
  if (!suites.every(suite => fs.existsSync(suite))) {
    console.error(`“${folder}”里没有 DMN TCK。 There is no checkout of the DMN TCK in ${folder}.`)
    return 2
  }
  for (const suite of suites) {
    let [passed, total] = [0, 0]
    for (const test of fs.readdirSync(suite, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
      const results = await runFolder(path.join(suite, test.name))
      total += results.length
      passed += results.filter(({ fault }) => fault === undefined).length
      if (args.includes('--verbose'))
        for (const { name, fault } of results) if (fault !== undefined) console.log(`✖ ${test.name} ${name}: ${fault}`)
    }
    console.log(`${path.basename(suite)}  ${passed} / ${total}`)
  }
  return 0
}

interface Result {
  name: string
  fault: string | undefined
}

async function runFolder(folder: string): Promise<Result[]> {
  const files = fs.readdirSync(folder)
  const texts = (ending: string) =>
    files
      .filter(file => file.endsWith(ending))
      .map(file => [file, fs.readFileSync(path.join(folder, file), 'utf8')] as const)
  const models = await readAll(texts('.dmn'))
  const results: Result[] = []
  for (const [file, xml] of texts('.xml')) {
    const { model, cases } = await readCases(xml)
    for (const one of cases) results.push({ name: `${file}#${one.id}`, fault: faultOf(one, models.get(model)) })
  }
  return results
}

/** Reads files that import each other: again, as long as that makes another one whole. */
async function readAll(texts: readonly (readonly [string, string])[]): Promise<Map<string, Model>> {
  let models = new Map<string, Model>()
  for (const _ of texts) {
    const known = [...models.values()]
    models = new Map(
      await Promise.all(texts.map(async ([file, xml]) => [file, (await readModel(xml, known)).model] as const)),
    )
  }
  return models
}

/** What is wrong with a case: `undefined` when every decision came to what it has to. */
function faultOf({ service, inputs, results }: Case, model: Model | undefined): string | undefined {
  const faults = results.flatMap(({ name, expected }) => {
    const actual = model ? valueOf(model, service, name, inputs) : 'no such model'
    return isSame(actual, expected) ? [] : [`${name} is ${told(actual)}, not ${told(expected)}`]
  })
  return faults.length === 0 ? undefined : faults.join('; ')
}

function valueOf(model: Model, service: string | undefined, name: string, inputs: Scope): Feel {
  const find = (kind: Node['kind'], wanted: string) =>
    [...model.nodes.values()].find(node => node.kind === kind && node.name === wanted)
  const invoked = service === undefined ? undefined : find('service', service)
  if (invoked?.kind === 'service') return serviceByStandard(invoked, name, inputs, CLOCK)
  const decision = find('decision', name)
  return decision?.kind === 'decision' ? decisionByStandard(decision, inputs, CLOCK) : 'no such decision'
}

const told = (value: Feel): string => JSON.stringify(value) ?? String(value)
