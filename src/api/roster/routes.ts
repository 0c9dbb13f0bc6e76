import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dayOf } from '#calendar/day.ts'
import { printRegister } from '#documents/typesetting/prints.ts'
import type { Acting } from '#matters/acting.ts'
import type { Actor } from '#office/actor.ts'
import { assignShift } from '#office/roster/assign.ts'
import { keepingOf, swappingOf, type Keeping } from '#office/roster/keeping.ts'
import { onDutyAt } from '#office/roster/on-duty.ts'
import { publishRoster } from '#office/roster/publish.ts'
import { rotate } from '#office/roster/rotate.ts'
import { findShift } from '#office/roster/shifts.ts'
import { answerSwap, askSwap, decideSwap, postOfSwap, withdrawSwap } from '#office/roster/swap.ts'
import { swapsOfPerson } from '#office/roster/swaps.ts'
import { viewRoster } from '#office/roster/view.ts'
import { keepWatch } from '#office/roster/watch.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { edit, type Begin } from '../office/edit.ts'
import { Made } from '../office/schema.ts'
import { read } from '../perform.ts'
import { officeName } from '../prints/office-name.ts'
import { PDF, sendFile } from '../prints/send.ts'
import { readerOf } from '../reader.ts'
import { monthOf, swapView } from './month.ts'
import { rosterPrint } from './print.ts'
import { Month, NewAssignment, NewRotation, NewSwap, NewWatch, OnDutyNow, Roster, Swaps } from './schema.ts'

const ofOne = z.object({ id: z.uuid() })

/** Does a change of the roster that answers nothing. */
const change = (
  request: FastifyRequest,
  reply: FastifyReply,
  work: (keeping: Keeping) => Promise<void>,
  begin: Begin<Keeping> = keepingOf,
): Promise<null> => edit(request, reply, 204, (keeping: Keeping) => work(keeping).then(() => null), begin)

const mayKeepRoster = ({ posts }: Actor): boolean => posts.some(post => post.permissions.includes('manage-roster'))

async function rosterOf({ tx, office, now, zone }: Acting, actor: Actor, month: string): Promise<Roster> {
  const found = await viewRoster(tx, office, month, dayOf(now, zone))
  return monthOf(month, found, { personId: actor.personId, mayKeep: mayKeepRoster(actor), zone })
}

/** Who is on duty: everybody of the office reads it, whoever keeps the roster draws it up. */
export function rosterRoutes(api: Api): void {
  const { press, clock } = api.context

  api.get(
    '/api/roster',
    {
      schema: { summary: 'A month of the roster', querystring: z.object({ month: Month }), response: { 200: Roster } },
    },
    request => read(request, acting => rosterOf(acting, requireActor(request), request.query.month)),
  )

  api.get(
    '/api/roster.pdf',
    { schema: { summary: 'A month of the roster as paper', querystring: z.object({ month: Month }) } },
    async (request, reply) => {
      const { month } = request.query
      const print = await read(request, async acting => {
        const roster = await rosterOf(acting, requireActor(request), month)
        return rosterPrint(readerOf(request, acting), roster, await officeName(acting))
      })
      const { pdf } = await printRegister(press, { now: clock.now() }, print)
      return sendFile(reply, `roster-${month}.pdf`, PDF, pdf)
    },
  )

  api.get(
    '/api/on-duty',
    { schema: { summary: 'Who is on duty now, and who comes next', response: { 200: OnDutyNow } } },
    request => read(request, async ({ tx, office, now }) => ({ items: await onDutyAt(tx, office, now) })),
  )

  api.post(
    '/api/watches',
    { schema: { summary: 'Fill a post from the roster, or no longer', body: NewWatch } },
    (request, reply) => change(request, reply, keeping => keepWatch(keeping, request.body)),
  )

  api.post(
    '/api/roster/assignments',
    { schema: { summary: 'Put somebody down for a shift, or take them off', body: NewAssignment } },
    (request, reply) => change(request, reply, keeping => assignShift(keeping, request.body)),
  )

  api.post(
    '/api/roster/rotations',
    { schema: { summary: 'Fill the empty shifts of a watch in turn', body: NewRotation } },
    (request, reply) => {
      const { month, postId, people } = request.body
      return change(request, reply, async keeping => void (await rotate(keeping, month, postId, people)))
    },
  )

  api.post(
    '/api/roster/publications',
    { schema: { summary: 'Put a month of the roster in force', body: z.object({ month: Month }) } },
    (request, reply) => change(request, reply, keeping => publishRoster(keeping, request.body.month)),
  )

  api.get(
    '/api/swaps',
    { schema: { summary: 'The swaps that wait for me, and what became of mine', response: { 200: Swaps } } },
    request => {
      const actor = requireActor(request)
      const reader = { personId: actor.personId, mayKeep: mayKeepRoster(actor) }
      return read(request, async ({ tx, office, now }) => {
        const items = (await swapsOfPerson(tx, office, actor.personId, now)).map(swap => swapView(swap, reader))
        return { items, waiting: items.filter(swap => swap.mayAnswer || swap.mayDecide).length }
      })
    },
  )

  api.post(
    '/api/swaps',
    { schema: { summary: 'Ask somebody to take one’s shift', body: NewSwap, response: { 201: Made } } },
    (request, reply) =>
      edit(
        request,
        reply,
        201,
        async (keeping: Keeping) => ({ id: await askSwap(keeping, request.body) }),
        async acting => swappingOf(acting, (await findShift(acting, request.body.shiftId)).postId),
      ),
  )

  const ofSwap = (id: string) => async (acting: Acting) => swappingOf(acting, await postOfSwap(acting, id))
  api.post(
    '/api/swaps/:id/answer',
    { schema: { summary: 'Agree to a swap, or do not', params: ofOne, body: z.object({ isAgreed: z.boolean() }) } },
    (request, reply) =>
      change(
        request,
        reply,
        keeping => answerSwap(keeping, request.params.id, request.body.isAgreed),
        ofSwap(request.params.id),
      ),
  )

  api.post(
    '/api/swaps/:id/decision',
    { schema: { summary: 'Approve a swap, or refuse it', params: ofOne, body: z.object({ isApproved: z.boolean() }) } },
    (request, reply) =>
      change(request, reply, keeping => decideSwap(keeping, request.params.id, request.body.isApproved)),
  )

  api.delete('/api/swaps/:id', { schema: { summary: 'Take one’s swap back', params: ofOne } }, (request, reply) =>
    change(request, reply, keeping => withdrawSwap(keeping, request.params.id), ofSwap(request.params.id)),
  )
}
