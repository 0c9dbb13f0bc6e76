import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'
import { readCheckpoint, signCheckpoint } from './checkpoint.ts'
import { appendLeaves, EMPTY_FRONTIER, rootOfFrontier, type Frontier } from './frontier.ts'
import { loadSigner } from './key.ts'
import { leafHash, type Node } from './merkle.ts'
import type { Verifier } from './signed-note.ts'

/** Entries one batch seals at most: its transaction stays short, and its texts fit into memory. */
const BATCH = 1000

/** An entry that vanished, or was sealed before, stays where it is for `verifyRecord` to name; it does not stop the rest. */
const sealable = (office: number) => sql`from record_pending p join record_entries e using (office_id, entry_id)
  where p.office_id = ${office}
    and not exists (select from record_leaves l where l.office_id = p.office_id and l.entry_id = p.entry_id)`

/**
 * Seals what no batch has sealed yet into the office's tree (RFC 6962) and signs the new head. Several processes may do so
 * at once: the row of `record_frontier` is the queue, and each entry is sealed once.
 * @returns how many entries were sealed, at most 1000; when there were none, nothing is written
 * @throws Error when the frontier is not the tree of the last checkpoint, or that is not signed by the office's key: a new
 *   signature on top of it would vouch for a change
 */
export function sealPending(pool: Pool, office: number, now: Date): Promise<number> {
  return transaction(pool, systemContext(office), tx => sealBatch(tx, office, now), { isRepeatable: true })
}

async function sealBatch(tx: Tx, office: number, now: Date): Promise<number> {
  const [waiting] = await tx.query<{ exists: boolean }>(sql`select exists (select ${sealable(office)})`)
  if (!waiting?.exists) return 0
  const frontier = await lockFrontier(tx, office)
  const signer = await loadSigner(tx, office, now)
  await requireSigned(tx, office, frontier, signer)
  const entries = await tx.query<{ entryId: string; text: string }>(
    sql`select p.entry_id as "entryId", e.text ${sealable(office)} order by p.entry_id limit ${BATCH}`,
  )
  if (entries.length === 0) return 0
  const ids = entries.map(entry => entry.entryId)
  const hashes = entries.map(entry => leafHash(Buffer.from(entry.text)))
  const nodes: (Node & { hash: Buffer })[] = []
  const grown = appendLeaves(frontier, hashes, (node, hash) => nodes.push({ ...node, hash }))
  const root = rootOfFrontier(grown)
  const note = signCheckpoint({ size: grown.size, root }, signer)
  await Promise.all([
    tx.execute(sql`insert into record_leaves (office_id, leaf_index, entry_id, leaf_hash)
      select ${office}, ${frontier.size}::bigint + leaf.place - 1, leaf.entry_id, leaf.hash
      from unnest(${ids}::uuid[], ${hashes}::bytea[]) with ordinality as leaf(entry_id, hash, place)`),
    tx.execute(sql`insert into record_nodes (office_id, level, node_index, hash)
      select ${office}, n.* from unnest(${nodes.map(node => node.level)}::smallint[], ${nodes.map(node => node.index)}::bigint[],
        ${nodes.map(node => node.hash)}::bytea[]) n`),
    tx.execute(
      sql`update record_frontier set size = ${grown.size}, hashes = ${grown.hashes}::bytea[] where office_id = ${office}`,
    ),
    tx.execute(sql`insert into record_checkpoints (office_id, size, root, at, note)
      values (${office}, ${grown.size}, ${root}, ${now.toISOString()}::timestamptz, ${note})`),
    tx.execute(sql`delete from record_pending where office_id = ${office} and entry_id = any (${ids}::uuid[])`),
  ])
  return entries.length
}

/** Waits until no other process seals this office, and takes the frontier as it then is. */
async function lockFrontier(tx: Tx, office: number): Promise<Frontier> {
  await tx.execute(
    sql`insert into record_frontier (office_id, size, hashes) values (${office}, 0, '{}') on conflict do nothing`,
  )
  const [row] = await tx.query<{ size: string; hashes: Buffer[] }>(
    sql`select size, hashes from record_frontier where office_id = ${office} for update`,
  )
  return row ? { size: Number(row.size), hashes: row.hashes } : EMPTY_FRONTIER
}

async function requireSigned(tx: Tx, office: number, frontier: Frontier, verifier: Verifier): Promise<void> {
  const [last] = await tx.query<{ note: string }>(
    sql`select note from record_checkpoints where office_id = ${office} order by size desc limit 1`,
  )
  const signed = last ? readCheckpoint(last.note, verifier) : { size: 0, root: rootOfFrontier(EMPTY_FRONTIER) }
  if (signed?.size !== frontier.size || !signed.root.equals(rootOfFrontier(frontier)))
    throw new Error('the frontier of the record is not the tree of its last signed checkpoint; verify the record')
}
