import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { startEmbedded, type Embedded } from './start.ts'

/** Throw-away servers are named after the process that uses them, so that the next one can remove those of the dead. */
const PREFIX = 'shuniu-test-'

let count = 0

/**
 * Starts a server of which nothing is left when this process exits. It does not keep the process alive.
 * @param options.durable for measurements: writes as an office's server does; tests do without fsync
 */
export async function startThrowAway({ durable = false } = {}): Promise<Embedded> {
  sweep()
  count += 1
  const folder = path.join(os.tmpdir(), `${PREFIX}${process.pid}-${count}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
  const server = await startEmbedded({ dataRoot: folder, durable })
  server.unref()
  process.once('exit', () => end(server, folder))
  return server
}

/** Exit handlers cannot wait, so this does: a server still writing would bring the folder back. */
function end(server: Embedded, folder: string): void {
  const wait = new Int32Array(new SharedArrayBuffer(4))
  try {
    process.kill(server.pid, 'SIGQUIT')
    for (let waited = 0; waited < 200 && fs.existsSync(`/proc/${server.pid}`); waited += 1) Atomics.wait(wait, 0, 0, 10)
  } catch {
    // it is gone already
  }
  for (const left of [folder, server.socket]) fs.rmSync(left, { recursive: true, force: true, maxRetries: 3 })
}

function sweep(): void {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-')[0] : undefined
    if (pid === undefined || fs.existsSync(`/proc/${pid}`)) continue
    try {
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true })
    } catch {
      // another user's
    }
  }
}
