import { Pool } from 'pg'
import { compare, type Reading } from '../support/compare.ts'
import { processorMeter } from '../support/cpu.ts'
import { callersOf, each, figuresOf, speed, type Figure, type Measure } from '../support/figure.ts'
import { load } from '../support/load.ts'
import { benchOffice } from '../support/office.ts'
import { bpmnEngine } from './bpmn-engine.ts'
import { dbos } from './dbos.ts'
import type { Engine, Peer } from './engine.ts'
import { versionOf } from './installed.ts'
import { openInterpreter } from './interpreter.ts'
import { openProduct } from './product.ts'
import { xstate } from './xstate.ts'

const PEERS: readonly Peer[] = [bpmnEngine, dbos, xstate]
const CALLERS = [1, 8]
const SECONDS = 1

const MEASURES: readonly Measure[] = [
  ...speed('a step', 'steps'),
  { figure: 'processor of the program, a step', unit: 'µs', of: each('own') },
  { figure: 'processor of PostgreSQL, a step', unit: 'µs', of: each('database') },
]

/** Five steps one after the other, beside other engines that are installed: here a limit is what the peer does. */
export async function peers(server: string): Promise<Figure[]> {
  await using office = await benchOffice(server)
  const pool = new Pool({ connectionString: office.url, max: Math.max(...CALLERS) })
  try {
    const read = await processorMeter(office.url)
    await using product = await openProduct(office, pool)
    await using interpreter = await openInterpreter(pool)
    const figures: Figure[] = []
    for (const { name, open } of PEERS) {
      const version = versionOf(name)
      if (version === undefined) {
        console.error(`${name} is not installed and left out (bench/README.md)`)
        continue
      }
      await using peer = await open(pool, office.url)
      const beside = { name, against: `${name} ${version}`, read }
      for (const [who, ours] of Object.entries({ product, interpreter }))
        figures.push(...(await compared(who, ours, peer, beside)))
    }
    return figures
  } finally {
    await pool.end()
  }
}

async function compared(
  who: string,
  ours: Engine,
  peer: Engine,
  { name, against, read }: { name: string; against: string; read: () => Reading },
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const callers of CALLERS) {
    const metered = await compare(async () => read(), {
      ours: () => load(callers, SECONDS, ours.step),
      limit: () => load(callers, SECONDS, peer.step),
    })
    figures.push(...figuresOf(`${who} beside ${name}, ${callersOf(callers)}`, { ...metered, against }, MEASURES))
  }
  const [mine, theirs] = [await ours.written(), await peer.written()]
  const figure = `${who} beside ${name}: state written, a step`
  return [...figures, { figure, unit: 'bytes', ours: mine, limit: theirs, ratio: mine / theirs, against }]
}
