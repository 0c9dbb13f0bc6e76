import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freezeService } from '#catalogue/freeze.ts'
import { readServiceFolder, type ServiceFiles } from '#catalogue/read.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { OFFICE, testOffice, type TestOffice } from '../../../test/support/office.ts'
import { act } from '../act.ts'
import { loadServices } from '../services.ts'
import { beginAmendment } from './begin-amendment.ts'
import { publishAmendment } from './publish-amendment.ts'
import { saveAmendment } from './save-amendment.ts'
import { submitAmendment } from './submit-amendment.ts'
import { availableUpdates, takeFromProduct } from './updates.ts'

const ID = 'supervision'
const product = await readServiceFolder('catalogue/supervision')

/** The next version of the product: another sentence in its English texts, and a longer README. */
function newer(more: Record<string, string> = {}): ServiceFiles {
  const english = product.get('texts/en.json')?.replace('"Approve"', '"Approve it"') ?? ''
  return new Map([...product, ['texts/en.json', english], ...Object.entries(more)])
}

const start = (office: TestOffice, files: ServiceFiles) =>
  office.asMachine(({ tx, now }) => takeFromProduct(tx, OFFICE, { id: ID, files }, now))

const updates = (office: TestOffice) => office.asMachine(({ tx }) => availableUpdates(tx, OFFICE))

/** 江雪梅 writes it, 顾长河 approves it. */
async function publish(office: TestOffice, files: Record<string, string>): Promise<number> {
  const draft = await office.as('jiangxuemei', acting => beginAmendment(acting, ID, { kind: 'version' }))
  return settle(office, draft.id, files, draft.version)
}

async function settle(office: TestOffice, id: string, files: Record<string, string>, version: number): Promise<number> {
  const saved = await office.as('jiangxuemei', acting => saveAmendment(acting, id, files, version))
  await office.as('jiangxuemei', acting => submitAmendment(acting, id, { reason: '按本区的做法' }, saved.version))
  const published = await office.as('guchanghe', acting => publishAmendment(acting, id))
  return published.version
}

const current = (office: TestOffice) =>
  office.asMachine(async ({ services }) => services.current(ID) ?? assert.fail('it is published'))

test('a newer folder of a service nobody touched is its next version, and the same one is brought once', async t => {
  const office = await testOffice(t)
  for (const files of [product, newer(), newer()]) await start(office, files)
  const service = await current(office)
  assert.deepEqual([service.version, service.texts.en.steps['approve']?.name], [2, 'Approve it'])
  assert.deepEqual(await updates(office), [])
})

test('what the office published is not overwritten: the newer folder is offered, and taken in by two persons', async t => {
  const office = await testOffice(t)
  const own = { 'README.md': `${product.get('README.md') ?? ''}\n本区每周一通报。\n` }
  assert.equal(await publish(office, own), 2)
  await start(office, newer({ 'README.md': `${product.get('README.md') ?? ''}\n新版说明。\n` }))
  assert.equal((await current(office)).version, 2)
  assert.deepEqual(
    (await updates(office)).map(update => update.service),
    [ID],
  )

  const draft = await office.as('jiangxuemei', acting => beginAmendment(acting, ID, { kind: 'update' }))
  assert.match(draft.files['texts/en.json'] ?? '', /Approve it/)
  assert.match(draft.files['README.md'] ?? '', /本区每周一通报/)
  assert.deepEqual(Object.keys(draft.offered), ['README.md'])
  assert.deepEqual(await updates(office), [])
  assert.equal(await settle(office, draft.id, {}, draft.version), 3)
  assert.equal((await current(office)).texts.en.steps['approve']?.name, 'Approve it')
  await start(office, newer({ 'README.md': `${product.get('README.md') ?? ''}\n新版说明。\n` }))
  assert.deepEqual(await updates(office), [])
})

test('while the office writes, a newer folder waits', async t => {
  const office = await testOffice(t)
  await office.as('jiangxuemei', acting => beginAmendment(acting, ID, { kind: 'version' }))
  await start(office, newer())
  assert.equal((await current(office)).version, 1)
  assert.equal((await updates(office)).length, 1)
})

test('without an update there is nothing to take in', async t => {
  const office = await testOffice(t)
  await assert.rejects(
    office.as('jiangxuemei', acting => beginAmendment(acting, ID, { kind: 'update' })),
    { code: 'NOT_FOUND' },
  )
})

test('what one process publishes, another one follows with its next act', async t => {
  const office = await testOffice(t)
  const other = await transaction(office.pool, systemContext(OFFICE), tx => loadServices(tx, OFFICE, freezeService))
  const deps = { pool: office.pool, clock: office.clock, services: other }
  assert.equal(await publish(office, { 'README.md': `${product.get('README.md') ?? ''}\n` }), 2)
  assert.equal(other.current(ID)?.version, 1)
  const seen = await act(deps, { office: OFFICE, actor: null }, async ({ services }) => services.current(ID)?.version)
  assert.equal(seen, 2)
  assert.equal(other.version(ID, 1).version, 1)
})
