import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { Client } from 'pg'
import { playersOf } from '#main/demo/players.ts'
import { storyOf } from '#main/demo/story.ts'
import { officeToday } from '#office/today.ts'
import { OFFICE, testOffice } from '../../test/support/office.ts'
import { sealPending } from './seal.ts'
import { verifyRecord, type Fault } from './verify.ts'

/** The demonstration's weeks, sealed now and then; the last hours are not sealed yet. */
async function recordedOffice(t: TestContext) {
  const at = '2026-11-24T02:57:00Z'
  const office = await testOffice(t, { at })
  const { pool, clock, services, plan } = office
  const { calendar } = await office.asMachine(acting => officeToday(acting.tx, acting.office, acting.now))
  const players = playersOf(pool, clock, services, plan)
  const story = [...storyOf(new Date(at), calendar, plan, players, async () => {})]
  for (const [index, scene] of story.entries()) {
    clock.set(scene.at)
    await scene.happen()
    if (index % 7 === 6 && index < story.length - 7) await sealPending(pool, OFFICE, clock.now())
  }
  const owner = new Client({ connectionString: office.url })
  await owner.connect()
  office.onClose(() => owner.end())
  return { pool, owner, clock }
}

const codes = (faults: readonly Fault[]) => faults.map(fault => fault.code)

test('the record of the demonstration’s weeks is whole, and each thing done to it behind its back is told', async t => {
  const { pool, owner } = await recordedOffice(t)

  const clean = await verifyRecord(pool, OFFICE)
  assert.deepEqual(clean.faults, [])
  assert.ok(clean.entries > 50 && clean.checkpoints > 3, JSON.stringify(clean))
  assert.ok(clean.head && clean.head.size < clean.entries, 'some entries wait for their batch')

  const one = async <Row extends object>(text: string): Promise<Row> => {
    const { rows } = await owner.query<Row>(text)
    assert.ok(rows[0], text)
    return rows[0]
  }
  /** Does harm, verifies, and takes the harm back. */
  const harmed = async (...harm: string[]): Promise<Fault[]> => {
    // As somebody who owns the database could: the keys between tables do not hold them back.
    await owner.query('set session_replication_role = replica')
    const tables =
      'record_entries record_leaves record_pending record_checkpoints record_frontier office_keys offices matters numbers series issues archive_items'.split(
        ' ',
      )
    for (const table of tables) await owner.query(`create table kept_${table} as table ${table}`)
    try {
      for (const statement of harm) {
        const { rowCount } = await owner.query(statement)
        assert.ok(rowCount, `changes nothing: ${statement}`)
      }
      return (await verifyRecord(pool, OFFICE)).faults
    } finally {
      for (const table of tables)
        await owner.query(
          `delete from ${table}; insert into ${table} select * from kept_${table}; drop table kept_${table}`,
        )
      await owner.query('set session_replication_role = origin')
    }
  }

  const target = await one<{
    entry_id: string
    kind: string
    at: Date
    number: string
    leaf_index: string
    matter_id: string
    version: number
  }>(
    `select entry_id, kind, at, m.number, leaf_index, matter_id, e.version from record_leaves join record_entries e using (office_id, entry_id) join matters m using (office_id, matter_id)
      where e.version > 1 and (select count(*) from record_entries o where o.matter_id = e.matter_id and o.version = e.version) = 1
      order by leaf_index offset 1 limit 1`,
  )
  const id = target.entry_id
  const fresh = await one<{ entry_id: string }>('select entry_id from record_pending order by entry_id limit 1')
  const leaves = clean.head.size

  await t.test('one byte of an entry', async () => {
    for (const change of [
      `overlay(text placing '~' from length(text) - 3)`,
      `text || ' '`,
      `replace(text, '"v":1', '"v":2')`,
    ]) {
      const faults = await harmed(`update record_entries set text = ${change} where entry_id = '${id}'`)
      const changed = faults.filter(fault => fault.code === 'ENTRY_CHANGED')
      assert.deepEqual(
        changed.map(({ entryId, matter }) => [entryId, matter]),
        [[id, target.number]],
      )
      const words = changed[0]?.words.zh ?? ''
      for (const part of [id, target.number, target.kind, target.at.toISOString().slice(0, 19), '封存之后被改动'])
        assert.ok(words.includes(part), words)
      assert.deepEqual(
        codes(faults).filter(code => code !== 'COLUMNS_DIFFER'),
        ['ENTRY_CHANGED'],
      )
    }
  })

  await t.test('a deleted entry', async () => {
    const faults = await harmed(`delete from record_entries where entry_id = '${id}'`)
    assert.deepEqual(
      faults.filter(fault => fault.code === 'ENTRY_MISSING').map(fault => fault.entryId),
      [id],
    )
    assert.deepEqual(
      faults.filter(fault => fault.code === 'VERSION_MISSING').map(fault => fault.matter),
      [target.number],
    )
    const pending = await harmed(`delete from record_entries where entry_id = '${fresh.entry_id}'`)
    assert.ok(pending.some(fault => fault.code === 'ENTRY_MISSING' && fault.entryId === fresh.entry_id))
  })

  await t.test('an entry deleted with its leaf, at the end and in the middle', async () => {
    const middle = await harmed(
      `delete from record_entries where entry_id = '${id}'`,
      `delete from record_leaves where entry_id = '${id}'`,
    )
    assert.deepEqual(codes(middle), ['LEAF_MISSING', 'VERSION_MISSING'])
    const last = await harmed(`delete from record_leaves where leaf_index = ${leaves - 1}`)
    assert.deepEqual(codes(last), ['CHECKPOINT_BEYOND', 'FRONTIER_DIFFERS', 'ENTRY_UNSEALED'])
  })

  await t.test('an altered leaf', async () => {
    const faults = await harmed(
      `update record_leaves set leaf_hash = sha256(leaf_hash) where leaf_index = ${target.leaf_index}`,
    )
    assert.deepEqual(
      faults.map(({ code, entryId }) => [code, entryId]),
      [['LEAF_CHANGED', id]],
    )
  })

  await t.test('an entry altered together with its leaf', async () => {
    const faults = await harmed(
      `update record_entries set text = text || ' ' where entry_id = '${id}'`,
      `update record_leaves l set leaf_hash = sha256('\\x00' || convert_to(text, 'UTF8')) from record_entries e where e.entry_id = l.entry_id and e.entry_id = '${id}'`,
    )
    assert.deepEqual(codes(faults), ['ROOT_DIFFERS'])
  })

  await t.test('an entry altered, and another’s leaf before the same checkpoint', async () => {
    const other = Number(target.leaf_index) === 0 ? 1 : Number(target.leaf_index) - 1
    const faults = await harmed(
      `update record_entries set text = text || ' ' where entry_id = '${id}'`,
      `update record_leaves set leaf_hash = sha256(leaf_hash) where leaf_index = ${other}`,
    )
    const named = faults.filter(fault => fault.entryId).map(fault => fault.entryId)
    assert.ok(named.length === 2 && named.includes(id), JSON.stringify(faults))
  })

  await t.test('two entries that changed places', async () => {
    const faults = await harmed(
      `update record_leaves set entry_id = gen_random_uuid() where leaf_index = 0`,
      `update record_leaves set entry_id = (select entry_id from kept_record_leaves where leaf_index = 0) where leaf_index = ${target.leaf_index}`,
      `update record_leaves set entry_id = '${id}' where leaf_index = 0`,
    )
    assert.deepEqual(codes(faults), ['ENTRY_CHANGED', 'ENTRY_CHANGED'])
  })

  await t.test('an altered checkpoint', async () => {
    const first = '(select min(size) from record_checkpoints)'
    for (const change of [`note = replace(note, '=', 'A')`, `root = sha256(root)`, `size = size + 1`, `note = ''`])
      assert.deepEqual(
        codes(await harmed(`update record_checkpoints set ${change} where size = ${first}`)),
        ['CHECKPOINT_CHANGED'],
        change,
      )
    assert.deepEqual(codes(await harmed(`delete from record_checkpoints where size = ${leaves}`)), ['LEAVES_UNSIGNED'])
  })

  await t.test('another key', async () => {
    assert.deepEqual(codes(await harmed('delete from office_keys')), ['KEY_MISSING'])
    assert.deepEqual(codes(await harmed(`update office_keys set value = 'AAAA' where name = 'record'`)), [
      'KEY_MISSING',
    ])
    const moved = await harmed('update offices set installation_id = gen_random_uuid()')
    assert.equal(moved.length, clean.checkpoints)
  })

  await t.test('another frontier', async () => {
    assert.deepEqual(codes(await harmed('update record_frontier set size = size + 1')), ['FRONTIER_DIFFERS'])
  })

  await t.test('an entry slipped in', async () => {
    const faults = await harmed(
      `insert into record_entries select office_id, '01980000-0000-7000-8000-000000000000', matter_id, version, kind, at, text from record_entries where entry_id = '${id}'`,
    )
    assert.deepEqual(codes(faults), ['ENTRY_UNSEALED', 'COLUMNS_DIFFER'])
    const again = await harmed(`insert into record_pending values (${OFFICE}, '${id}')`)
    assert.deepEqual(codes(again), ['ENTRY_PENDING'])
    const unsealed = await harmed(`delete from record_pending where entry_id = '${fresh.entry_id}'`)
    assert.deepEqual(
      unsealed.map(({ code, entryId }) => [code, entryId]),
      [['ENTRY_UNSEALED', fresh.entry_id]],
    )
  })

  await t.test('a column', async () => {
    for (const [entry, change, column] of [
      [id, `kind = 'matter.closed'`, 'kind'],
      [fresh.entry_id, `at = at + interval '1 microsecond'`, 'at'],
      [id, 'version = version + 1', 'version'],
      [id, 'matter_id = null', 'matter'],
    ] as const) {
      const faults = await harmed(`update record_entries set ${change} where entry_id = '${entry}'`)
      const found = faults.filter(fault => fault.code === 'COLUMNS_DIFFER')
      assert.deepEqual(
        found.map(fault => fault.entryId),
        [entry],
        column,
      )
      assert.ok(found[0]?.words.en.endsWith(`: ${column}`), found[0]?.words.en)
    }
  })

  await t.test('a matter put back, put forward or deleted', async () => {
    const where = `where matter_id = '${target.matter_id}'`
    assert.deepEqual(codes(await harmed(`update matters set version = 1 ${where}`)), ['VERSION_BEYOND'])
    assert.deepEqual(codes(await harmed(`update matters set version = 2000000000 ${where}`)), ['VERSION_MISSING'])
    assert.deepEqual(codes(await harmed(`delete from matters ${where}`)), ['MATTER_MISSING', 'NUMBER_WITHOUT_MATTER'])
  })

  await t.test('the ledger of numbers', async () => {
    const where = `where number = '${target.number}'`
    assert.deepEqual(codes(await harmed(`delete from numbers ${where}`)), ['NUMBER_MISSING', 'MATTER_WITHOUT_NUMBER'])
    assert.ok((await harmed('update series set last = last + 1')).every(fault => fault.code === 'NUMBER_MISSING'))
    assert.ok((await harmed('update series set last = last - 1')).every(fault => fault.code === 'NUMBER_BEYOND'))
    const renamed = codes(await harmed(`update matters set number = '收〔2026〕999号' ${where}`))
    assert.deepEqual(renamed.toSorted(), ['MATTER_WITHOUT_NUMBER', 'NUMBER_WITHOUT_MATTER'])
    const issue = await one<{ number: string }>('select number from issues order by number limit 1')
    const issued = `where number = '${issue.number}'`
    assert.deepEqual(codes(await harmed(`delete from issues ${issued}`)), ['NUMBER_WITHOUT_MATTER'])
    assert.deepEqual(codes(await harmed(`update issues set number = '青办〔2026〕99号' ${issued}`)).toSorted(), [
      'MATTER_WITHOUT_NUMBER',
      'NUMBER_WITHOUT_MATTER',
    ])
    const kept = await one<{ code: string }>(
      'select code from archive_items where matter_id is not null order by code limit 1',
    )
    const recoded = codes(await harmed(`update archive_items set code = 'Z999' where code = '${kept.code}'`))
    assert.deepEqual(recoded.toSorted(), ['MATTER_WITHOUT_NUMBER', 'NUMBER_WITHOUT_MATTER'])
  })

  assert.deepEqual(await verifyRecord(pool, OFFICE), clean, 'all harm was taken back')
})
