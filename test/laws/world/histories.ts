import type { TestContext } from 'node:test'
import * as fc from 'fast-check'
import sql from 'sql-template-tag'
import { testOffice, type TestOffice } from '#test/support/office.ts'
import { endAll } from './ending.ts'
import { beginHistory, type History, type Step } from './history.ts'
import { furnishShelves } from './shelves.ts'
import { VERBS } from './verbs.ts'
import { renewSome } from './versions.ts'

export interface Law {
  /** The same number gives the same histories. A red pipeline is then somebody's change, not somebody's luck. */
  seed: number
  /** When the histories begin. */
  at?: string
  /** So many steps happen at the same moment, in no order; one after the other when absent. */
  atOnce?: number
  /** Looked at after every single step, done or refused. */
  after: (history: History) => void | Promise<void>
  /** Looked at when every matter of a history has come to its end. */
  atEnd?: (history: History) => void | Promise<void>
}

/** So many histories, of so many steps at most; then each goes on until all its matters have ended. */
const HISTORIES = 12
const LONGEST = 60
/**
 * Telling and shrinking histories ends after this time, in milliseconds: whoever waits for a broken law is told what was
 * found until then, and a busy machine tells fewer of them.
 */
const PATIENCE = 100_000
const OFTEN_WAITS = 8

const stepOf = (verb: fc.Arbitrary<Step['verb']>): fc.Arbitrary<Step> =>
  fc.record({ verb, luck: fc.noShrink(fc.noBias(fc.nat())) })
const anyVerb = fc.oneof(
  { weight: OFTEN_WAITS, arbitrary: fc.constant('wait' as const) },
  ...VERBS.map(({ name, often }) => ({ weight: often, arbitrary: fc.constant(name) })),
)
const anySteps = fc
  .tuple(
    fc.array(stepOf(fc.constant('register')), { minLength: 1, maxLength: 3 }),
    fc.noBias(fc.array(stepOf(anyVerb), { maxLength: LONGEST, size: 'max' })),
  )
  .map(([first, others]) => [...first, ...others])

/** Whoever has a duty may know everything that is kept here; of the others some may, and some may not. */
const entrust = ({ asMachine }: TestOffice) =>
  asMachine(({ tx, office }) =>
    tx.execute(sql`update people p set clearance = case when exists (select from holdings h join posts o using (office_id, post_id)
        where h.office_id = p.office_id and h.person_id = p.person_id and o.duties <> '{}') then 2 else ascii(p.login) % 3 end
      where p.office_id = ${office}`),
  )

/**
 * Holds a law against random histories of the demonstration's district, each on real PostgreSQL through the product's own
 * verbs. A history that breaks it is made as short as possible and told step by step. `LAWS_SEED` and `LAWS_HISTORIES` in
 * the environment look elsewhere, and longer.
 */
export async function everyHistory(t: TestContext, { seed, at, atOnce = 1, after, atEnd }: Law): Promise<void> {
  const office = await testOffice(t, at === undefined ? {} : { at })
  const begin = office.clock.now()
  await entrust(office)
  await furnishShelves(office)
  await renewSome(office)
  let broken: string[] = []
  const holds = async (steps: readonly Step[]) => {
    const story: string[] = []
    try {
      const history = await beginHistory(office, begin, line => story.push(line))
      for (let next = 0; next < steps.length; next += atOnce) {
        const [one, ...others] = steps.slice(next, next + atOnce)
        if (one && others.length === 0 && !(await history.happen(one))) continue
        if (one && others.length > 0) await history.collide([one, ...others])
        await after(history)
      }
      await endAll(history, async () => after(history))
      await atEnd?.(history)
    } catch (error) {
      broken = story
      throw error
    }
  }
  const histories = Number(process.env['LAWS_HISTORIES'] ?? HISTORIES)
  const found = await fc.check(fc.asyncProperty(anySteps, holds), {
    seed: Number(process.env['LAWS_SEED'] ?? seed),
    numRuns: histories,
    plugins: [fc.interruptAfterTimeLimit((PATIENCE * Math.max(histories, HISTORIES)) / HISTORIES)],
  })
  t.diagnostic(`${found.numRuns} histories of seed ${found.seed}`)
  if (!found.failed) return
  const story = broken.map(line => `  ${line}`).join('\n')
  throw new Error(`history ${found.numRuns} of seed ${found.seed} breaks the law:\n${story}`, {
    cause: found.errorInstance,
  })
}
