import { createReadStream } from 'node:fs'
import * as net from 'node:net'
import { Problem } from '#base/errors.ts'

/** A scanner for viruses beside the product: clamd of ClamAV, or what speaks as it does. */
export interface Scanner {
  /**
   * @param name only for the words of a refusal
   * @throws Problem FILE_INFECTED, SCANNER_DOWN when it does not answer: what nobody looked at is not kept
   */
  scan(file: { path: string; name: string }): Promise<void>
}

/** Milliseconds without a word from the scanner. */
const PATIENCE = 60_000
/** Bytes of a piece; clamd takes any up to its own StreamMaxLength. */
const PIECE = 64 * 1024

/** @param address `host:port`, or the path of a Unix socket */
export function openScanner(address: string): Scanner {
  const place = /^(.+):(\d+)$/.exec(address)
  const connect = () => (place ? net.connect(Number(place[2]), place[1]) : net.connect(address))
  return {
    scan: async ({ path, name }) => {
      const verdict = await instream(connect(), path).catch(() => '')
      if (/ FOUND\0?$/.test(verdict)) throw new Problem('FILE_INFECTED', { field: 'file', params: { name } })
      if (!/: OK\0?$/.test(verdict)) throw new Problem('SCANNER_DOWN', { field: 'file' })
    },
  }
}

/** Sends a file as INSTREAM wants it (clamd(8)): pieces behind their length, a length of nothing at the end. */
async function instream(socket: net.Socket, path: string): Promise<string> {
  let answer = ''
  const over = new Promise<string>((resolve, reject) => {
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('the scanner is silent')))
    socket.on('data', data => (answer += data.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer.trim()))
  })
  // Told above, whether it is heard while writing or while waiting.
  over.catch(() => {})
  socket.write('zINSTREAM\0')
  for await (const piece of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    if (socket.destroyed) break
    socket.write(lengthOf(piece.length))
    if (!socket.write(piece)) await Promise.race([new Promise(resume => socket.once('drain', resume)), over])
  }
  if (!socket.destroyed) socket.write(lengthOf(0))
  return over
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
