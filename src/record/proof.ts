import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Tx } from '#store/transaction.ts'
import { joined, leafHash, pathOf, verifyInclusion } from './merkle.ts'

/** What proves to anybody, offline, that an entry is in the record as it stands: `verifyInclusion` and `readCheckpoint`. */
export interface EntryProof {
  /** The canonical text whose bytes were hashed. */
  text: string
  leafIndex: number
  /** Leaves of the tree the proof is for. */
  size: number
  /** Hex. */
  root: string
  /** The audit path, nearest sibling first; hex. */
  proof: string[]
  /** The hash of the entry's leaf; hex. */
  leafHash: string
  /** The signed head of that tree, a C2SP checkpoint note, and when it was signed. */
  checkpoint: string
  sealedAt: string
}

/** The head of the record as it was last signed. */
export interface Head {
  size: string
  root: Buffer
  /** The C2SP checkpoint note. */
  note: string
  at: Date
}

/** @returns undefined while nothing was sealed */
export async function newestHead(tx: Tx, office: number): Promise<Head | undefined> {
  const [head] = await tx.query<Head>(
    sql`select size, root, note, at from record_checkpoints where office_id = ${office} order by size desc limit 1`,
  )
  return head
}

/**
 * Proves an entry against the newest checkpoint. Whoever may read the entry may prove it.
 * @returns null when no batch has sealed the entry yet
 * @throws Problem NOT_FOUND when there is no such entry, or it is not the asker's to see
 * @throws Error when the record was altered: what would be handed out proves nothing
 */
export async function proveEntry(tx: Tx, office: number, entryId: string): Promise<EntryProof | null> {
  const [[entry], head] = await Promise.all([
    tx.query<{ text: string; leafIndex: string | null }>(sql`select e.text, l.leaf_index as "leafIndex"
      from record_entries e left join record_leaves l using (office_id, entry_id)
      where e.office_id = ${office} and e.entry_id = ${entryId}`),
    newestHead(tx, office),
  ])
  if (!entry) throw new Problem('NOT_FOUND')
  if (entry.leafIndex === null || !head) return null
  const leafIndex = Number(entry.leafIndex)
  const size = Number(head.size)
  if (leafIndex >= size) throw altered()
  const proof = await pathFrom(tx, office, leafIndex, size)
  const leaf = leafHash(Buffer.from(entry.text))
  if (!proof || !verifyInclusion(leaf, leafIndex, size, proof, head.root)) throw altered()
  return {
    text: entry.text,
    leafIndex,
    size,
    root: head.root.toString('hex'),
    proof: proof.map(hash => Buffer.from(hash).toString('hex')),
    leafHash: leaf.toString('hex'),
    checkpoint: head.note,
    sealedAt: head.at.toISOString(),
  }
}

const altered = () => new Error('the record was altered; verify it')

/** The audit path from the stored subtrees: it costs as much as the tree is high, not as it is long. */
async function pathFrom(tx: Tx, office: number, index: number, size: number): Promise<Uint8Array[] | null> {
  const path = pathOf(index, size)
  const nodes = path.flat()
  const found = await tx.query<{ hash: Buffer | null }>(sql`
    select case when n.level = 0 then l.leaf_hash else s.hash end as hash
    from unnest(${nodes.map(node => node.level)}::smallint[], ${nodes.map(node => node.index)}::bigint[])
      with ordinality as n(level, at, place)
    left join record_leaves l on n.level = 0 and l.office_id = ${office} and l.leaf_index = n.at
    left join record_nodes s on n.level > 0 and s.office_id = ${office} and s.level = n.level and s.node_index = n.at
    order by n.place`)
  const hashes = found.map(row => row.hash)
  if (hashes.length !== nodes.length || hashes.includes(null)) return null
  let taken = 0
  return path.map(sibling => joined(hashes.slice(taken, (taken += sibling.length)).filter(hash => hash !== null)))
}
