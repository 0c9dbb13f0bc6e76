import { z } from 'zod'
import { addFocus, changeFocus } from '#office/edit/focus.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { change, make } from './edit.ts'
import { FocusChanges, Made, NewFocus } from './schema.ts'

/** The office's standing priorities. */
export function focusRoutes(api: Api): void {
  api.post(
    '/api/focuses',
    { schema: { summary: 'Add a focus', body: NewFocus, response: { 201: Made } } },
    (request, reply) => make(request, reply, editing => addFocus(editing, request.body)),
  )

  api.patch(
    '/api/focuses/:id',
    { schema: { summary: 'Change or end a focus', params: z.object({ id: z.uuid() }), body: FocusChanges } },
    (request, reply) =>
      change(request, reply, editing => changeFocus(editing, request.params.id, defined(request.body))),
  )
}
