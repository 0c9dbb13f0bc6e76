import { DatabaseError, type Pool, type PoolClient, type QueryResult } from 'pg'
import type { Sql } from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { preamble, type Context } from './context.ts'
import { fly } from './flight.ts'
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
  /**
   * Sends a statement whose answer is not waited for; the commit travels with it, and where it fails nothing is committed.
   * @throws TypeError for values other than text and numbers: what fails before it is sent would not stop the commit
   */
  send(statement: Sql): void
}

export interface TransactionOptions {
  /** Milliseconds after which a conflict or a broken connection is no longer answered by doing the work again. */
  retryFor?: number
  /**
   * The work itself notices when it was done before (an idempotency key): only then may it run again after the connection
   * broke while the commit was on its way.
   */
  isRepeatable?: boolean
  /** Nothing is written: what was read is given back at once, and the end of the transaction is not waited for. */
  isReadOnly?: boolean
}

/**
 * Does the work in one transaction as whoever the context says, and does the whole of it again on conflicts, restarts and
 * failovers; it must therefore have no effect outside the database. `begin` and the context travel with the first statement:
 * work that asks nothing costs no trip.
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
    return await withRetries(() => attempt(pool, begin, work, options), {
      for: options.retryFor ?? 15_000,
    })
  } catch (error) {
    throw isTransient(error) || isShort(error) ? Object.assign(new Problem('UNAVAILABLE'), { cause: error }) : error
  }
}

async function attempt<T>(
  pool: Pool,
  begin: string,
  work: (tx: Tx) => Promise<T>,
  { isRepeatable = false, isReadOnly = false }: TransactionOptions,
): Promise<T> {
  const client = await pool.connect()
  const opening: Opening = { begin: isReadOnly ? `${begin}; set transaction read only` : begin, begun: undefined }
  try {
    const result = await run(client, opening, work, sent =>
      isReadOnly ? undefined : commit(client, sent, isRepeatable),
    )
    if (isReadOnly && opening.begun) void fly(client, 'commit').then(() => client.release(), release(client))
    else client.release()
    return result
  } catch (error) {
    client.release(opening.begun && (await abandon(client, error)))
    // Else it would be taken for the refusal of a leader of before, and tried again for a while.
    if (isReadOnly && isWrite(error)) throw new Error('what only reads was asked to write', { cause: error })
    throw error
  }
}

const isWrite = (error: unknown) => error instanceof DatabaseError && error.code === '25006'

const release = (client: PoolClient) => (error: Error) => client.release(error)

/** How a transaction begins, and what became of it once it has. */
interface Opening {
  begin: string
  begun: Promise<unknown> | undefined
}

async function run<T>(
  client: PoolClient,
  opening: Opening,
  work: (tx: Tx) => Promise<T>,
  end: (sent: readonly Promise<unknown>[]) => Promise<void> | undefined,
): Promise<T> {
  const open = (): Promise<unknown> => {
    const begun = fly(client, opening.begin)
    // Reported below; the first statement, already on its way, then fails as well.
    begun.catch(() => {})
    return begun
  }
  const asked: Promise<unknown>[] = []
  const sent: Promise<unknown>[] = []
  const send = <Read>(on: Promise<unknown>[], statement: Sql, read: (answer: QueryResult) => Read): Promise<Read> => {
    opening.begun ??= open()
    const text = statement.text
    const name = statementName(text)
    const answer = fly(client, { text, values: statement.values, ...(name ? { name } : {}) }).then(read)
    // Whoever forgot to wait for it learns of its failure below, not through the death of the process.
    answer.catch(() => {})
    on.push(answer)
    return answer
  }
  const tx: Tx = {
    query: <Row>(statement: Sql) => send(asked, statement, answer => answer.rows as Row[]),
    execute: statement => send(asked, statement, answer => answer.rowCount ?? 0),
    send: statement => {
      if (!statement.values.every(isPlain)) throw new TypeError('only text and numbers are sent without waiting')
      void send(sent, statement, () => {})
    },
  }
  try {
    const result = await work(tx)
    await Promise.all(asked)
    if (opening.begun) await end([opening.begun, ...sent])
    return result
  } catch (error) {
    await Promise.allSettled([...asked, ...sent])
    // Why the transaction could not begin explains everything after it.
    await opening.begun
    throw error
  }
}

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number'

/** Commits, together with what was sent and not waited for. */
async function commit(client: PoolClient, sent: readonly Promise<unknown>[], isRepeatable: boolean): Promise<void> {
  const [statements, committed] = await Promise.allSettled([Promise.all(sent), fly(client, 'commit')])
  // What the server said to a statement is certain, whatever became of the connection afterwards.
  if (statements.status === 'rejected' && !isBroken(statements.reason)) throw statements.reason
  if (committed.status === 'rejected') {
    const error: unknown = committed.reason
    if (isRepeatable || !isBroken(error) || wasNeverSent(error)) throw error
    throw Object.assign(new Problem('COMMIT_UNKNOWN'), { cause: error })
  }
  // The server answers ROLLBACK to the commit of a transaction in which a statement failed.
  if (committed.value.command !== 'COMMIT')
    throw new Error('a failed statement was ignored; the transaction was rolled back')
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
