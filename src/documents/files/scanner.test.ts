import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import * as net from 'node:net'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { test, type TestContext } from 'node:test'
import { openScanner } from './scanner.ts'

/** Speaks as clamd does, and finds what contains the word. */
async function clamd(t: TestContext, where: number | string, answer?: string): Promise<{ heard: () => number }> {
  let heard = 0
  const server = net.createServer(socket => {
    let bytes = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', data => {
      bytes = Buffer.concat([bytes, data])
      const parts: Buffer[] = []
      let at = 'zINSTREAM\0'.length
      while (at + 4 <= bytes.length) {
        const length = bytes.readUInt32BE(at)
        if (at + 4 + length > bytes.length) return
        if (length === 0) {
          const file = Buffer.concat(parts)
          heard = file.length
          socket.end(answer ?? (file.includes('virus') ? 'stream: Test-Signature FOUND\0' : 'stream: OK\0'))
          return
        }
        parts.push(bytes.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  await new Promise<void>(resolve => server.listen(where, resolve))
  t.after(() => server.close())
  return { heard: () => heard }
}

async function fileOf(t: TestContext, content: string): Promise<{ path: string; name: string }> {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'shuniu-scan-'))
  t.after(() => fs.rm(folder, { recursive: true }))
  await fs.writeFile(path.join(folder, 'file'), content)
  return { path: path.join(folder, 'file'), name: '附件.doc' }
}

test('what carries a virus is refused by its name, wherever in a long file it stands', async t => {
  const socket = path.join(await fs.mkdtemp(path.join(tmpdir(), 'clamd-')), 's')
  t.after(() => fs.rm(path.dirname(socket), { recursive: true }))
  await clamd(t, socket)
  const refusal = { code: 'FILE_INFECTED', params: { name: '附件.doc' } }
  await assert.rejects(openScanner(socket).scan(await fileOf(t, 'a virus')), refusal)
  await assert.rejects(openScanner(socket).scan(await fileOf(t, `${'x'.repeat(500_000)}virus`)), refusal)
})

test('nothing is kept while the scanner is down or says what nobody understands', async t => {
  await clamd(t, 48_183, 'INSTREAM size limit exceeded. ERROR\0')
  const file = await fileOf(t, 'harmless')
  await assert.rejects(openScanner('127.0.0.1:48183').scan(file), { code: 'SCANNER_DOWN', status: 503 })
  await assert.rejects(openScanner('/nowhere/clamd.sock').scan(file), { code: 'SCANNER_DOWN' })
})

test('a clean file passes, and all of it was looked at', async t => {
  const { heard } = await clamd(t, 48_184)
  await openScanner('127.0.0.1:48184').scan(await fileOf(t, 'x'.repeat(1_000_000)))
  assert.equal(heard(), 1_000_000)
})
