import type { Pool } from 'pg'
import { completions } from '../engine/completions.ts'
import type { BenchOffice } from '../support/office.ts'
import type { Engine } from './engine.ts'

/** The whole product: a step with its rights, rules, tasks, clocks, opinion and record. It goes to and fro and begins nothing. */
export async function openProduct(office: BenchOffice, pool: Pool): Promise<Engine> {
  const { next } = await completions(office)
  // As an office's tables are after their first minutes; without it plans made for empty tables are kept.
  await pool.query('analyze')
  return {
    step: next,
    written: async () => {
      const { rows } = await pool.query<{ bytes: number }>(
        'select avg(octet_length(marking::text))::double precision as bytes from matters',
      )
      return rows[0]?.bytes ?? Number.NaN
    },
    [Symbol.asyncDispose]: async () => {},
  }
}
