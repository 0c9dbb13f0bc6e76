import { Problem } from '#base/errors.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { durations } from './durations.ts'
import { exposition } from './exposition.ts'
import { officeFigures, processFigures } from './figures.ts'

/**
 * Figures for monitoring, by a token of somebody who manages the office. An address tells nothing of who asks: behind a
 * proxy on the same machine everybody comes from there. No figure names anybody.
 */
export function metricsRoutes(api: Api): void {
  const taken = durations()
  api.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const { statusCode: status, elapsedTime } = reply
    taken.observe({ method, route: routeOptions.url ?? '', status }, elapsedTime / 1000)
  })

  api.get('/metrics', { schema: { summary: 'Figures in the text format of Prometheus' } }, async (request, reply) => {
    if (!requireActor(request).posts.some(post => post.permissions.includes('manage-office')))
      throw new Problem('NOT_PERMITTED')
    reply.type('text/plain; version=0.0.4')
    return exposition([...processFigures(api.context), taken.metric(), ...(await officeFigures(api.context))])
  })
}
