import { z } from 'zod'
import { addPost, changePost } from '#office/edit/post.ts'
import { addUnit, changeUnit } from '#office/edit/unit.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { change, make } from './edit.ts'
import { Made, NewPost, NewUnit, PostChanges, UnitChanges } from './schema.ts'

const params = z.object({ id: z.uuid() })

/** Units and the posts in them. */
export function unitRoutes(api: Api): void {
  api.post(
    '/api/units',
    { schema: { summary: 'Add a unit', body: NewUnit, response: { 201: Made } } },
    (request, reply) => make(request, reply, editing => addUnit(editing, request.body)),
  )

  api.patch(
    '/api/units/:id',
    { schema: { summary: 'Change or close a unit', params, body: UnitChanges } },
    (request, reply) =>
      change(request, reply, editing => changeUnit(editing, request.params.id, defined(request.body))),
  )

  api.post(
    '/api/posts',
    { schema: { summary: 'Add a post', body: NewPost, response: { 201: Made } } },
    (request, reply) => make(request, reply, editing => addPost(editing, request.body)),
  )

  api.patch(
    '/api/posts/:id',
    { schema: { summary: 'Change or close a post', params, body: PostChanges } },
    (request, reply) =>
      change(request, reply, editing => changePost(editing, request.params.id, defined(request.body))),
  )
}
