import sql, { raw, type Sql } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import type { EntryRow } from './entry.ts'
import type { NumberRow, SeriesRow, VersionsRow } from './ledgers.ts'
import type { CheckpointRow, LeafRow } from './tree.ts'

/** Rows fetched at once: few enough that their texts fit into memory, many enough that the way to the server does not count. */
const BATCH = 500

/**
 * The rows of a statement, however many. Several can be read in turns.
 * @param name of the cursor, one of its own in the transaction
 */
async function* stream<Row>(tx: Tx, name: string, statement: Sql): AsyncGenerator<Row> {
  await tx.execute(sql`declare ${raw(name)} no scroll cursor for ${statement}`)
  for (;;) {
    const rows = await tx.query<Row>(sql`fetch ${raw(String(BATCH))} from ${raw(name)}`)
    yield* rows
    if (rows.length < BATCH) return void (await tx.execute(sql`close ${raw(name)}`))
  }
}

const ENTRY = sql`e.text, e.office_id as office, e.kind, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.matter_id as "matterId", e.version, m.number, p.entry_id is not null as "isPending"`
const AROUND = sql`left join matters m on m.office_id = e.office_id and m.matter_id = e.matter_id
  left join record_pending p on p.office_id = e.office_id and p.entry_id = e.entry_id`

/** All leaves in their order, each with its entry. */
export async function* leafRows(tx: Tx, office: number): AsyncGenerator<LeafRow> {
  const rows = stream<Omit<EntryRow, 'text'> & { text: string | null; leafIndex: string; leafHash: Buffer }>(
    tx,
    'leaves',
    sql`select l.leaf_index as "leafIndex", l.leaf_hash as "leafHash", l.entry_id as "entryId", ${ENTRY}
      from record_leaves l left join record_entries e on e.office_id = l.office_id and e.entry_id = l.entry_id ${AROUND}
      where l.office_id = ${office} order by l.leaf_index`,
  )
  for await (const { leafIndex, leafHash, text, ...row } of rows)
    yield {
      leafIndex: Number(leafIndex),
      leafHash,
      entryId: row.entryId,
      entry: text === null ? null : { ...row, text },
    }
}

/** All checkpoints, the smallest first. */
export async function* checkpointRows(tx: Tx, office: number): AsyncGenerator<CheckpointRow> {
  const rows = stream<Omit<CheckpointRow, 'size'> & { size: string }>(
    tx,
    'checkpoints',
    sql`select size, root, note from record_checkpoints where office_id = ${office} order by size`,
  )
  for await (const row of rows) yield { ...row, size: Number(row.size) }
}

/** Entries that no leaf stands for. */
export const looseRows = (tx: Tx, office: number): AsyncGenerator<EntryRow> =>
  stream(
    tx,
    'loose',
    sql`select e.entry_id as "entryId", ${ENTRY} from record_entries e ${AROUND} where e.office_id = ${office}
      and not exists (select from record_leaves l where l.office_id = e.office_id and l.entry_id = e.entry_id)
      order by e.entry_id`,
  )

/** What waits to be sealed although it is gone. */
export const lostRows = (tx: Tx, office: number): AsyncGenerator<{ entryId: string }> =>
  stream(
    tx,
    'lost',
    sql`select p.entry_id as "entryId" from record_pending p where p.office_id = ${office}
      and not exists (select from record_entries e where e.office_id = p.office_id and e.entry_id = p.entry_id)
      and not exists (select from record_leaves l where l.office_id = p.office_id and l.entry_id = p.entry_id)`,
  )

export const versionsRows = (tx: Tx, office: number): AsyncGenerator<VersionsRow> =>
  stream(
    tx,
    'versions',
    sql`select matter_id as "matterId", m.number, m.version, e.told
      from (select matter_id, number, version from matters where office_id = ${office}) m
      full join (select matter_id, array_agg(distinct version order by version) filter (where version is not null) as told
        from record_entries where office_id = ${office} and matter_id is not null group by matter_id) e using (matter_id)
      order by m.number, matter_id`,
  )

export const seriesRows = (tx: Tx, office: number): AsyncGenerator<SeriesRow> =>
  stream(
    tx,
    'series_counted',
    sql`select series, year, s.last, n.taken
      from (select series, year, last from series where office_id = ${office}) s
      full join (select series, year, array_agg(seq order by seq) as taken
        from numbers where office_id = ${office} group by series, year) n using (series, year)
      order by series, year`,
  )

/**
 * Numbers taken for a matter that does not bear them, and the other way round. A matter bears its own number, those of the
 * documents it issued, and those its files are kept under in the archive. A number may be taken for no matter.
 */
export const numberRows = (tx: Tx, office: number): AsyncGenerator<NumberRow> =>
  stream(
    tx,
    'numbers_borne',
    sql`select n.number as taken, m.number as borne
      from (select number, matter_id, voided_at from numbers where office_id = ${office} and matter_id is not null) n
      full join (select number, matter_id from matters where office_id = ${office}
        union all select number, matter_id from issues where office_id = ${office}
        union all select code, matter_id from archive_items where office_id = ${office} and matter_id is not null) m using (number, matter_id)
      where m.number is null and n.voided_at is null or n.number is null
      order by number`,
  )
