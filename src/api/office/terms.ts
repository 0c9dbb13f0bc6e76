import { z } from 'zod'
import { addCover, coveredPost, endCover } from '#office/edit/cover.ts'
import { addHolding, endHolding } from '#office/edit/holding.ts'
import { delegatingOf } from '#office/edit/editing.ts'
import type { Api } from '../api.ts'
import { change, make } from './edit.ts'
import { Made, NewCover, NewHolding } from './schema.ts'

const params = z.object({ id: z.uuid() })

/** Who sits in a post and who covers it, from when to when. */
export function termRoutes(api: Api): void {
  api.post(
    '/api/holdings',
    { schema: { summary: 'Put a person into a post', body: NewHolding, response: { 201: Made } } },
    (request, reply) => make(request, reply, editing => addHolding(editing, request.body)),
  )

  api.delete('/api/holdings/:id', { schema: { summary: 'End a holding now', params } }, (request, reply) =>
    change(request, reply, editing => endHolding(editing, request.params.id)),
  )

  api.post(
    '/api/covers',
    { schema: { summary: 'Let a post cover another', body: NewCover, response: { 201: Made } } },
    (request, reply) =>
      make(
        request,
        reply,
        editing => addCover(editing, request.body),
        acting => delegatingOf(acting, request.body.postId),
      ),
  )

  api.delete('/api/covers/:id', { schema: { summary: 'End a cover now', params } }, (request, reply) =>
    change(
      request,
      reply,
      editing => endCover(editing, request.params.id),
      async acting => delegatingOf(acting, await coveredPost(acting.tx, acting.office, request.params.id)),
    ),
  )
}
