import assert from 'node:assert/strict'
import * as path from 'node:path'
import test from 'node:test'
import { checkService } from './check.ts'
import { blankService, copyService } from './copy.ts'
import { freezeService } from './freeze.ts'
import { readServiceFolder } from './read.ts'

const CATALOGUE = path.join(import.meta.dirname, '../../catalogue')
const names = { 'zh-Hans': '会议室预订 & 管理', 'zh-Hant': '會議室預訂 & 管理', en: 'Rooms' }
const supervision = await readServiceFolder(path.join(CATALOGUE, 'supervision'))
const shared = [...supervision].filter(([file]) => file.startsWith('_shared/'))

test('a new service from the blank one passes every check, and is called as it is named', async () => {
  const files = copyService(new Map([...(await blankService()), ...shared]), 'meeting-room', names)
  assert.deepEqual(await checkService('meeting-room', files, new Map()), [])
  const service = await freezeService(files, 1)
  assert.equal(service.manifest.series.id, 'meeting-room')
  assert.equal(service.texts.en.name, 'Rooms')
})

test('a copy passes every check, with a cap of its own and numbers of its own', async () => {
  const files = copyService(supervision, 'inspection', names)
  assert.deepEqual(await checkService('inspection', files, new Map()), [])
  const service = await freezeService(files, 1)
  assert.equal(service.manifest.series.pattern, '会议室预订 & 管理〔{year}〕{seq}号')
  const cap = service.rules.get('extension')?.evaluate({ service: 'inspection' }, '2026-01-01')
  assert.deepEqual(cap?.kind === 'decided' && cap.outputs, [{ cap: 15 }])
})
