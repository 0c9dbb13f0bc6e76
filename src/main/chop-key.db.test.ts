import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { test } from 'node:test'
import { Problem } from '#base/errors.ts'
import { chopKeyFile } from '#documents/chops/key.ts'
import { keepChop } from '#matters/issuing/chops.ts'
import { chopsOf } from '#matters/issuing/organ-chops.ts'
import { copying } from '#store/copy/copy.ts'
import { testOffice } from '#test/support/office.ts'
import { chopPicture } from './demo/chop-picture.ts'
import { chopKeyFinding } from './doctor/chop-key.ts'
import { openChopKey } from './open-chop-key.ts'

const ORGAN = '枢州市清源区委办公室'
const aKey = (byte: number) => Buffer.alloc(32, byte)

const refusal = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

test('a start without the key that chops were kept under makes no other one, says which is missing, and every use of a chop says so', async t => {
  const office = await testOffice(t)
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'shuniu-key-'))
  t.after(() => fs.rmSync(dataFolder, { recursive: true }))
  const said: string[] = []
  t.mock.method(console, 'log', (line: string) => void said.push(line))
  const open = (chopKey?: string) => openChopKey({ dataFolder, chopKey }, office.url)
  const finding = (chopKey?: string) => copying(office.url, client => chopKeyFinding(client, { dataFolder, chopKey }))
  const keep = (key: Uint8Array | null) =>
    office.as('liuqinghe', acting => keepChop(acting, key, { organ: ORGAN, width: 42, picture: chopPicture() }))
  const press = (key: Uint8Array | null) =>
    office.as('liuqinghe', acting => chopsOf(acting, key, [ORGAN], { latest: null, pressings: [] }))

  const [old, other] = [aKey(7), aKey(8)].map(key => key.toString('base64'))
  await keep(aKey(7))
  assert.equal(await open(), null)
  assert.equal(fs.existsSync(chopKeyFile(dataFolder)), false)
  assert.match(said.join(), /印章密钥缺失.*chop\.key/)
  assert.equal((await finding()).state, 'wrong')
  await assert.rejects(press(null), refusal('CHOP_KEY_MISSING'))
  await assert.rejects(keep(null), refusal('CHOP_KEY_MISSING'))

  assert.deepEqual(await open(other), aKey(8), 'new chops can be kept under it')
  assert.match(said.at(-1) ?? '', /不是存印章时的那一把/)
  assert.equal((await finding(other)).state, 'wrong')
  await assert.rejects(press(aKey(8)), refusal('CHOP_KEY_ANOTHER'))

  assert.equal((await finding(old)).state, 'good')
  assert.equal((await press(aKey(7))).chops.length, 1)
  await keep(aKey(8))
  assert.equal((await press(aKey(8))).chops.length, 1, 'a chop that was entered anew opens')
  assert.equal((await finding(other)).state, 'good')
})

test('the first start of an office makes the key, which nobody else reads', async t => {
  const office = await testOffice(t)
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'shuniu-key-'))
  t.after(() => fs.rmSync(dataFolder, { recursive: true }))
  const made = await openChopKey({ dataFolder, chopKey: undefined }, office.url)
  assert.equal(made?.length, 32)
  assert.equal(fs.statSync(chopKeyFile(dataFolder)).mode & 0o777, 0o600)
  assert.deepEqual(await openChopKey({ dataFolder, chopKey: undefined }, office.url), made)
  fs.chmodSync(chopKeyFile(dataFolder), 0o644)
  await assert.rejects(openChopKey({ dataFolder, chopKey: undefined }, office.url), /chmod 600/)
})
