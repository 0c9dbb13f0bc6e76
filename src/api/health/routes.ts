import sql from 'sql-template-tag'
import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'

const State = z.object({ status: z.literal('ok') })

/** Whether the process lives, whether it can do its work, and figures for the administrator's monitoring (a token). No figure names anybody. */
export function healthRoutes(api: Api): void {
  const { pool, office } = api.context
  const open = { config: { public: true } }

  api.get(
    '/health/live',
    { ...open, schema: { summary: 'The process lives', response: { 200: State } } },
    async () => ({
      status: 'ok' as const,
    }),
  )

  api.get(
    '/health/ready',
    { ...open, schema: { summary: 'The database answers', response: { 200: State } } },
    async request => {
      try {
        await transaction(pool, systemContext(office), tx => tx.query(sql`select 1`))
      } catch (error) {
        request.log.error(error)
        throw new Problem('UNAVAILABLE')
      }
      return { status: 'ok' as const }
    },
  )

  api.get(
    '/metrics',
    { schema: { summary: 'Figures in the Prometheus text format', hide: true } },
    async (request, reply) => {
      if (!requireActor(request).posts.some(post => post.permissions.includes('manage-office')))
        throw new Problem('NOT_PERMITTED')
      const [row] = await transaction(pool, systemContext(office), tx =>
        tx.query<Record<string, number>>(sql`select
        (select count(*)::integer from matters where office_id = ${office} and state = 'open') as matters_open,
        (select count(*)::integer from record_pending where office_id = ${office}) as record_pending,
        (select count(*)::integer from clocks where office_id = ${office} and state = 'running' and alarm_at < ${api.context.clock.now().toISOString()}::timestamptz) as alarms_waiting`),
      )
      const figures = {
        ...row,
        process_resident_memory_bytes: process.memoryUsage.rss(),
        process_uptime_seconds: Math.round(process.uptime()),
        database_connections: pool.totalCount,
        database_waiting: pool.waitingCount,
      }
      reply.type('text/plain; version=0.0.4')
      return Object.entries(figures)
        .map(([name, value]) => `# TYPE shuniu_${name} gauge\nshuniu_${name} ${value}\n`)
        .join('')
    },
  )
}
