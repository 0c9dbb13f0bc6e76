import * as fs from 'node:fs/promises'
import type { Peer } from './engine.ts'
import { FIVE_STEPS } from './five-steps.ts'
import { loadPeer } from './installed.ts'
import { keepStates, type Stand } from './states.ts'

interface Execution {
  getPostponed(): { type: string; id: string; signal(): void }[]
}

interface Engine {
  execute(): Promise<Execution>
  resume(): Promise<Execution>
  recover(state: unknown): Engine
  getState(): Promise<{ state: string }>
  stop(): Promise<void>
}

interface Module {
  Engine: new (options?: { source: string }) => Engine
}

async function stand(engine: Engine, execution: Execution): Promise<Stand> {
  const hasEnded = execution.getPostponed().length === 0
  const state = JSON.stringify(await engine.getState())
  if (!hasEnded) await engine.stop()
  return { state, hasEnded }
}

/** As its documentation says to do it: recovered from the saved state, resumed, signalled, its state saved. */
export const bpmnEngine: Peer = {
  name: 'bpmn-engine',
  open: async pool => {
    const { Engine } = await loadPeer<Module>('bpmn-engine')
    const source = await fs.readFile(FIVE_STEPS, 'utf8')
    return keepStates(pool, 'bpmn_engine_states', {
      begin: async () => {
        const engine = new Engine({ source })
        return stand(engine, await engine.execute())
      },
      move: async state => {
        const engine = new Engine().recover(JSON.parse(state))
        const execution = await engine.resume()
        const task = execution.getPostponed().find(({ type }) => type === 'bpmn:UserTask')
        if (!task) throw new Error('bpmn-engine has no task open')
        task.signal()
        return stand(engine, execution)
      },
    })
  },
}
