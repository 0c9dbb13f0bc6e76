import * as net from 'node:net'
import { explainSystem, StartFailure } from '#store/start-failure.ts'

/** Where a server listens. */
export interface Address {
  host: string
  port: number
}

/** Looks whether the address can be listened on. @throws StartFailure with what a person can do */
export async function requireFreePort({ host, port }: Address): Promise<void> {
  const probe = net.createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen(port, host, resolve)
    })
  } catch (error) {
    throw explainListening(error, { host, port })
  } finally {
    probe.close()
  }
}

/** Ports tried one after the other before giving up. */
const TRIED = 50

/** The first port above this one that can be listened on. @throws StartFailure when none of the next fifty can */
export async function freePortAfter({ host, port }: Address): Promise<number> {
  for (let next = port + 1; ; next += 1)
    try {
      await requireFreePort({ host, port: next })
      return next
    } catch (error) {
      if (next - port >= TRIED) throw error
    }
}

/** Turns what listening met into a sentence; a fault of ours passes through unchanged. */
export function explainListening(error: unknown, { host, port }: Address): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  switch (code) {
    case 'EADDRINUSE':
      return new StartFailure(
        {
          zh: `端口 ${port} 已被占用。请先停止占用它的程序，或用 PORT=${port + 1} 换一个端口`,
          en: `Port ${port} is taken. Stop the program that has it, or take another with PORT=${port + 1}`,
        },
        error,
      )
    case 'EACCES':
      return new StartFailure(
        {
          zh: `没有权限使用端口 ${port}（1024 以下需要管理员）。请用 PORT=8080 换一个端口`,
          en: `No permission for port ${port} (below 1024 needs an administrator). Take another with PORT=8080`,
        },
        error,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartFailure(
        { zh: `这台机器没有地址 ${host}，请检查 HOST`, en: `This machine has no address ${host}; look at HOST` },
        error,
      )
    default:
      return explainSystem(error, host)
  }
}
