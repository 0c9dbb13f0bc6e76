import type { ClientBase } from 'pg'

export interface Table {
  name: string
  /** Those that hold data of their own. */
  columns: readonly string[]
}

interface Row extends Table {
  /** Tables whose rows must be there first; what is checked at the end of a transaction does not count. */
  needs: readonly string[]
}

const TABLES = `select c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid and not f.condeferred) as needs
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> 'schema_migrations' order by c.relname`

/** Every table of the schema, each after those its rows point to: the order in which rows can come back. */
export async function tablesInOrder(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Row>(TABLES)
  const ordered: Table[] = []
  const isDone = (name: string) => ordered.some(table => table.name === name)
  for (let waiting = rows; waiting.length > 0; waiting = waiting.filter(row => !isDone(row.name))) {
    const ready = waiting.filter(row => row.needs.every(isDone))
    if (ready.length === 0) throw new Error(`tables point to each other: ${waiting.map(row => row.name).join(', ')}`)
    ordered.push(...ready.map(({ name, columns }) => ({ name, columns })))
  }
  return ordered
}
