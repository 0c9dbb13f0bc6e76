import * as fs from 'node:fs/promises'
import type { Pool } from 'pg'
import { advance } from '#procedure/advance.ts'
import type { ProcedureEvent, Surroundings } from '#procedure/event.ts'
import { emptyMarking, type Marking } from '#procedure/marking.ts'
import { readProcedure } from '#procedure/read/read.ts'
import { evaluateFeel } from '#rules/feel.ts'
import type { Engine } from './engine.ts'
import { FIVE_STEPS } from './five-steps.ts'
import { keepStates, type Stand } from './states.ts'

const SURROUNDINGS: Surroundings = { variables: {}, feel: evaluateFeel, decide: id => ({ missing: [id] }) }

/** Our interpreter by itself, its marking kept as the peers' states are: no rights, rules, tasks, clocks or record. */
export async function openInterpreter(pool: Pool): Promise<Engine> {
  const { graph } = await readProcedure(await fs.readFile(FIVE_STEPS, 'utf8'))
  if (!graph) throw new Error('the five steps are refused')
  const stand = async (from: Marking, event: ProcedureEvent): Promise<Stand> => {
    const { marking } = advance(graph, from, event, SURROUNDINGS)
    return { state: JSON.stringify(marking), hasEnded: marking.ended !== undefined }
  }
  return keepStates(pool, 'interpreter_states', {
    begin: () => stand(emptyMarking(), { kind: 'start' }),
    move: state => {
      const marking: Marking = JSON.parse(state)
      return stand(marking, { kind: 'complete', token: marking.tokens[0]?.id ?? 0, outcome: 'done' })
    },
  })
}
