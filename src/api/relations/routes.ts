import { z } from 'zod'
import { layOver } from '#matters/lay-over.ts'
import { loadMatter } from '#matters/load.ts'
import { relate, unrelate } from '#matters/relate.ts'
import { similarMatters, type Compared } from '#matters/views/similar.ts'
import type { Acting } from '#matters/acting.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { change } from '../matters/routes.ts'
import { registeredView } from '../matters/changed.ts'
import { Changed, Id, Registered } from '../matters/schema.ts'
import { RegisterMatter } from '../matters/inputs.ts'
import { perform, read } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { Compare, Relate, Similar, Unrelate } from './schema.ts'

const OfMatter = z.object({ id: Id })
/** The same asker within a quarter of a year (信访工作条例第十九条 asks whether a matter was brought before; the days are ours). */
const DAYS = 90
const MOST = 10

/** How matters stand to each other: relations that people set, layers over a matter, and what may be the same once more. */
export function relationRoutes(api: Api): void {
  api.post(
    '/api/matters/:id/relations',
    {
      schema: {
        summary: 'Relate a matter to another (关联)',
        params: OfMatter,
        body: Relate,
        response: { 200: Changed },
      },
    },
    (request, reply) => change(request, reply, acting => relate(acting, request.params.id, request.body)),
  )

  api.post(
    '/api/matters/:id/relation-removals',
    { schema: { summary: 'Take a relation off', params: OfMatter, body: Unrelate, response: { 200: Changed } } },
    (request, reply) => change(request, reply, acting => unrelate(acting, request.params.id, request.body)),
  )

  api.post(
    '/api/matters/:id/layers',
    {
      schema: {
        summary: 'Set a matter over another, such as its supervision (立为督办)',
        params: OfMatter,
        body: RegisterMatter,
        response: { 201: Registered },
      },
    },
    (request, reply) => {
      const { askers, ...input } = defined(request.body)
      return perform(
        request,
        reply,
        201,
        acting => layOver(acting, request.params.id, { ...input, ...(askers ? { askers: askers.map(defined) } : {}) }),
        (changed, acting) => registeredView(readerOf(request, acting), input.service, changed),
      )
    },
  )

  // The asker stands in the body and not in the address: addresses are logged.
  api.post(
    '/api/similar-matters',
    { schema: { summary: 'What may be the same once more', body: Compare, response: { 200: Similar } } },
    request =>
      read(request, async acting => {
        const { tx, office, now } = acting
        const since = new Date(now.getTime() - DAYS * 86_400_000).toISOString()
        return { items: await similarMatters(tx, office, await comparedOf(acting, request.body), since, MOST) }
      }),
  )
}

async function comparedOf({ tx, office }: Acting, body: z.infer<typeof Compare>): Promise<Compared> {
  if (!('matter' in body)) return defined(body)
  const { matter, askers } = await loadMatter(tx, office, body.matter, { lock: false })
  const citizen = askers.find(asker => asker.kind === 'citizen')
  return {
    title: matter.title,
    except: matter.id,
    ...(citizen ? { asker: citizen.name, contact: citizen.contact ?? '' } : {}),
  }
}
