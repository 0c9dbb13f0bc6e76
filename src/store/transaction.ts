import type { Pool, PoolClient, QueryResult } from 'pg'
import type { Sql } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { preamble, type Context } from './context.ts'
import { OfficePool } from './pool.ts'
import { isBroken, isShort, isTransient, wasNeverSent, withRetries } from './retry.ts'
import { statementName } from './statement-names.ts'

export type { Context } from './context.ts'

/** A running transaction. Statements sent without waiting in between travel together. */
export interface Tx {
  /** The rows of a statement, its values sent apart from its text. */
  query<Row>(statement: Sql): Promise<Row[]>
  /** How many rows a statement changed. */
  execute(statement: Sql): Promise<number>
}

export interface TransactionOptions {
  /** Milliseconds after which a conflict or a broken connection is no longer answered by doing the work again. */
  retryFor?: number
  /**
   * The work itself notices when it was done before (an idempotency key): only then may it run again after the connection
   * broke while the commit was on its way.
   */
  isRepeatable?: boolean
}

/**
 * Does the work in one transaction as whoever the context says, and does the whole of it again on conflicts, restarts and
 * failovers; it must therefore have no effect outside the database. `begin` and the context travel with the first statement.
 * @throws Problem UNAVAILABLE when the database stays away or its disk is full: nothing was changed
 * @throws Problem COMMIT_UNKNOWN when the connection broke during the commit and the work is not repeatable
 */
export async function transaction<T>(
  pool: Pool,
  context: Context,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (!(pool instanceof OfficePool)) throw new TypeError('the pool was not opened by openPool')
  const begin = preamble(context, pool.role)
  try {
    return await withRetries(() => attempt(pool, begin, work, options.isRepeatable ?? false), {
      for: options.retryFor ?? 15_000,
    })
  } catch (error) {
    throw isTransient(error) || isShort(error) ? Object.assign(new Problem('UNAVAILABLE'), { cause: error }) : error
  }
}

async function attempt<T>(pool: Pool, begin: string, work: (tx: Tx) => Promise<T>, isRepeatable: boolean): Promise<T> {
  const client = await pool.connect()
  let fault: Error | undefined
  try {
    const result = await run(client, begin, work)
    await commit(client, isRepeatable)
    return result
  } catch (error) {
    fault = await abandon(client, error)
    throw error
  } finally {
    client.release(fault)
  }
}

async function run<T>(client: PoolClient, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const begun = client.query(begin)
  // Reported below; the first statement, already on its way, then fails as well.
  begun.catch(() => {})
  const sent: Promise<unknown>[] = []
  const send = <Read>(statement: Sql, read: (answer: QueryResult) => Read): Promise<Read> => {
    const text = statement.text
    const name = statementName(text)
    const answer = client.query({ text, values: statement.values, ...(name ? { name } : {}) }).then(read)
    // Whoever forgot to wait for it learns of its failure below, not through the death of the process.
    answer.catch(() => {})
    sent.push(answer)
    return answer
  }
  const tx: Tx = {
    query: <Row>(statement: Sql) => send(statement, answer => answer.rows as Row[]),
    execute: statement => send(statement, answer => answer.rowCount ?? 0),
  }
  try {
    const result = await work(tx)
    await begun
    await Promise.all(sent)
    return result
  } catch (error) {
    await Promise.allSettled(sent)
    // Why the transaction could not begin explains everything after it.
    await begun
    throw error
  }
}

async function commit(client: PoolClient, isRepeatable: boolean): Promise<void> {
  let answer: QueryResult
  try {
    answer = await client.query('commit')
  } catch (error) {
    if (isRepeatable || !isBroken(error) || wasNeverSent(error)) throw error
    throw Object.assign(new Problem('COMMIT_UNKNOWN'), { cause: error })
  }
  // The server answers ROLLBACK to the commit of a transaction in which a statement failed.
  if (answer.command !== 'COMMIT') throw new Error('a failed statement was ignored; the transaction was rolled back')
}

/** Rolls back. @returns why the connection cannot be used again, if so */
async function abandon(client: PoolClient, error: unknown): Promise<Error | undefined> {
  const cause = error instanceof Error ? error : new Error(String(error))
  // A stale plan lives as long as its connection.
  if (isBroken(error) || (isTransient(error) && cause.message.includes('cached plan'))) return cause
  try {
    await client.query('rollback')
    return undefined
  } catch (broken) {
    return broken instanceof Error ? broken : cause
  }
}
