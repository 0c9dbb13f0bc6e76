import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { Problem } from '#base/errors.ts'
import { chance } from '#test/support/chance.ts'
import { draw, type Block } from './drawing.ts'
import type { ProcedureEvent } from './event.ts'
import { nodeOf, type Graph } from './graph.ts'
import { readProcedure } from './read/read.ts'
import { returnTargets } from './returns.ts'
import { groundOf } from './soundness/ground.ts'
import { soundnessOf } from './soundness/soundness.ts'
import { newPlay, play, type Play } from './testing.ts'
import { waitsOf } from './waits.ts'

const MOST_MARKINGS = 1500

const { block } = fc.letrec<{ block: Block }>(tie => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('step' as const), outcomes: fc.integer({ min: 1, max: 2 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.record({ kind: fc.constant('list' as const), sequential: fc.boolean() }),
        fc.record({
          kind: fc.constant('list' as const),
          sequential: fc.boolean(),
          until: fc.constant('nrOfCompletedInstances * 2 > nrOfInstances'),
        }),
      ),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('row' as const), blocks: several(tie('block'), 2, 3) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('exclusive' as const, 'parallel' as const, 'inclusive' as const),
        blocks: several(tie('block'), 2, 3),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('loop' as const), block: tie('block') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('call' as const), isList: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('handled' as const),
        block: tie('block'),
        handler: tie('block'),
        interrupts: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('adhoc' as const),
        blocks: several(tie('block'), 1, 2),
        sequential: fc.boolean(),
        cancels: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('sub' as const),
        block: tie('block'),
        isList: fc.boolean(),
        timer: fc.constantFrom('none' as const, 'interrupting' as const, 'beside' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('race' as const), blocks: several(tie('block'), 2, 2) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('aside' as const), block: tie('block') }) },
  ),
}))

function several(arbitrary: fc.Arbitrary<Block>, minLength: number, maxLength: number): fc.Arbitrary<Block[]> {
  return fc.array(arbitrary, { minLength, maxLength })
}

async function graphOf(xml: string): Promise<Graph> {
  const { graph, faults } = await readProcedure(xml)
  return graph ?? assert.fail(JSON.stringify(faults))
}

/** What may be done to a matter now, each once: completions, events, and every verb of the office. */
function eventsOf({ graph, marking, tasks }: Play, post: string): ProcedureEvent[] {
  const ofTasks = tasks.flatMap(({ token, step }): ProcedureEvent[] => [
    ...(graph.steps.get(step)?.outcomes ?? []).map(({ code }) => ({ kind: 'complete' as const, token, outcome: code })),
    ...returnTargets(graph, step).flatMap(to =>
      [true, false].map(direct => ({ kind: 'return' as const, token, to, direct })),
    ),
    ...(['before', 'after', 'beside'] as const).map(where => ({ kind: 'add-signer' as const, token, post, where })),
    { kind: 'remove-signer', token },
  ])
  const ofWaits = waitsOf(graph, marking).map((wait): ProcedureEvent => ({ kind: 'timer', ...wait }))
  const ofTokens = marking.tokens.flatMap(({ id, node, loop }): ProcedureEvent[] => {
    const { kind } = nodeOf(graph, node)
    if (kind === 'call' && !loop) return [{ kind: 'called', token: id, end: 'completed', fields: {} }]
    const begun = kind === 'adhoc' ? (graph.starts.get(node) ?? []) : []
    return begun.map(step => ({ kind: 'begin', token: id, step }))
  })
  return [...ofTasks, ...ofWaits, ...ofTokens, { kind: 'withdraw' }, { kind: 'changed' }]
}

/** A copy to try an event on. @returns the matter after it, or as it was when the event was refused or not decided */
function tried(matter: Play, event: ProcedureEvent): Play {
  const copy = { ...matter, tasks: [...matter.tasks], timers: [...matter.timers], trace: [], told: new Array<string>() }
  try {
    play(copy, event)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return matter
  }
  return copy.told.some(told => told.startsWith('undecided')) ? matter : copy
}

/** Plays what chance chooses, and looks after every event that nothing was lost. */
function playAll(graph: Graph, choices: readonly [which: number, how: number][]): Play {
  const ground = groundOf(graph)
  let chance = 0
  const feel: Play['feel'] = (expression, { outcome = null }) => {
    const possible = ground.answers(expression, outcome)
    return possible[chance % possible.length] ?? null
  }
  const decisions = Object.fromEntries(
    [...graph.nodes.values()].flatMap(({ decision }) => (decision ? [[decision, {}]] : [])),
  )
  let matter: Play = { ...newPlay(graph, { decisions }), feel }
  play(matter, { kind: 'start' })
  for (const [which, how] of choices) {
    if (matter.marking.ended !== undefined) break
    chance = how
    const events = eventsOf(matter, `p${how % 3}`)
    matter = tried(matter, events[which % events.length] ?? { kind: 'changed' })
    const { tokens, ended } = matter.marking
    assert.equal(new Set(tokens.map(({ id }) => id)).size, tokens.length, 'tokens are never confused')
    for (const { scope, body, beside } of tokens)
      for (const owner of [scope, body, beside])
        assert.ok(owner === undefined || tokens.some(({ id }) => id === owner), 'nothing hangs on what is gone')
    const isCalling = tokens.some(({ node, loop }) => nodeOf(graph, node).kind === 'call' && !loop)
    assert.ok(
      ended !== undefined || matter.tasks.length > 0 || waitsOf(graph, matter.marking).length > 0 || isCalling,
      'somebody or something is waited for',
    )
    matter.marking = JSON.parse(JSON.stringify(matter.marking)) as Play['marking']
  }
  return matter
}

const choicesOf = (maxLength: number) => fc.array(fc.tuple(fc.nat(9999), fc.nat(99)), { maxLength })

const stuckIn = (graph: Graph, { marking }: Play): string[] =>
  soundnessOf(graph, marking, MOST_MARKINGS)
    .filter(({ code }) => code !== 'SOUNDNESS_NOT_PROVED')
    .map(({ code, elements }) => `${code} ${elements.join(' ')}`)

test('law: whatever is done to a procedure that is put together from sound blocks, nothing is lost and it can always end', async () => {
  await fc.assert(
    fc.asyncProperty(block, choicesOf(25), async (drawn, choices) => {
      const graph = await graphOf(draw({ kind: 'row', blocks: [{ kind: 'step', outcomes: 1 }, drawn] }))
      const matter = playAll(graph, choices)
      if (matter.marking.ended === undefined) assert.deepEqual(stuckIn(graph, matter), [])
    }),
    chance(200),
  )
})

test('law: the same of the procedure of every service', async () => {
  const services = globSync('catalogue/*/procedure.bpmn')
  assert.ok(services.length >= 2)
  for (const file of services) {
    const graph = await graphOf(readFileSync(file, 'utf8'))
    fc.assert(
      fc.property(choicesOf(60), choices => {
        const matter = playAll(graph, choices)
        if (matter.marking.ended === undefined) assert.deepEqual(stuckIn(graph, matter), [])
      }),
      chance(60),
    )
  }
})

test('the blocks are sound before anybody does anything', async () => {
  await fc.assert(
    fc.asyncProperty(block, async drawn => {
      const graph = await graphOf(draw(drawn))
      const faults = soundnessOf(graph, undefined, MOST_MARKINGS)
      assert.deepEqual(
        faults.filter(({ code }) => code !== 'SOUNDNESS_NOT_PROVED'),
        [],
      )
    }),
    chance(100),
  )
})
