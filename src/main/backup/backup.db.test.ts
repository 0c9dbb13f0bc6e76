import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { Readable } from 'node:stream'
import { test, type TestContext } from 'node:test'
import sql from 'sql-template-tag'
import { freezeService } from '#catalogue/freeze.ts'
import { LARGEST_FILE } from '#api/attachments/routes.ts'
import { diskShelf, placeOf } from '#documents/files/disk-shelf.ts'
import { openFileStore } from '#documents/files/store.ts'
import { openTypesetter } from '#documents/typesetting/typesetter.ts'
import { act } from '#matters/act.ts'
import { attach } from '#matters/attach.ts'
import { keepChop } from '#matters/issuing/chops.ts'
import { registerMatter } from '#matters/register.ts'
import { loadServices } from '#matters/services.ts'
import { officeToday } from '#office/today.ts'
import { sealPending } from '#record/seal.ts'
import { verifyRecord } from '#record/verify.ts'
import { systemContext } from '#store/context.ts'
import { copying } from '#store/copy/copy.ts'
import { tablesInOrder } from '#store/copy/tables.ts'
import { migrate } from '#store/migrate.ts'
import { MIGRATIONS, readMigrations } from '#store/migration-files.ts'
import type { OfficePool } from '#store/pool.ts'
import { StartFailure } from '#store/start-failure.ts'
import { transaction } from '#store/transaction.ts'
import { testDatabase } from '#test/support/database.ts'
import { OFFICE, testOffice, type TestOffice } from '#test/support/office.ts'
import { testServer } from '#test/support/server.ts'
import { onServer, withDatabase } from '#test/support/template.ts'
import { chopPicture } from '../demo/chop-picture.ts'
import { sendOne } from '../demo/issuing.ts'
import { playersOf } from '../demo/players.ts'
import { storyOf } from '../demo/story.ts'
import { CATALOGUE } from '../project.ts'
import { chopKeyState } from '../chop-key.ts'
import { makeBackup } from './make.ts'
import { restoreBackup } from './restore.ts'

const saying = (pattern: RegExp) => (error: unknown) =>
  error instanceof StartFailure && pattern.test(error.sentences.en) && error.sentences.zh.length > 0

/** What the chops of these offices are encrypted with. */
const CHOP_KEY = Buffer.alloc(32, 7)

function folderFor(t: TestContext): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shuniu-backup-'))
  t.after(() => fs.rmSync(folder, { recursive: true }))
  return folder
}

/** Files in a folder, as a backup wants them named. */
const filesIn = (folder: string) => ({ files: diskShelf(folder), staging: folder })

/** A district with a matter that has a file, and where it keeps its files. */
async function districtWithFile(t: TestContext, office?: TestOffice) {
  const district = office ?? (await testOffice(t))
  const kept = path.join(folderFor(t), 'files')
  const store = await openFileStore({ folder: kept, maxBytes: LARGEST_FILE })
  const { sha256, size } = await store.receive(Readable.from('会议纪要'), '会议纪要.txt')
  await district.as('yexiaoyun', async acting => {
    const matter = await registerMatter(acting, document('关于召开会议的通知'))
    await attach(acting, matter.id, { name: '会议纪要.txt', mediaType: 'text/plain', size, sha256 })
  })
  await sealPending(district.pool, OFFICE, district.clock.now())
  return { ...district, ...filesIn(kept), kept, store, sha256 }
}

const document = (title: string) => ({
  service: 'incoming-document',
  title,
  fields: { from: '市水利局', kind: '通知' },
  urgency: 'normal' as const,
  secrecy: 'none' as const,
})

const ask = <Row>(pool: OfficePool, statement: ReturnType<typeof sql>) =>
  transaction(pool, systemContext(OFFICE), tx => tx.query<Row>(statement))

const countsOf = (url: string) =>
  copying(url, async client => {
    const counts: Record<string, number> = {}
    for (const { name } of await tablesInOrder(client)) {
      const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ${name}`)
      counts[name] = rows[0]?.count ?? 0
    }
    return counts
  })

const openMatters = (pool: OfficePool) =>
  ask(
    pool,
    sql`select matter_id, number, title, version, marking, fields, holder_post_id, holder_since, due_at from matters
      where state = 'open' order by number`,
  )

test('a backup does not mix with what is in its folder already', async t => {
  const source = await testOffice(t)
  const folder = folderFor(t)
  fs.writeFileSync(path.join(folder, 'mine.txt'), '')
  const place = { url: source.url, ...filesIn(folder) }
  await assert.rejects(makeBackup(place, folder, source.clock.now()), saying(/is not empty/))
})

test('a backup of which anything was lost or changed is refused, and nothing of it is restored', async t => {
  const { url, files, sha256, clock } = await districtWithFile(t)
  const harms: [what: RegExp, harm: (folder: string) => void][] = [
    [/no manifest\.json/, folder => fs.rmSync(path.join(folder, 'manifest.json'))],
    [/manifest\.json cannot be read/, folder => fs.truncateSync(path.join(folder, 'manifest.json'), 100)],
    [/matters\.copy\.gz is not as/, folder => fs.appendFileSync(path.join(folder, 'tables', 'matters.copy.gz'), ' ')],
    [/people\.copy\.gz is not as/, folder => fs.rmSync(path.join(folder, 'tables', 'people.copy.gz'))],
    [/files.* is not as/, folder => fs.appendFileSync(placeOf(path.join(folder, 'files'), sha256), ' ')],
    [/files is not as/, folder => fs.rmSync(placeOf(path.join(folder, 'files'), sha256))],
    [
      /comes from a newer version \(999999_later\.sql\)/,
      folder => {
        const file = path.join(folder, 'manifest.json')
        fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/\d{6}_\w+\.sql/, '999999_later.sql'))
      },
    ],
  ]
  const whole = path.join(folderFor(t), 'whole')
  await makeBackup({ url, files }, whole, clock.now())
  const target = await testDatabase(t)
  for (const [what, harm] of harms) {
    const folder = path.join(folderFor(t), 'copy')
    fs.cpSync(whole, folder, { recursive: true })
    harm(folder)
    await assert.rejects(restoreBackup({ url: target.url, ...filesIn(folderFor(t)) }, folder), saying(what))
  }
  assert.ok(Object.values(await countsOf(target.url)).every(count => count === 0))
})

test('a database that holds anything is not restored into', async t => {
  const { url, files, staging, clock } = await districtWithFile(t)
  const folder = path.join(folderFor(t), 'backup')
  await makeBackup({ url, files }, folder, clock.now())
  const before = await countsOf(url)
  await assert.rejects(restoreBackup({ url, files, staging }, folder), saying(/The database is not empty/))
  assert.deepEqual(await countsOf(url), before)
})

test('a file that is missing or was changed does not keep the rest from being backed up, and is named', async t => {
  const { url, files, kept, sha256, clock } = await districtWithFile(t)
  fs.appendFileSync(placeOf(kept, sha256), ' ')
  const changed = await makeBackup({ url, files }, path.join(folderFor(t), 'one'), clock.now())
  assert.deepEqual([changed.damaged, changed.manifest.files], [[sha256], 0])
  fs.rmSync(placeOf(kept, sha256))
  const missing = await makeBackup({ url, files }, path.join(folderFor(t), 'two'), clock.now())
  assert.deepEqual(missing.damaged, [sha256])
})

test('what is restored is the office as it was: whole, open where it was open, and counting on without a gap', async t => {
  const at = '2026-11-24T02:57:00Z'
  const office = await testOffice(t, { at })
  const { calendar } = await office.asMachine(acting => officeToday(acting.tx, acting.office, acting.now))
  const players = playersOf(office.pool, office.clock, office.services, office.plan)
  for (const { at: when, happen } of storyOf(new Date(at), calendar, office.plan, players, async () => {})) {
    office.clock.set(when)
    await happen()
  }
  const source = await districtWithFile(t, office)
  const typesetter = openTypesetter()
  t.after(() => typesetter.close())
  await sendOne(players, { press: { typesetter, catalogue: CATALOGUE }, files: source.store, chopKey: CHOP_KEY })
  await source.as('yexiaoyun', acting => registerMatter(acting, document('还没有封存的一件')))
  const folder = path.join(folderFor(t), 'backup')
  const { damaged } = await makeBackup(source, folder, source.clock.now())
  assert.deepEqual(damaged, [])

  const restored = path.join(folderFor(t), 'files')
  const target = { ...(await testDatabase(t)), ...filesIn(restored) }
  await restoreBackup(target, folder)
  assert.deepEqual(await countsOf(target.url), await countsOf(source.url))
  assert.deepEqual(await openMatters(target.pool), await openMatters(source.pool))
  const [before, after] = [await verifyRecord(source.pool, OFFICE), await verifyRecord(target.pool, OFFICE)]
  assert.deepEqual(after, before)
  assert.deepEqual([after.faults, after.entries > 100], [[], true])
  assert.equal(fs.readFileSync(placeOf(restored, source.sha256), 'utf8'), '会议纪要')

  const [sent] = await ask<{ sha256: string; content_hash: string }>(
    target.pool,
    sql`select i.sha256, v.content_hash from issues i
      join document_draft_versions v on (v.office_id, v.matter_id, v.version) = (i.office_id, i.matter_id, i.version)
      where i.sent_at is not null and i.content_hash = v.content_hash`,
  )
  assert.equal(fs.readFileSync(placeOf(restored, sent?.sha256 ?? ''), 'latin1').slice(0, 5), '%PDF-')
  const isFile = (hash = '') => fs.existsSync(placeOf(source.kept, hash))
  assert.deepEqual([isFile(sent?.sha256), isFile(sent?.content_hash)], [true, false], 'a text is no file')

  const services = await transaction(target.pool, systemContext(OFFICE), tx => loadServices(tx, OFFICE, freezeService))
  const deps = { pool: target.pool, clock: source.clock, services }
  const actor = await source.actor('yexiaoyun')
  const next = await act(deps, { office: OFFICE, actor }, acting => registerMatter(acting, document('恢复后的第一件')))
  const meant = await source.as('yexiaoyun', acting => registerMatter(acting, document('原来的下一件')))
  assert.equal(next.number, meant.number)
  await sealPending(target.pool, OFFICE, source.clock.now())
  assert.deepEqual((await verifyRecord(target.pool, OFFICE)).faults, [])
})

test('chops are in a backup, their key is not, and it is told whether they can be opened with the key that is here', async t => {
  const source = await districtWithFile(t)
  const folder = path.join(folderFor(t), 'backup')
  const state = (url: string, key?: Uint8Array) => copying(url, client => chopKeyState(client, key))
  assert.equal(await state(source.url), 'no chops')
  await source.as('liuqinghe', acting =>
    keepChop(acting, CHOP_KEY, { organ: '枢州市清源区委办公室', width: 42, picture: chopPicture() }),
  )
  await makeBackup(source, folder, source.clock.now())
  const target = await testDatabase(t)
  await restoreBackup({ url: target.url, ...filesIn(folderFor(t)) }, folder)
  assert.equal(await state(target.url), 'missing')
  assert.equal(await state(target.url, Buffer.alloc(32, 8)), 'another')
  assert.equal(await state(target.url, CHOP_KEY), 'opens')
})

test('who was signed in is not restored', async t => {
  const { url, pool, files, clock, plan } = await districtWithFile(t)
  await ask(
    pool,
    sql`insert into sessions (office_id, session_hash, person_id, csrf, created_at, seen_at, expires_at)
      values (${OFFICE}, '\\x00', ${plan.people[0]?.id}, '', now(), now(), now())`,
  )
  const folder = path.join(folderFor(t), 'backup')
  await makeBackup({ url, files }, folder, clock.now())
  const target = await testDatabase(t)
  await restoreBackup({ url: target.url, ...filesIn(folderFor(t)) }, folder)
  assert.deepEqual({ ...(await countsOf(url)), sessions: 0 }, await countsOf(target.url))
})

test('a backup of an older version comes into a new database and is brought to the newest schema', async t => {
  const server = await testServer()
  const empty = async () => {
    const name = `shuniu_test_backup_${process.pid}_${Math.random().toString(36).slice(2)}`
    await onServer(server, `create database ${name}`)
    t.after(() => onServer(server, `drop database ${name} with (force)`))
    return withDatabase(server, name)
  }
  const [old, target] = [await empty(), await empty()]
  const migrations = readMigrations(MIGRATIONS)
  await migrate({ url: old, upTo: migrations.at(-2)?.file ?? '' })
  await onServer(old, `insert into offices (office_id, name, short_name, created_at) values (7, '旧版', '旧', now())`)
  const folder = path.join(folderFor(t), 'backup')
  await makeBackup({ url: old, ...filesIn(folderFor(t)) }, folder, new Date())
  await restoreBackup({ url: target, ...filesIn(folderFor(t)) }, folder)
  assert.deepEqual(await onServer(target, 'select office_id, name from offices'), [{ office_id: 7, name: '旧版' }])
  const [last] = await onServer<{ file: string }>(target, 'select max(file) as file from schema_migrations')
  assert.equal(last?.file, migrations.at(-1)?.file)
})
