import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Engine } from './engine.ts'

/** Where a process stands, as text, and whether it stands at its end. */
export interface Stand {
  state: string
  hasEnded: boolean
}

/** An engine that moves a process in memory and leaves keeping it to its user. */
export interface Moves {
  begin: () => Promise<Stand>
  /** Does the step that is open. */
  move: (state: string) => Promise<Stand>
}

/** Keeps the processes of such an engine in a table of its own: read, moved, written, as a server without memory does. */
export async function keepStates(pool: Pool, table: string, { begin, move }: Moves): Promise<Engine> {
  await pool.query(`create table ${table} (id uuid primary key, state text not null)`)
  const current = new Map<number, string>()
  let steps = 0
  let bytes = 0
  const start = async (): Promise<string> => {
    const id = randomUUID()
    await pool.query({
      name: `${table}-begin`,
      text: `insert into ${table} values ($1, $2)`,
      values: [id, (await begin()).state],
    })
    return id
  }
  return {
    step: async caller => {
      const id = current.get(caller) ?? (await start())
      const read = { name: `${table}-read`, text: `select state from ${table} where id = $1`, values: [id] }
      const { rows } = await pool.query<{ state: string }>(read)
      const { state, hasEnded } = await move(rows[0]?.state ?? '')
      const write = {
        name: `${table}-write`,
        text: `update ${table} set state = $2 where id = $1`,
        values: [id, state],
      }
      await pool.query(write)
      steps += 1
      bytes += Buffer.byteLength(state)
      if (hasEnded) current.delete(caller)
      else current.set(caller, id)
    },
    written: async () => bytes / steps,
    [Symbol.asyncDispose]: async () => void (await pool.query(`drop table ${table}`)),
  }
}
