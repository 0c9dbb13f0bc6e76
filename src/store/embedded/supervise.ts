import { spawn, type ChildProcess } from 'node:child_process'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { childOptions } from './child.ts'
import { explainPostgres } from './explain.ts'
import { alreadyRuns } from './lock.ts'
import type { Place } from './place.ts'
import { settingsFor } from './settings.ts'

/** Exit code of the script below when another container's server holds the folder. */
const HELD = 75
/** What an earlier server left behind may still be ending, in seconds. */
const LOCK_PATIENCE = 10

/**
 * A shell between us and the server: when our end of its stdin closes (we stop, or are killed with -9), it stops the server.
 * The file lock also holds across containers that share a volume, where process numbers mean nothing; the server inherits
 * it. Only under that lock is a stale postmaster.pid removed: its number may belong to any process by now.
 */
const SUPERVISOR = `
lock=$1; stale=$2; shift 2
exec 9>>"$lock"
if command -v flock >/dev/null; then flock -w ${LOCK_PATIENCE} 9 || exit ${HELD}; fi
rm -f "$stale"
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(exec 9>&-; cat <&3 >/dev/null; kill -INT $server 2>/dev/null) &
watch=$!
exec 3<&-
echo "server $server"
wait $server; code=$?
kill $watch 2>/dev/null
exit $code`

export interface Server {
  pid: number
  /** Settles when the server is gone, for whatever reason, with the exit code. */
  exited: Promise<number | null>
  /** Ends it in order: running transactions are rolled back, the data is checkpointed. */
  stop(): Promise<void>
  /** For throw-away servers: node may exit while it runs, which ends it too. */
  unref(): void
}

const STOP_PATIENCE = 30_000

/**
 * Starts the server and waits until it takes connections; recovery after a crash is part of the wait.
 * @throws StartFailure with what PostgreSQL complained about
 */
export async function supervise(place: Place, durable: boolean, log: (line: string) => void): Promise<Server> {
  const pidFile = path.join(place.data, 'postmaster.pid')
  const command = [path.join(place.bin, 'postgres'), '-D', place.data, ...settingsFor(place.socket, durable)]
  const shell = spawn('/bin/sh', ['-c', SUPERVISOR, 'sh', path.join(place.home, 'lock'), pidFile, ...command], {
    ...childOptions(place),
    detached: true, // Ctrl-C in the terminal reaches us alone; we stop the server after the last request
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let pid = 0
  let complaints = ''
  let code: number | null | undefined
  const exited = new Promise<number | null>(resolve => {
    shell.once('error', error => {
      complaints += String(error)
      resolve((code = null))
    })
    shell.once('close', status => resolve((code = status)))
  })
  shell.stdin.on('error', () => {}) // the shell may be gone before us
  shell.stdout.on('data', (chunk: Buffer) => {
    pid ||= Number(/server (\d+)/.exec(String(chunk))?.[1] ?? 0)
  })
  shell.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + String(chunk)).slice(-8000)
    log(String(chunk).trimEnd())
  })

  while (!isReady(pidFile, pid)) {
    if (code === HELD) throw alreadyRuns(place.home)
    if (code !== undefined) throw explainPostgres(complaints, place)
    await pause(10)
  }
  return { pid, exited, stop: () => stop(shell, pid, exited), unref: () => unref(shell) }
}

function isReady(pidFile: string, pid: number): boolean {
  if (pid === 0 || !fs.existsSync(pidFile)) return false
  const lines = fs.readFileSync(pidFile, 'utf8').split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

async function stop(shell: ChildProcess, pid: number, exited: Promise<number | null>): Promise<void> {
  shell.stdin?.end()
  const timer = setTimeout(() => process.kill(pid, 'SIGQUIT'), STOP_PATIENCE)
  await exited
  clearTimeout(timer)
}

function unref(shell: ChildProcess): void {
  shell.unref()
  for (const stream of [shell.stdin, shell.stdout, shell.stderr])
    if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref()
}
