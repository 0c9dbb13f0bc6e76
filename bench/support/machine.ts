import * as os from 'node:os'
import { onServer } from '#test/support/template.ts'

/** Where it was measured; figures of two machines, or of a quiet and a busy one, are not to be compared. */
export interface Machine {
  processors: number
  /** How many programs wanted a processor in the last minute, before anything was measured: above 0.5 others disturb. */
  load: number
  node: string
  postgres: string
  /** Whether a commit waits for the disk. */
  isDurable: boolean
}

export async function machineOf(server: string): Promise<Machine> {
  const [told] = await onServer<{ version: string; durable: boolean }>(
    server,
    `select current_setting('server_version') as version,
      current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as durable`,
  )
  return {
    processors: os.availableParallelism(),
    load: os.loadavg()[0] ?? 0,
    node: process.versions.node,
    postgres: told?.version ?? '',
    isDurable: told?.durable ?? false,
  }
}

export const machineLine = ({ processors, load, node, postgres, isDurable }: Machine): string =>
  `${processors} processors (load ${load.toFixed(1)}), Node ${node}, PostgreSQL ${postgres}, ${isDurable ? 'durable' : 'NOT durable'}\n`
