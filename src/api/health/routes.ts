import sql from 'sql-template-tag'
import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { Api } from '../api.ts'

const State = z.object({ status: z.literal('ok') })

/** Whether the process lives, and whether it can do its work. */
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
}
