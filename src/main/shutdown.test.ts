import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as path from 'node:path'
import test from 'node:test'

/** A process that says "ready" and, told to end, does what `stop` is written as. */
async function running(stop: string) {
  const script = `import { atShutdown } from ${JSON.stringify(path.join(import.meta.dirname, 'shutdown.ts'))}
    atShutdown('slow', ${stop}); console.log('ready'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const exit = once(child, 'exit').then(([code]: unknown[]) => ({ code, said: said.join('') }))
  await once(child.stdout, 'data')
  return { child, exit }
}

test('Ctrl-C that arrives from the terminal and again from npm lets everything stop in order', async () => {
  const { child, exit } = await running(
    `() => new Promise(end => { console.log('asked'); setTimeout(() => { console.log('stopped'); end() }, 100) })`,
  )
  child.kill('SIGINT')
  // Two signals that wait to be taken are one.
  await once(child.stdout, 'data')
  child.kill('SIGINT')
  assert.deepEqual(await exit, { code: 0, said: 'ready\nasked\nstopped\n' })
})

test('a person who goes on pressing Ctrl-C does not wait for what never stops', async () => {
  const { child, exit } = await running(`() => new Promise(() => {})`)
  const pressing = setInterval(() => child.kill('SIGINT'), 100)
  assert.deepEqual(await exit, { code: 130, said: 'ready\n' })
  clearInterval(pressing)
})
