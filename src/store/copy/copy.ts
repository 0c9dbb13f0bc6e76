import * as fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Client, escapeIdentifier, type ClientBase } from 'pg'
import { from, to } from 'pg-copy-streams'
import { explainConnection } from '../connection-failure.ts'
import type { Table } from './tables.ts'

/** How values are written must not depend on the server's settings. Policies that hid rows would make half a copy. */
const SETTINGS = `set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set bytea_output = 'hex';
  set extra_float_digits = 1; set row_security = off; set statement_timeout = 0`

/**
 * Does work that copies tables on a connection of its own.
 * @param url connects as the owner of the tables
 * @throws StartFailure when the server cannot be reached, refuses the login, or its disk is full
 */
export async function copying<T>(url: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'shuniu copy' })
  client.on('error', () => {}) // the statement under way is told
  try {
    await client.connect()
    await client.query(SETTINGS)
    return await work(client)
  } catch (error) {
    throw explainConnection(error, url)
  } finally {
    await client.end().catch(() => {})
  }
}

const columnsOf = ({ columns }: Table) => columns.map(column => escapeIdentifier(column)).join(', ')

/**
 * Writes the rows of a table as the text of PostgreSQL's COPY, compressed: psql reads it too.
 * @returns how many there are
 */
export async function copyOut(client: ClientBase, table: Table, file: string): Promise<number> {
  const rows = client.query(to(`copy ${escapeIdentifier(table.name)} (${columnsOf(table)}) to stdout`))
  await pipeline(rows, createGzip(), fs.createWriteStream(file, { mode: 0o600, flush: true }))
  return rows.rowCount
}

/** Reads them back. @returns how many there were */
export async function copyIn(client: ClientBase, table: Table, file: string): Promise<number> {
  const rows = client.query(from(`copy ${escapeIdentifier(table.name)} (${columnsOf(table)}) from stdin`))
  await pipeline(fs.createReadStream(file), createGunzip(), rows)
  return rows.rowCount
}
