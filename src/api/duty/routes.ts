import { z } from 'zod'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { printRegister } from '#documents/typesetting/prints.ts'
import type { Acting } from '#matters/acting.ts'
import { giveShift, takeShift } from '#matters/relief/sign.ts'
import { reliefsOf, type ReliefView } from '#matters/relief/view.ts'
import { URGENCIES } from '#matters/matter.ts'
import { openOnDuty, type OnDutyRow } from '#matters/views/on-duty.ts'
import { onDutyAt } from '#office/roster/on-duty.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { keepAnswer } from '../idempotency.ts'
import { perform, read } from '../perform.ts'
import { officeName } from '../prints/office-name.ts'
import { PDF, sendFile } from '../prints/send.ts'
import { readerOf, type Reader } from '../reader.ts'
import { reliefPrint } from './print.ts'
import { DutyPage, NewSignature } from './schema.ts'

/** Matters and reliefs that the page shows. */
const MOST = 40
const RELIEFS = 12
/** A shift may be given over from its last hour on (`#matters/relief/sign.ts`), in milliseconds. */
const LAST_HOUR = 3_600_000

const RATE = { rateLimit: { max: 60, timeWindow: 60_000 } }

const ofShift = z.object({ shift: z.uuid() })

/** 值班: who is on duty, what is open, and what one shift leaves to the next. */
export function dutyRoutes(api: Api): void {
  const { press, clock } = api.context

  api.get('/api/duty', { schema: { summary: 'The page of those on duty', response: { 200: DutyPage } } }, request => {
    const { personId } = requireActor(request)
    return read(request, async acting => {
      const { tx, office, now } = acting
      const reader = readerOf(request, acting)
      const [onDuty, matters, reliefs, swaps] = await Promise.all([
        onDutyAt(tx, office, now),
        openOnDuty(acting, MOST),
        reliefsOf(acting, RELIEFS),
        swapsWaiting(acting, personId),
      ])
      const written = new Set(reliefs.map(relief => relief.shiftId))
      const ending = onDuty.find(
        ({ now: turn }) =>
          turn?.personId === personId &&
          !written.has(turn.shiftId) &&
          new Date(turn.endsAt).getTime() - now.getTime() <= LAST_HOUR,
      )
      return {
        onDuty,
        matters: matters.map(row => matterView(reader, row, personId)),
        reliefs: reliefs.map(relief => reliefView(acting, relief, personId)),
        toGive: ending?.now ? { shiftId: ending.now.shiftId, post: ending.name, endsAt: ending.now.endsAt } : null,
        swaps,
      }
    })
  })

  api.get(
    '/api/reliefs/:shift/log.pdf',
    { config: RATE, schema: { summary: 'What a shift left to the next, as paper', params: ofShift } },
    async (request, reply) => {
      const print = await read(request, async acting => {
        const [relief] = await reliefsOf(acting, 1, request.params.shift)
        if (!relief) throw new Problem('NOT_FOUND')
        return reliefPrint(readerOf(request, acting), relief, await officeName(acting))
      })
      const { pdf } = await printRegister(press, { now: clock.now() }, print)
      return sendFile(reply, 'duty-log.pdf', PDF, pdf)
    },
  )

  api.post(
    '/api/reliefs/:shift/giving',
    { schema: { summary: 'Sign what one’s shift leaves to the next', params: ofShift, body: NewSignature } },
    (request, reply) =>
      perform(
        request,
        reply,
        204,
        async acting => {
          await giveShift(acting, request.params.shift, request.body.remark)
          await keepAnswer(acting, null)
          return null
        },
        () => null,
      ),
  )

  api.post(
    '/api/reliefs/:shift/taking',
    { schema: { summary: 'Sign that one took a shift over', params: ofShift } },
    (request, reply) =>
      perform(
        request,
        reply,
        204,
        async acting => {
          await takeShift(acting, request.params.shift)
          await keepAnswer(acting, null)
          return null
        },
        () => null,
      ),
  )
}

/** Those I was asked for, and, for whoever keeps the roster, those that both want: the policy shows no others. */
async function swapsWaiting({ tx, office, actor }: Acting, personId: string): Promise<number> {
  const mayKeep = actor?.posts.some(post => post.permissions.includes('manage-roster')) ?? false
  const [row] = await tx.query<{
    count: number
  }>(sql`select count(*)::integer as count from swaps where office_id = ${office}
    and (state = 'asked' and to_person_id = ${personId} or state = 'agreed' and ${mayKeep}::boolean)`)
  return row?.count ?? 0
}

function matterView(reader: Reader, row: OnDutyRow, personId: string): DutyPage['matters'][number] {
  const { directory } = reader.acting
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    service: row.service,
    serviceName: reader.textsOf(row.service, row.serviceVersion).name,
    urgency: URGENCIES[row.urgency] ?? 'normal',
    from: row.from,
    registeredAt: row.registeredAt,
    holder: directory.nameOf(row.holderPostId),
    waits: row.waits.map(wait => {
      const unit = wait.clock?.due.limit.unit
      return {
        task: wait.taskId,
        stepName: reader.step(row.service, row.serviceVersion, wait.step).name,
        post: directory.nameOf(wait.postId),
        people: reader.post(wait.postId).people,
        isMine: directory.attendants(wait.postId).includes(personId),
        due: reader.due(wait.clock),
        isRunning: wait.clock?.state === 'running' && (unit === 'minute' || unit === 'hour'),
        since: wait.openedAt,
      }
    }),
  }
}

function reliefView(
  { directory }: Acting,
  { postId, fromId, toId, items, ...relief }: ReliefView,
  personId: string,
): DutyPage['reliefs'][number] {
  const { givenAt, takenAt } = relief
  return {
    ...relief,
    post: directory.nameOf(postId),
    items: items.map(({ isOwed: _isOwed, ...item }) => item),
    mayGive: givenAt === null && fromId === personId,
    mayTake: givenAt !== null && takenAt === null && toId === personId && fromId !== personId,
  }
}
