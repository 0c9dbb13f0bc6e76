import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { RESOURCE_KINDS } from '#catalogue/resource-kinds.ts'
import type { Acting } from '#matters/acting.ts'
import { putIntoUse, resourceOf, takeOutOfUse } from '#matters/bookings/out-of-use.ts'
import { keepingOf } from '#office/edit/editing.ts'
import { addResource, changeResource, keeperOf } from '#office/edit/resource.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { keepAnswer } from '../idempotency.ts'
import { perform } from '../perform.ts'
import { change, make } from './edit.ts'
import { Made, NewOutOfUse, NewResource, ResourceChanges } from './schema.ts'

const OfResource = z.object({ id: z.uuid() })

/** The duty that keeps things of a kind. @throws Problem RESOURCE_KIND_UNKNOWN */
function keeperOfKind(kind: string): string {
  const keeper = Object.hasOwn(RESOURCE_KINDS, kind) ? RESOURCE_KINDS[kind]?.keeper : undefined
  if (keeper === undefined) throw new Problem('RESOURCE_KIND_UNKNOWN', { field: 'kind', params: { kind } })
  return keeper
}

const keeping = (id: string) => async (acting: Acting) => keepingOf(acting, await keeperOf(acting, id))

/** What the office lends out, kept by those whose duty it is. */
export function resourceRoutes(api: Api): void {
  api.post(
    '/api/resources',
    { schema: { summary: 'Add a resource', body: NewResource, response: { 201: Made } } },
    (request, reply) => {
      const keeper = keeperOfKind(request.body.kind)
      return make(
        request,
        reply,
        editing => addResource(editing, request.body, keeper),
        acting => keepingOf(acting, keeper),
      )
    },
  )

  api.patch(
    '/api/resources/:id',
    { schema: { summary: 'Change or close a resource', params: OfResource, body: ResourceChanges } },
    (request, reply) =>
      change(
        request,
        reply,
        editing => changeResource(editing, request.params.id, defined(request.body)),
        keeping(request.params.id),
      ),
  )

  api.post(
    '/api/resources/:id/out-of-use',
    {
      schema: {
        summary: 'Take a resource out of use for a time (停用)',
        params: OfResource,
        body: NewOutOfUse,
        response: { 201: Made },
      },
    },
    (request, reply) =>
      perform(
        request,
        reply,
        201,
        async acting => {
          const editing = await keeping(request.params.id)(acting)
          const { reason } = request.body
          const [from, to] = [utc(request.body.from), utc(request.body.to)]
          const answer = { id: await takeOutOfUse(acting, editing, request.params.id, { from, to, reason }) }
          await keepAnswer(acting, answer)
          return answer
        },
        made => made,
      ),
  )

  api.post(
    '/api/out-of-use/:id/end',
    { schema: { summary: 'Put a resource into use again', params: OfResource, body: z.object({}).nullish() } },
    async (request, reply) => {
      await perform(
        request,
        reply,
        204,
        async acting => {
          const editing = await keeping(await resourceOf(acting, request.params.id))(acting)
          await putIntoUse(acting, editing, request.params.id)
          await keepAnswer(acting, null)
          return null
        },
        () => null,
      )
      return null
    },
  )
}

const utc = (instant: string): string => new Date(instant).toISOString()
