import * as fs from 'node:fs'
import { Client } from 'pg'

/** Microseconds of processor time, user and system together. */
export interface ProcessorTime extends Readonly<Record<string, number>> {
  own: number
  /** Programs this process had run and that have ended. */
  children: number
  /** Every process of PostgreSQL; NaN where it runs on another machine or /proc does not tell. */
  database: number
}

/** Reads what was spent until now. */
export async function processorMeter(url: string): Promise<() => ProcessorTime> {
  const postmaster = await postmasterOf(url)
  return () => {
    const { user, system } = process.cpuUsage()
    return { own: user + system, children: statOf('self')?.ended ?? 0, database: databaseOf(postmaster) }
  }
}

/** Length of a tick of /proc/<pid>/stat in microseconds; Linux has told 100 a second to programs for decades. */
const TICK = 10_000

/** The fields of /proc/<pid>/stat that matter here; they stand behind the name, which may contain anything (proc(5)). */
function statOf(pid: number | 'self'): { parent: number; own: number; ended: number } | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const ticks = (from: number) => ((fields[from] ?? Number.NaN) + (fields[from + 1] ?? Number.NaN)) * TICK
    return { parent: fields[1] ?? 0, own: ticks(11), ended: ticks(13) }
  } catch {
    return undefined
  }
}

/** The server's first process: the parent of the one that answers us. */
async function postmasterOf(url: string): Promise<number | undefined> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number; local: boolean }>(
      'select pg_backend_pid() as pid, inet_server_addr() is null as local',
    )
    return rows[0]?.local ? statOf(rows[0].pid)?.parent : undefined
  } finally {
    await client.end()
  }
}

function databaseOf(postmaster: number | undefined): number {
  if (postmaster === undefined) return Number.NaN
  for (;;) {
    const first = statOf(postmaster)
    if (!first) return Number.NaN
    const children = fs
      .readdirSync('/proc')
      .map(Number)
      .filter(pid => pid > 0)
      .map(statOf)
      .filter(stat => stat?.parent === postmaster)
    // One that ended while we read stands in neither sum.
    if (statOf(postmaster)?.ended !== first.ended) continue
    return children.reduce((sum, stat) => sum + (stat?.own ?? 0), first.own + first.ended)
  }
}
