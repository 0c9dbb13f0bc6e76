import { Client } from 'pg'
import { compare } from '../support/compare.ts'
import { processorMeter } from '../support/cpu.ts'
import { callersOf, each, figuresOf, speed, type Figure, type Measure } from '../support/figure.ts'
import { load, perSecond } from '../support/load.ts'
import { benchOffice } from '../support/office.ts'
import { hasPgbench, runScript } from '../support/pgbench.ts'
import { watch } from '../support/traffic.ts'
import { completions } from './completions.ts'
import { LIMIT, prepareLimit, writtenSoFar } from './limit.ts'
import { setPolicies } from './policies.ts'
import { stateSize } from './state.ts'

const CALLERS = [1, 8]
const SECONDS = 2
const AGAINST = `one statement that writes the same rows, sent by ${hasPgbench ? 'pgbench' : 'bare pg'}`

const MEASURES: readonly Measure[] = [
  ...speed('a change', 'changes'),
  { figure: 'processor of the program, a change', unit: 'µs', of: each('own', 'children') },
  { figure: 'processor of PostgreSQL, a change', unit: 'µs', of: each('database') },
  { figure: 'rows appended, a change', unit: '', of: each('rows') },
  { figure: 'log written, a change', unit: 'bytes', of: each('bytes') },
  { figure: 'waits for the database, a change', unit: '', of: each('trips'), limit: 1 },
]

const UNGUARDED = `the same change by ${callersOf(Math.max(...CALLERS))} with row-level security off`
const GUARDED: readonly Measure[] = [
  { figure: 'changes', unit: '/s', of: ({ load: done }) => perSecond(done) },
  { figure: 'processor of PostgreSQL, a change', unit: 'µs', of: each('database') },
]

/** Changes of state: how many a second, and what one costs. */
export async function engine(server: string): Promise<Figure[]> {
  await using office = await benchOffice(server)
  const owner = new Client({ connectionString: office.url })
  await owner.connect()
  try {
    const { example, next } = await completions(office)
    await prepareLimit(owner, example)
    const traffic = watch(office.pool)
    const spent = await processorMeter(office.url)
    const read = async () => ({ ...(await writtenSoFar(owner)), ...traffic, ...spent() })
    const figures: Figure[] = []
    for (const callers of CALLERS) {
      const compared = await compare(read, {
        ours: () => load(callers, SECONDS, next),
        limit: () => runScript(office.url, LIMIT, callers, SECONDS),
      })
      figures.push(...figuresOf(callersOf(callers), { ...compared, against: AGAINST }, MEASURES))
    }
    figures.push(...(await stateSize(owner)))
    const callers = Math.max(...CALLERS)
    const compared = await compare(read, {
      ours: () => load(callers, SECONDS, next),
      limit: async () => {
        await setPolicies(owner, 'disable')
        const unguarded = await load(callers, SECONDS, next)
        await setPolicies(owner, 'enable')
        return unguarded
      },
    })
    figures.push(...figuresOf('with row-level security', { ...compared, against: UNGUARDED }, GUARDED))
    return figures
  } finally {
    await owner.end()
  }
}
