import assert from 'node:assert/strict'
import * as path from 'node:path'
import test from 'node:test'
import { freezeService, hashOf } from './freeze.ts'
import { readServiceFolder } from './read.ts'

const files = await readServiceFolder(path.join(import.meta.dirname, '../../catalogue/supervision'))

test('a folder that cannot be compiled is refused with the file and the element', async () => {
  const faulty = new Map(files).set(
    'procedure.bpmn',
    (files.get('procedure.bpmn') ?? '').replace('shuniu:decision="approval"', ''),
  )
  await assert.rejects(freezeService(faulty, 1), /procedure\.bpmn approval/)
})

test('the same folder is the same version; a new limit is another, a holiday or a README is not', () => {
  const hash = hashOf(files)
  const changed = (file: string) => hashOf(new Map(files).set(file, `${files.get(file) ?? ''} `))
  assert.match(hash, /^[0-9a-f]{64}$/)
  assert.equal(hashOf(new Map([...files].toReversed())), hash)
  for (const file of ['rules.dmn', '_shared/rules.dmn', 'procedure.bpmn', 'texts/en.json'])
    assert.notEqual(changed(file), hash)
  for (const file of ['README.md', '_shared/calendars/2026.json']) assert.equal(changed(file), hash)
})

test('a frozen service holds its own decisions beside the shared ones', async () => {
  const service = await freezeService(files, 3)
  assert.equal(service.version, 3)
  for (const decision of ['limits', 'approval', 'closing', 'ladder', 'extension'])
    assert.ok(service.rules.has(decision), decision)
  assert.equal(service.texts.en.name, 'Supervision')
})
