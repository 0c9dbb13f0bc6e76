import { documents } from './documents/benchmark.ts'
import { engine } from './engine/benchmark.ts'
import { http } from './http/benchmark.ts'
import { peers } from './peers/benchmark.ts'
import { search } from './search/benchmark.ts'
import { timers } from './timers/benchmark.ts'
import type { Benchmark, Figure } from './support/figure.ts'
import { machineLine, machineOf } from './support/machine.ts'
import { benchServer } from './support/server.ts'
import { table } from './support/table.ts'

/** Every benchmark by its name. */
const BENCHMARKS: Readonly<Record<string, Benchmark>> = { engine, timers, http, search, documents, peers }

/** The exit code of a benchmark nobody knows. */
const UNKNOWN = 2

/**
 * Measures, and prints every figure beside its limit.
 * @param args names of benchmarks, all when there are none; `--json` prints JSON instead of tables
 * @returns 2 when a name is not that of a benchmark: then nothing was measured
 */
export async function run(args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json')
  const given = args.filter(arg => arg !== '--json')
  const unknown = given.filter(name => !Object.hasOwn(BENCHMARKS, name))
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHMARKS).join(', ')}`)
    return UNKNOWN
  }
  const server = await benchServer()
  const machine = await machineOf(server)
  if (!isJson) console.log(machineLine(machine))
  const benchmarks: { benchmark: string; figures: Figure[] }[] = []
  for (const [benchmark, measure] of Object.entries(BENCHMARKS)) {
    if (given.length > 0 && !given.includes(benchmark)) continue
    const figures = await measure(server)
    benchmarks.push({ benchmark, figures })
    if (!isJson) console.log(table(benchmark, figures))
  }
  if (isJson) console.log(JSON.stringify({ machine, benchmarks }, null, 2))
  return 0
}
