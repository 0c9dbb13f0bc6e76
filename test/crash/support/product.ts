import { spawn } from 'node:child_process'
import * as net from 'node:net'
import * as path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PROJECT = path.join(import.meta.dirname, '..', '..', '..')
const CLI = path.join(PROJECT, 'src', 'main', 'cli.ts')
/** The first start makes the district, and the screens if need be. In milliseconds. */
const LONGEST_START = 120_000

/** The real product as a process of its own. */
export interface Product {
  pid: number
  address: string
  /** Settles when the process is gone: its exit code, null when a signal ended it. */
  exited: Promise<number | null>
  /** What it said so far. */
  said: () => string
}

export interface Settings {
  data: string
  port: number
}

/** Runs a command of the product. */
export function run(args: readonly string[], { data, port }: Settings): Product {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SHUNIU_DATA: data, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: '' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => (said += text))
  }
  return {
    pid: child.pid ?? Number.NaN,
    address: `http://127.0.0.1:${port}`,
    exited: new Promise(resolve => child.once('close', resolve)),
    said: () => said,
  }
}

/** Starts the demonstration and waits until it is ready. */
export async function start(settings: Settings): Promise<Product> {
  const product = run(['demo'], settings)
  let isGone = false
  void product.exited.then(() => (isGone = true))
  for (let waited = 0; !(await isReady(product.address)); waited += 50) {
    if (isGone || waited > LONGEST_START) throw new Error(`the product did not start:\n${product.said()}`)
    await pause(50)
  }
  return product
}

const isReady = (address: string): Promise<boolean> =>
  fetch(`${address}/health/ready`).then(
    answer => answer.ok,
    () => false,
  )

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
