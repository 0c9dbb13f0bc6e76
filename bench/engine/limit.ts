import * as fs from 'node:fs'
import * as path from 'node:path'
import type { Client } from 'pg'
import { isId } from '#base/ids.ts'

/** The statement that does by itself what a completion does to the tables. */
export const LIMIT = path.join(import.meta.dirname, 'limit.sql')
const SAMPLES = path.join(import.meta.dirname, 'samples.sql')

/** Puts beside the product's matters what the limit writes. @param example a matter whose proposal was sent up and came back */
export async function prepareLimit(owner: Client, example: string): Promise<void> {
  if (!isId(example)) throw new TypeError('the example is not an id')
  await owner.query(fs.readFileSync(SAMPLES, 'utf8').replaceAll(':example', `'${example}'`))
}

/** What stands in the database: rows in all that a change appends to, and the length of the log that was written. */
export interface Written {
  rows: number
  bytes: number
}

const APPENDED = ['tasks', 'clocks', 'opinions', 'notices', 'record_entries', 'record_pending']

export async function writtenSoFar(owner: Client): Promise<Written> {
  const counts = APPENDED.map(table => `(select count(*) from ${table})`).join(' + ')
  const { rows } = await owner.query<Written>(
    `select (${counts})::integer as rows, pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::double precision as bytes`,
  )
  if (!rows[0]) throw new Error('the statement gave no row')
  return rows[0]
}
