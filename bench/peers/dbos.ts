import { randomUUID } from 'node:crypto'
import type { Peer } from './engine.ts'
import { STEPS } from './five-steps.ts'
import { loadPeer } from './installed.ts'

interface Module {
  DBOS: {
    setConfig(config: { name: string; systemDatabaseUrl: string; logLevel: string }): void
    registerWorkflow(work: (id: string) => Promise<void>, config: { name: string }): (id: string) => Promise<void>
    launch(): Promise<void>
    shutdown(): Promise<void>
    startWorkflow(
      work: (id: string) => Promise<void>,
      options: { workflowID: string },
    ): (id: string) => Promise<unknown>
    send(workflow: string, message: string, topic: string): Promise<void>
    recv(topic: string, seconds: number): Promise<string | null>
  }
}

/** Longer than anything is measured, in seconds. */
const PATIENCE = 600
const TOPIC = 'done'
const TABLES = ['workflow_status', 'workflow_input', 'workflow_output', 'operation_outputs', 'notifications']

/** A durable function that waits for a message five times. It stays in memory between them: what it keeps is for a restart. */
export const dbos: Peer = {
  name: '@dbos-inc/dbos-sdk',
  open: async (pool, url) => {
    const { DBOS } = await loadPeer<Module>('@dbos-inc/dbos-sdk')
    const received = new Map<string, () => void>()
    // It asks for a host in the address, even where the server is reached by the socket that follows.
    const systemDatabaseUrl = url.replace('@/', '@localhost/')
    DBOS.setConfig({ name: 'five-steps', systemDatabaseUrl, logLevel: 'error' })
    const process = DBOS.registerWorkflow(
      async id => {
        for (let step = 0; step < STEPS; step++) {
          await DBOS.recv(TOPIC, PATIENCE)
          received.get(id)?.()
        }
      },
      { name: 'five-steps' },
    )
    await DBOS.launch()
    const current = new Map<number, { id: string; done: number }>()
    const start = async () => {
      const id = randomUUID()
      await DBOS.startWorkflow(process, { workflowID: id })(id)
      return { id, done: 0 }
    }
    return {
      step: async caller => {
        const { id, done } = current.get(caller) ?? (await start())
        const taken = new Promise<void>(resolve => received.set(id, resolve))
        await DBOS.send(id, TOPIC, TOPIC)
        await taken
        if (done + 1 < STEPS) current.set(caller, { id, done: done + 1 })
        else current.delete(caller)
      },
      written: async () => {
        const sums = TABLES.map(table => `(select coalesce(sum(octet_length(t::text)), 0) from dbos.${table} t)`)
        const { rows } = await pool.query<{ bytes: number }>(
          `select (${sums.join(' + ')})::double precision / ${STEPS} / count(*) as bytes from dbos.workflow_status`,
        )
        return rows[0]?.bytes ?? Number.NaN
      },
      [Symbol.asyncDispose]: () => DBOS.shutdown(),
    }
  },
}
