import assert from 'node:assert/strict'
import { once } from 'node:events'
import * as net from 'node:net'
import test from 'node:test'
import { StartFailure } from '#store/start-failure.ts'
import { requireFreePort } from './port.ts'

const saying = (pattern: RegExp) => (error: unknown) =>
  error instanceof StartFailure && pattern.test(error.sentences.en) && error.sentences.zh.length > 0

test('a port that somebody has is told with one that may be free, and a free one passes', async t => {
  const other = net.createServer().listen(0, '127.0.0.1')
  t.after(() => other.close())
  await once(other, 'listening')
  const address = other.address()
  assert.ok(address !== null && typeof address !== 'string')
  const { port } = address
  await assert.rejects(
    requireFreePort({ host: '127.0.0.1', port }),
    saying(new RegExp(`take another with PORT=${port + 1}$`)),
  )
  await requireFreePort({ host: '127.0.0.1', port: 0 })
})

test('an address that this machine does not have is told as one', async () => {
  await assert.rejects(requireFreePort({ host: '192.0.2.1', port: 0 }), saying(/no address 192\.0\.2\.1/))
  await assert.rejects(requireFreePort({ host: 'nowhere.invalid', port: 0 }), saying(/no address nowhere\.invalid/))
})
