import { loadOver } from './connections.ts'
import type { Load } from './load.ts'
import type { Statement } from './traffic.ts'

/** Sends statements again and again over bare connections: prepared, all at once, one wait for all answers. */
export function replay(
  url: string,
  statements: readonly (string | Statement)[],
  callers: number,
  seconds: number,
): Promise<Load> {
  const prepared = statements.map((statement, index) =>
    typeof statement === 'string' || !statement.values ? statement : { ...statement, name: `replay${index}` },
  )
  return loadOver(url, callers, seconds, connection =>
    Promise.all(prepared.map(statement => connection.query(statement))),
  )
}
