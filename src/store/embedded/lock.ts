import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import * as net from 'node:net'
import { StartFailure } from '../start-failure.ts'

export const alreadyRuns = (home: string) =>
  new StartFailure({
    zh: `已有另一个实例正在使用数据目录 ${home}。请先停止它，或用 SHUNIU_DATA 换一个目录`,
    en: `Another instance already runs on the data directory ${home}. Stop it first, or choose another directory with SHUNIU_DATA`,
  })

/**
 * One process per data folder. An abstract unix socket is the lock, because it vanishes with its process however that dies.
 * @returns the release
 * @throws StartFailure when another process holds it
 */
export function takeLock(home: string): Promise<() => void> {
  const name = createHash('sha256').update(fs.realpathSync(home)).digest('hex').slice(0, 32)
  return new Promise((resolve, reject) => {
    const server = net.createServer(connection => connection.destroy())
    server.unref()
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? alreadyRuns(home) : error),
    )
    server.listen(`\0shuniu-${name}`, () => resolve(() => void server.close()))
  })
}
