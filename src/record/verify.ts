import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction, type Tx } from '#store/transaction.ts'
import type { Frontier } from './frontier.ts'
import { findSigner } from './key.ts'
import type { Verifier } from './signed-note.ts'
import { looseFaults, missingFault } from './verify/entry.ts'
import type { Fault } from './verify/fault.ts'
import { numberFault, seriesFaults, versionFaults } from './verify/ledgers.ts'
import { checkpointRows, leafRows, looseRows, lostRows, numberRows, seriesRows, versionsRows } from './verify/rows.ts'
import { TreeWalk } from './verify/tree.ts'

export type { Fault, FaultCode } from './verify/fault.ts'

/** What a verification found. */
export interface Report {
  /** Entries that are there, sealed or not. */
  entries: number
  checkpoints: number
  /** The last head, as it is signed: whoever keeps it elsewhere can later tell a record that was written anew as a whole. */
  head: { size: number; root: string } | null
  faults: Fault[]
  /** Faults beyond the first thousand: counted, not listed. */
  unlisted: number
}

/** Faults a report lists; a record that was destroyed must not fill the memory. */
const MOST = 1000

/**
 * Verifies everything an office recorded, as it stands at one instant: the bytes of every entry against its leaf, every
 * checkpoint against its signature and the leaves, every column against its text, every change of every matter against the
 * record, every number against its series. Writes nothing. Reads in batches, so that the size of the record does not matter.
 */
export function verifyRecord(pool: Pool, office: number): Promise<Report> {
  return transaction(pool, systemContext(office), async tx => {
    // Everything is compared with everything: what is written meanwhile must not look like a fault.
    await tx.execute(sql`set transaction isolation level repeatable read, read only`)
    const report: Report = { entries: 0, checkpoints: 0, head: null, faults: [], unlisted: 0 }
    for await (const fault of faultsOf(tx, office, report)) {
      if (report.faults.length < MOST) report.faults.push(fault)
      else report.unlisted += 1
    }
    return report
  })
}

async function* faultsOf(tx: Tx, office: number, report: Report): AsyncGenerator<Fault> {
  yield* treeFaults(tx, office, report)
  for await (const entry of looseRows(tx, office)) {
    report.entries += 1
    yield* looseFaults(entry)
  }
  for await (const { entryId } of lostRows(tx, office)) yield missingFault(entryId)
  for await (const row of versionsRows(tx, office)) yield* versionFaults(row)
  for await (const row of seriesRows(tx, office)) yield* seriesFaults(row)
  for await (const row of numberRows(tx, office)) yield numberFault(row)
}

async function* treeFaults(tx: Tx, office: number, report: Report): AsyncGenerator<Fault> {
  const walk = new TreeWalk(await verifierOf(tx, office))
  const checkpoints = checkpointRows(tx, office)
  let next = await checkpoints.next()
  async function* upTo(size: number): AsyncGenerator<Fault> {
    for (; !next.done && next.value.size <= size; next = await checkpoints.next()) {
      report.checkpoints += 1
      report.head = { size: next.value.size, root: next.value.root.toString('hex') }
      yield* walk.checkpoint(next.value)
    }
  }
  for await (const leaf of leafRows(tx, office)) {
    if (leaf.entry) report.entries += 1
    yield* walk.leaf(leaf)
    yield* upTo(walk.size)
  }
  yield* upTo(Number.POSITIVE_INFINITY)
  yield* walk.end(await frontierOf(tx, office))
}

/** A key that cannot be read verifies nothing, which is a fault of the record and not of this program. */
const verifierOf = (tx: Tx, office: number): Promise<Verifier | null> => findSigner(tx, office).catch(() => null)

async function frontierOf(tx: Tx, office: number): Promise<Frontier | null> {
  const [row] = await tx.query<{ size: string; hashes: Buffer[] }>(
    sql`select size, hashes from record_frontier where office_id = ${office}`,
  )
  return row ? { size: Number(row.size), hashes: row.hashes } : null
}
