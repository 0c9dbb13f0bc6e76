import type { PoolClient, QueryConfig, QueryResult } from 'pg'

/**
 * Sends a statement with all others that are sent before anybody waits: a transaction's beginning, its statements and its
 * commit are one write to the system, and the server wakes up once for them.
 */
export function fly(client: PoolClient, statement: string | QueryConfig): Promise<QueryResult> {
  const { stream } = client.connection
  stream.cork()
  // Ticks come after everything that goes on without waiting.
  process.nextTick(() => stream.uncork())
  return client.query(statement)
}
