import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { Client } from 'pg'
import { newId } from '#base/ids.ts'
import { Problem } from '#base/errors.ts'
import { systemContext } from '#store/context.ts'
import { openPool, type OfficePool } from '#store/pool.ts'
import { transaction } from '#store/transaction.ts'
import { testDatabase } from '../../test/support/database.ts'
import { appendEntry } from './append.ts'
import { readCheckpoint } from './checkpoint.ts'
import { publicVerifier } from './key.ts'
import { leafHash, verifyInclusion } from './merkle.ts'
import { proveEntry } from './proof.ts'
import { sealPending } from './seal.ts'
import { readVerifier } from './signed-note.ts'
import { verifyRecord } from './verify.ts'

const OFFICE = 1
const NOW = new Date('2026-03-02T01:00:00Z')

async function emptyOffice(t: TestContext) {
  const database = await testDatabase(t)
  const owner = new Client({ connectionString: database.url })
  await owner.connect()
  database.onClose(() => owner.end())
  await owner.query(
    `insert into offices (office_id, name, short_name, created_at) values (1, '甲', '甲', now()), (2, '乙', '乙', now())`,
  )
  return { ...database, owner }
}

/** @returns the ids of the new entries, ascending */
const append = (pool: OfficePool, count: number, office = OFFICE): Promise<string[]> =>
  transaction(pool, systemContext(office), async tx => {
    const ids = Array.from({ length: count }, () => newId(NOW)).toSorted()
    const at = NOW.toISOString()
    for (const [index, id] of ids.entries())
      void appendEntry(tx, {
        id,
        office,
        matter: null,
        version: null,
        kind: 'post.created',
        at,
        actor: 'system',
        body: { name: `第${index}岗` },
      })
    return ids
  })

const prove = (pool: OfficePool, id: string) =>
  transaction(pool, systemContext(OFFICE), tx => proveEntry(tx, OFFICE, id))

const isNotFound = (error: unknown) => error instanceof Problem && error.code === 'NOT_FOUND'

test('nothing is written when nothing is pending', async t => {
  const { pool, owner } = await emptyOffice(t)
  assert.equal(await sealPending(pool, OFFICE, NOW), 0)
  const { rows } =
    await owner.query(`select (select count(*)::integer from record_frontier) + (select count(*)::integer from record_checkpoints)
    + (select count(*)::integer from office_keys) as written`)
  assert.deepEqual(rows, [{ written: 0 }])
})

test('several processes sealing at once seal each entry once, and what is appended meanwhile as well', async t => {
  const { url, pool, owner } = await emptyOffice(t)
  const others = await Promise.all([1, 2, 3].map(() => openPool({ url, max: 2 })))
  const before = await append(pool, 2500)
  const sealAll = async (from: OfficePool): Promise<number> => {
    const sealed = await sealPending(from, OFFICE, NOW)
    return sealed === 0 ? 0 : sealed + (await sealAll(from))
  }
  const during = Promise.all([1, 2, 3, 4].map(() => append(pool, 50)))
  const sealed = await Promise.all([pool, ...others].map(sealAll))
  const entries = [...before, ...(await during).flat()]
  const rest = await sealAll(pool)
  await Promise.all(others.map(other => other.end()))
  assert.equal(
    sealed.reduce((sum, count) => sum + count, rest),
    entries.length,
  )
  const { rows } = await owner.query<{ entry_id: string }>('select entry_id from record_leaves')
  assert.deepEqual(rows.map(row => row.entry_id).toSorted(), entries.toSorted())
  const report = await verifyRecord(pool, OFFICE)
  assert.deepEqual([report.entries, report.head?.size, report.faults], [2700, 2700, []])
})

test('what is written and sealed during a verification does not look like a fault', async t => {
  const { pool } = await emptyOffice(t)
  await append(pool, 3000)
  const write = async (times: number): Promise<void> => {
    if (times === 0) return
    await append(pool, 3)
    await sealPending(pool, OFFICE, NOW)
    await write(times - 1)
  }
  const verify = async (times: number): Promise<void> => {
    if (times === 0) return
    assert.deepEqual((await verifyRecord(pool, OFFICE)).faults, [])
    await verify(times - 1)
  }
  await Promise.all([write(30), verify(5)])
})

test('an office seals its own entries only, under an origin and a key of its own', async t => {
  const { pool } = await emptyOffice(t)
  await append(pool, 2)
  await append(pool, 3, 2)
  assert.equal(await sealPending(pool, 2, NOW), 3)
  assert.equal((await verifyRecord(pool, OFFICE)).checkpoints, 0)
  assert.equal(await sealPending(pool, OFFICE, NOW), 2)
  const [one, other] = [await publicVerifier(pool, OFFICE), await publicVerifier(pool, 2)]
  assert.ok(one && other && one !== other)
  const proof = await prove(pool, (await append(pool, 1))[0] ?? '')
  assert.equal(proof, null)
})

test('nothing is sealed on top of a frontier or a key that is not that of the last checkpoint', async t => {
  const { pool, owner } = await emptyOffice(t)
  await append(pool, 3)
  await sealPending(pool, OFFICE, NOW)
  await append(pool, 1)
  for (const [harm, repair] of [
    [
      'update record_frontier set hashes = hashes[2:2] || hashes[1:1]',
      'update record_frontier set hashes = hashes[2:2] || hashes[1:1]',
    ],
    ['update record_frontier set size = 4', 'update record_frontier set size = 3'],
    [`update office_keys set name = 'away'`, `update office_keys set name = 'record'`],
  ] as const) {
    await owner.query(harm)
    await assert.rejects(sealPending(pool, OFFICE, NOW), /verify the record/, harm)
    await owner.query(repair)
  }
  assert.equal(await sealPending(pool, OFFICE, NOW), 1)
  assert.deepEqual((await verifyRecord(pool, OFFICE)).faults, [])
})

test('an entry that vanished before it was sealed does not keep the others from being sealed', async t => {
  const { pool, owner } = await emptyOffice(t)
  const [gone, ...kept] = await append(pool, 3)
  await owner.query('delete from record_entries where entry_id = $1', [gone])
  assert.equal(await sealPending(pool, OFFICE, NOW), kept.length)
  assert.equal(await sealPending(pool, OFFICE, NOW), 0)
  const { faults } = await verifyRecord(pool, OFFICE)
  assert.deepEqual(
    faults.map(({ code, entryId }) => [code, entryId]),
    [['ENTRY_MISSING', gone]],
  )
})

test('an unknown entry, and one that is not the asker’s to see, is not proved', async t => {
  const { pool } = await emptyOffice(t)
  const [id = ''] = await append(pool, 1)
  await sealPending(pool, OFFICE, NOW)
  await assert.rejects(prove(pool, newId(NOW)), isNotFound)
  const clerk = {
    office: OFFICE,
    posts: [],
    units: [],
    sees: 'own',
    clearance: 0,
    manages: false,
    scope: 'person',
  } as const
  await assert.rejects(
    transaction(pool, clerk, tx => proveEntry(tx, OFFICE, id)),
    isNotFound,
  )
})

test('an entry whose bytes were changed is not proved', async t => {
  const { pool, owner } = await emptyOffice(t)
  const [id = ''] = await append(pool, 5)
  await sealPending(pool, OFFICE, NOW)
  await owner.query(`update record_entries set text = text || ' ' where entry_id = $1`, [id])
  await assert.rejects(prove(pool, id), /altered/)
})

test('every sealed entry is proved with nothing but its proof and the office’s public key', async t => {
  const { pool } = await emptyOffice(t)
  const first = await append(pool, 5)
  await sealPending(pool, OFFICE, NOW)
  const ids = [...first, ...(await append(pool, 6))]
  await sealPending(pool, OFFICE, NOW)
  const verifier = readVerifier((await publicVerifier(pool, OFFICE)) ?? '')
  assert.ok(verifier)
  for (const id of ids) {
    const proof = await prove(pool, id)
    assert.ok(proof)
    const head = readCheckpoint(proof.checkpoint, verifier)
    assert.deepEqual([head?.size, head?.root.toString('hex')], [proof.size, proof.root])
    const path = proof.proof.map(hash => Buffer.from(hash, 'hex'))
    const leaf = leafHash(Buffer.from(proof.text))
    assert.ok(verifyInclusion(leaf, proof.leafIndex, proof.size, path, Buffer.from(proof.root, 'hex')))
    assert.ok(proof.text.includes(id))
  }
})
