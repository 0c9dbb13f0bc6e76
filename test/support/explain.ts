import sql, { raw, type Sql } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'

/** A node of a plan, as EXPLAIN (FORMAT JSON) gives it. */
interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: Node[]
}

/** How the server would read for a statement. */
export interface Reading {
  /** Tables it would read from one end to the other. */
  scanned: Set<string>
  indexes: Set<string>
}

/**
 * A transaction that tells how the server would run what it is asked, before it asks: planned for the values at hand, and
 * planned once for all values, as the server does with a statement that it was given often.
 */
export function explaining(tx: Tx): { tx: Tx; readings: Reading[] } {
  const readings: Reading[] = []
  const explain = async (statement: Sql, reading: Reading) => {
    const [row] = await tx.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(sql`explain (format json) ${statement}`)
    if (row) note(row['QUERY PLAN'][0].Plan, reading)
  }
  const explainForAll = async ({ text, values }: Sql, reading: Reading) => {
    const nothing = values.length > 0 ? `(${values.map(() => 'null').join(', ')})` : ''
    await tx.execute(sql`set local plan_cache_mode = force_generic_plan`)
    await tx.execute(raw(`prepare asked as ${text}`))
    await explain(raw(`execute asked${nothing}`), reading)
    await tx.execute(sql`deallocate asked`)
    await tx.execute(sql`set local plan_cache_mode = auto`)
  }
  // One after the other, even where the work asks several things at once.
  let last: Promise<unknown> = Promise.resolve()
  const query = <Row>(statement: Sql): Promise<Row[]> => {
    const asked = last.then(async () => {
      const reading = { scanned: new Set<string>(), indexes: new Set<string>() }
      await explain(statement, reading)
      await explainForAll(statement, reading)
      readings.push(reading)
      return tx.query<Row>(statement)
    })
    last = asked
    return asked
  }
  return { tx: { ...tx, query }, readings }
}

function note({ Plans: parts = [], ...node }: Node, reading: Reading): void {
  const table = node['Relation Name']
  const index = node['Index Name']
  if (node['Node Type'] === 'Seq Scan' && table) reading.scanned.add(table)
  if (index) reading.indexes.add(index)
  for (const part of parts) note(part, reading)
}
