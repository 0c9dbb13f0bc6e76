import type { Peer } from './engine.ts'
import { STEPS } from './five-steps.ts'
import { loadPeer } from './installed.ts'
import { keepStates, type Stand } from './states.ts'

interface Snapshot {
  status: string
}

interface Actor {
  start(): Actor
  stop(): Actor
  send(event: { type: string }): void
  getSnapshot(): Snapshot
  getPersistedSnapshot(): unknown
}

interface Module {
  createMachine: (config: object) => object
  createActor: (machine: object, options?: { snapshot: unknown }) => Actor
}

const states = Object.fromEntries([
  ...Array.from({ length: STEPS }, (_, step) => [`step${step}`, { on: { done: `step${step + 1}` } }]),
  [`step${STEPS}`, { type: 'final' }],
])

async function stand(actor: Actor): Promise<Stand> {
  const hasEnded = actor.getSnapshot().status === 'done'
  const state = JSON.stringify(actor.getPersistedSnapshot())
  actor.stop()
  return { state, hasEnded }
}

/** A state machine of five states and an end, restored from its persisted snapshot for every step. It has no BPMN and no tasks. */
export const xstate: Peer = {
  name: 'xstate',
  open: async pool => {
    const { createMachine, createActor } = await loadPeer<Module>('xstate')
    const machine = createMachine({ id: 'five-steps', initial: 'step0', states })
    return keepStates(pool, 'xstate_states', {
      begin: () => stand(createActor(machine).start()),
      move: state => {
        const actor = createActor(machine, { snapshot: JSON.parse(state) }).start()
        actor.send({ type: 'done' })
        return stand(actor)
      },
    })
  },
}
