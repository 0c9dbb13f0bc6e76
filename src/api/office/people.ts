import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { addPerson, changePerson, handedPassword } from '#office/edit/person.ts'
import { editingOf } from '#office/edit/editing.ts'
import { hashPassword } from '#office/sign-in/password.ts'
import { resetPassword } from '#office/sign-in/change-password.ts'
import { systemContext } from '#store/context.ts'
import { transaction } from '#store/transaction.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { read } from '../perform.ts'
import { change, make } from './edit.ts'
import { Handed, Made, NewPerson, PersonChanges } from './schema.ts'

const params = z.object({ id: z.uuid() })

/** People, and the passwords they are handed. */
export function peopleRoutes(api: Api): void {
  const { pool, office, clock } = api.context

  api.post(
    '/api/people',
    { schema: { summary: 'Add a person', body: NewPerson, response: { 201: Made } } },
    (request, reply) => make(request, reply, editing => addPerson(editing, request.body)),
  )

  api.patch(
    '/api/people/:id',
    { schema: { summary: 'Change a person, or close their access', params, body: PersonChanges } },
    (request, reply) =>
      change(request, reply, editing => changePerson(editing, request.params.id, defined(request.body))),
  )

  api.post(
    '/api/people/:id/password',
    {
      config: { rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: { summary: 'Hand a person a new password', params, response: { 201: Handed } },
    },
    async (request, reply) => {
      const personId = request.params.id
      const by = await read(request, async acting => {
        const view = editingOf(acting)
        if (acting.directory.personName(personId) === '') throw new Problem('PERSON_NOT_FOUND')
        return view.by
      })
      const password = handedPassword()
      const hash = await hashPassword(password)
      // Passwords are the machine's to write: no person's context reaches them (migrations/000006).
      await transaction(pool, systemContext(office), tx =>
        resetPassword(tx, { office, personId, hash, by, now: clock.now() }),
      )
      reply.code(201)
      return { password }
    },
  )
}
