import assert from 'node:assert/strict'
import * as path from 'node:path'
import test from 'node:test'
import { StartFailure } from '#store/start-failure.ts'
import { readEnvironment } from './environment.ts'

test('every wrong variable is named at once, in both languages, and a password is never shown', () => {
  const source = { PORT: '80800', HOST: 'a b', DATABASE_URL: 'mysql://me:secret@x/y', SHUNIU_LANGUAGE: 'fr' }
  assert.throws(
    () => readEnvironment('office', source),
    (error: unknown) => {
      assert.ok(error instanceof StartFailure)
      for (const sentences of [error.sentences.zh, error.sentences.en]) {
        for (const name of Object.keys(source)) assert.match(sentences, new RegExp(name))
        assert.doesNotMatch(sentences, /secret/)
      }
      return true
    },
  )
})

test('without a word from outside, an office runs on this machine alone', () => {
  const environment = readEnvironment('office', {})
  assert.equal(environment.address, 'http://127.0.0.1:8080')
  assert.equal(environment.databaseUrl, undefined)
  assert.ok(path.isAbsolute(environment.dataFolder))
  assert.match(environment.dataFolder, /\.data\/office$/)
  assert.match(readEnvironment('demo', {}).dataFolder, /\.data\/demo$/)
})

test('an empty variable is one that was not set', () => {
  assert.equal(readEnvironment('office', { PORT: '', DATABASE_URL: ' ' }).port, 8080)
})

test('the address people use has no slash at its end and names a host they can open', () => {
  assert.equal(
    readEnvironment('office', { SHUNIU_ADDRESS: 'https://hub.example.gov.cn/' }).address,
    'https://hub.example.gov.cn',
  )
  assert.equal(readEnvironment('office', { HOST: '0.0.0.0', PORT: '9000' }).address, 'http://localhost:9000')
  assert.equal(readEnvironment('office', { HOST: '::1' }).address, 'http://[::1]:8080')
})
