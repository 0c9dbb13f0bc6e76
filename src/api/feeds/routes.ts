import { z } from 'zod'
import { Problem } from '#base/errors.ts'
import { look } from '#matters/act.ts'
import { resourceName } from '#matters/bookings/words.ts'
import { feedsOf, makeFeed, readerOfFeed, revokeFeed } from '#office/sign-in/feed.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { Id } from '../matters/schema.ts'
import { depsOf, read, write } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { nothing } from '../session/routes.ts'
import { bookingsOfResource } from './bookings.ts'
import { writeCalendar } from './calendar.ts'
import { ownDates } from './dates.ts'
import { FeedList, MadeFeed, NewFeed } from './schema.ts'

/** The token stands behind the question mark: what stands there is never logged. */
const ADDRESS = '/api/feeds/calendar.ics'
/** Longer than any token of ours. */
const LONGEST = 100
/** Calendars are kept outside the office: only what is ordinary is told, whatever the person may know. */
const CLEARANCE = 0

/** iCalendar feeds: one's own dates, and what a resource is booked for. An address is made at the screen only. */
export function feedRoutes(api: Api): void {
  const { context } = api
  const { pool, clock, office } = context

  api.get('/api/feeds', { schema: { summary: 'One’s own iCalendar feeds', response: { 200: FeedList } } }, request =>
    read(request, async acting => ({
      items: (await feedsOf(acting.tx, requireActor(request))).map(({ feedId, resourceId, madeAt }) => ({
        id: feedId,
        resource: resourceId === null ? null : { id: resourceId, name: resourceName(acting, resourceId) },
        madeAt: madeAt.toISOString(),
      })),
    })),
  )

  api.post(
    '/api/feeds',
    { schema: { summary: 'Make the address of a feed anew', body: NewFeed, response: { 201: MadeFeed } } },
    async (request, reply) => {
      if (!request.session) throw new Problem('NOT_PERMITTED')
      const { resource } = request.body
      const token = await write(request, ({ tx, now }) => makeFeed(tx, requireActor(request), resource, now))
      reply.code(201)
      return { address: `${ADDRESS}?token=${token}` }
    },
  )

  api.delete(
    '/api/feeds/:id',
    { schema: { summary: 'Revoke the address of a feed', params: z.object({ id: Id }) } },
    async (request, reply) => {
      await write(request, ({ tx, now }) => revokeFeed(tx, requireActor(request), request.params.id, now))
      return nothing(reply)
    },
  )

  api.get(
    ADDRESS,
    {
      config: { public: true, rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        summary: 'An iCalendar feed (RFC 5545), read by a program as the person whose address it is',
        querystring: z.object({ token: z.string().max(LONGEST).default('') }),
      },
    },
    async (request, reply) => {
      const feed = await readerOfFeed(pool, office, request.query.token, clock.now())
      if (!feed) throw new Problem('NOT_FOUND')
      const { resourceId } = feed
      const actor = { ...feed.actor, clearance: CLEARANCE }
      const calendar = await look(depsOf(context), { office, actor }, async acting => {
        const reader = readerOf(actor, acting)
        return writeCalendar(
          resourceId === null ? await ownDates(reader, actor) : await bookingsOfResource(reader, resourceId),
          reader,
        )
      })
      return reply
        .headers({ 'cache-control': 'no-store', 'content-disposition': 'inline; filename="shuniu.ics"' })
        .type('text/calendar; charset=utf-8')
        .send(calendar)
    },
  )
}
