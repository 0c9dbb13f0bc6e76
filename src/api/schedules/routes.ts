import { z } from 'zod'
import { ERRORS } from '#base/error-list.ts'
import { sentence, type ErrorCode } from '#base/errors.ts'
import { addDays } from '#calendar/day.ts'
import { nextOccurrence } from '#calendar/recurrence.ts'
import { recurrenceWords } from '#calendar/recurrence-words.ts'
import type { Day } from '#calendar/types.ts'
import { changeSchedule } from '#matters/recurring/change-schedule.ts'
import { makeSchedule } from '#matters/recurring/keep-schedule.ts'
import { titleOn } from '#matters/recurring/occurrence.ts'
import { listSchedules, type KnownSchedule } from '#matters/recurring/schedules.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { keepAnswer } from '../idempotency.ts'
import { Made } from '../office/schema.ts'
import { perform, read } from '../perform.ts'
import { readerOf, type Reader } from '../reader.ts'
import { NewSchedule, Plan, Planned, ScheduleChange, Schedules } from './schema.ts'

/** Days that a plan shows. */
const SHOWN = 5

/** Recurring work: what opens matters by itself. */
export function scheduleRoutes(api: Api): void {
  api.get('/api/schedules', { schema: { summary: 'Recurring work', response: { 200: Schedules } } }, request => {
    const { posts } = requireActor(request)
    const own = new Set(posts.map(post => post.postId))
    const manages = posts.some(post => post.permissions.includes('manage-office'))
    return read(request, async acting => {
      const reader = readerOf(request, acting)
      const items = await listSchedules(acting)
      return {
        items: items.map(item => ({ ...scheduleView(reader, item), mayChange: manages || own.has(item.postId) })),
      }
    })
  })

  api.post(
    '/api/schedules/plan',
    { schema: { summary: 'On which days it would fall', body: Planned, response: { 200: Plan } } },
    request =>
      read(request, async acting => {
        const { today, language } = readerOf(request, acting)
        const { recurrence, fromOn, untilOn } = request.body
        const days: Day[] = []
        for (let after = addDays(fromOn > today ? fromOn : today, -1); days.length < SHOWN;) {
          const day = nextOccurrence(recurrence, after, untilOn, acting.calendar)
          if (day === null) break
          days.push(day)
          after = day
        }
        return { words: recurrenceWords(recurrence, language), days }
      }),
  )

  api.post(
    '/api/schedules',
    { schema: { summary: 'Set up recurring work', body: NewSchedule, response: { 201: Made } } },
    (request, reply) =>
      perform(
        request,
        reply,
        201,
        async acting => {
          const made = { id: await makeSchedule(acting, request.body) }
          await keepAnswer(acting, made)
          return made
        },
        made => made,
      ),
  )

  api.patch(
    '/api/schedules/:id',
    {
      schema: {
        summary: 'Pause recurring work, let it run again, or end it',
        params: z.object({ id: z.uuid() }),
        body: ScheduleChange,
      },
    },
    (request, reply) =>
      perform(
        request,
        reply,
        204,
        async acting => {
          await changeSchedule(acting, request.params.id, request.body.state)
          await keepAnswer(acting, null)
          return null
        },
        () => null,
      ),
  )
}

function scheduleView(reader: Reader, schedule: KnownSchedule) {
  const { id, service, title, leadDays, opensAt, fromOn, untilOn, state, nextOn, nextOpensAt, last } = schedule
  const { acting, language } = reader
  return {
    id,
    service,
    serviceName: acting.services.current(service)?.texts[language].name ?? service,
    title,
    words: recurrenceWords(schedule.recurrence, language),
    post: acting.directory.nameOf(schedule.postId),
    leadDays,
    opensAt,
    fromOn,
    untilOn,
    state,
    nextOn,
    nextTitle: nextOn === null ? null : titleOn(schedule, nextOn),
    nextOpensAt,
    trouble: isCode(schedule.trouble) ? sentence(schedule.trouble, language) : null,
    last,
  }
}

const isCode = (code: string | null): code is ErrorCode => code !== null && code in ERRORS
