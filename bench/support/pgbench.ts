import { spawn, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { Client } from 'pg'
import { loadOver } from './connections.ts'
import type { Load } from './load.ts'

/** Whether PostgreSQL's own load program is on this machine. */
export const hasPgbench = spawnSync('pgbench', ['--version']).status === 0

/**
 * Runs a pgbench script for a while, by pgbench where it is installed, else by as many bare connections of `pg`. The
 * script is one statement and the `\set … random(…)` before it.
 */
export function runScript(url: string, script: string, callers: number, seconds: number): Promise<Load> {
  return hasPgbench ? byPgbench(url, script, callers, seconds) : byConnections(url, script, callers, seconds)
}

async function byPgbench(url: string, script: string, callers: number, seconds: number): Promise<Load> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shuniu-pgbench-'))
  try {
    const { host, port, user, password, database } = new Client({ connectionString: url })
    const options = ['--no-vacuum', '--protocol=prepared', `--client=${callers}`, `--jobs=${Math.min(callers, 2)}`]
    const program = spawn('pgbench', [...options, `--time=${seconds}`, `--file=${script}`, '--log'], {
      cwd: folder,
      env: {
        ...process.env,
        PGHOST: host,
        PGPORT: String(port),
        PGUSER: user ?? '',
        PGPASSWORD: password ?? '',
        PGDATABASE: database ?? '',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaints = ''
    program.stderr.on('data', (chunk: Buffer) => (complaints += String(chunk)))
    const code = await new Promise((resolve, reject) => program.once('error', reject).once('close', resolve))
    if (code !== 0) throw new Error(`pgbench: ${complaints}`)
    const lines = fs
      .readdirSync(folder)
      .flatMap(file => fs.readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n'))
    // The third column is the transaction's time in microseconds (pgbench, "Per-Transaction Logging").
    return { count: lines.length, seconds, times: lines.map(line => Number(line.split(' ')[2]) / 1000) }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function byConnections(url: string, script: string, callers: number, seconds: number): Promise<Load> {
  const { text, values } = readScript(fs.readFileSync(script, 'utf8'))
  return loadOver(url, callers, seconds, connection => connection.query({ name: 'script', text, values: values() }))
}

/** The statement with `$1 …` for the script's variables, and what draws a value for each. */
export function readScript(script: string): { text: string; values: () => number[] } {
  const drawn = [...script.matchAll(/^\\set (\w+) random\((\d+), (\d+)\)$/gm)].map(([, name = '', from, to]) => ({
    name,
    from: Number(from),
    span: Number(to) - Number(from) + 1,
  }))
  const statement = script.replaceAll(/^(?:\\set|--).*$/gm, '').trim()
  return {
    text: drawn.reduce(
      (text, { name }, index) => text.replaceAll(new RegExp(`(?<!:):${name}\\b`, 'g'), `$${index + 1}`),
      statement,
    ),
    values: () => drawn.map(({ from, span }) => from + Math.floor(Math.random() * span)),
  }
}
