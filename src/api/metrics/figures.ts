import sql from 'sql-template-tag'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { AppContext } from '../api.ts'
import { gauge, type Metric } from './exposition.ts'

interface Counts {
  open: number
  late: number
  pending: number
  alarms: number
  jobs: number
  failing: number
}

/** What the office has in hand and what waits for the worker; each figure is answered by an index. */
export async function officeFigures({ pool, office, clock }: AppContext): Promise<Metric[]> {
  const now = clock.now().toISOString()
  const [counts] = await transaction(pool, systemContext(office), tx =>
    tx.query<Counts>(sql`select
      (select count(*)::integer from matters where office_id = ${office} and state in ('open', 'suspended')) as open,
      (select count(*)::integer from matters where office_id = ${office} and state = 'open' and due_at < ${now}::timestamptz) as late,
      (select count(*)::integer from record_pending where office_id = ${office}) as pending,
      (select count(*)::integer from clocks where office_id = ${office} and state = 'running' and alarm_at < ${now}::timestamptz) as alarms,
      (select count(*)::integer from jobs where office_id = ${office} and run_at < ${now}::timestamptz) as jobs,
      (select count(*)::integer from jobs where office_id = ${office} and last_error is not null) as failing`),
  )
  if (!counts) return []
  return [
    gauge('shuniu_matters_open', 'Matters that have not ended, suspended ones included.', counts.open),
    gauge('shuniu_matters_late', 'Open matters whose due date has passed.', counts.late),
    gauge('shuniu_record_pending', 'Entries of the record that are not sealed yet.', counts.pending),
    gauge('shuniu_alarms_waiting', 'Clocks that came to a rung nobody was told of yet.', counts.alarms),
    gauge('shuniu_jobs_waiting', 'Jobs whose time has come.', counts.jobs),
    gauge('shuniu_jobs_failing', 'Jobs that failed and are tried again.', counts.failing),
  ]
}

/** What the process uses, under the names Prometheus clients give these. */
export function processFigures({ pool }: AppContext): Metric[] {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  const cpu: Metric = {
    name: 'process_cpu_seconds_total',
    help: 'CPU time in seconds.',
    type: 'counter',
    samples: [{ value: (userCPUTime + systemCPUTime) / 1e6 }],
  }
  return [
    cpu,
    gauge('process_resident_memory_bytes', 'Resident memory in bytes.', process.memoryUsage.rss()),
    gauge(
      'process_start_time_seconds',
      'When the process began, in seconds since 1970.',
      performance.timeOrigin / 1000,
    ),
    gauge('shuniu_database_connections', 'Connections to the database.', pool.totalCount),
    gauge('shuniu_database_connections_idle', 'Connections that nobody uses.', pool.idleCount),
    gauge('shuniu_database_waiting', 'Requests that wait for a connection.', pool.waitingCount),
  ]
}
