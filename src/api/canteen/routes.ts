import { Problem } from '#base/errors.ts'
import { addDays, instantOf } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'
import { CANTEEN_KEEPER, CUT_OFF, GUEST_TABLES, MEALS } from '#catalogue/meals.ts'
import type { Acting } from '#matters/acting.ts'
import { guestsBetween, type Guests } from '#matters/bookings/guests.ts'
import { periodWords, resourceName, takerWords } from '#matters/bookings/words.ts'
import { handOut } from '#office/canteen/hand-out.ts'
import { postMenu } from '#office/canteen/menu.ts'
import { orderingOf, orderMeal, type CanteenEditing } from '#office/canteen/order.ts'
import { menusBetween, ordersOf } from '#office/canteen/view.ts'
import { keepingOf } from '#office/edit/editing.ts'
import { requireActor } from '../actor.ts'
import type { Api } from '../api.ts'
import { change, edit } from '../office/edit.ts'
import { read } from '../perform.ts'
import { readerOf, type Reader } from '../reader.ts'
import { Canteen, Days, Kitchen, NewHandOut, NewMenu, NewOrder, OfDay, OfMenu } from './schema.ts'

/** The page shows some weeks, never everything there ever was. */
const LONGEST_DAYS = 62

const keeping = (acting: Acting) => keepingOf(acting, CANTEEN_KEEPER)

/** 食堂: what there is to eat, who wants it, and what the kitchen cooks for. */
export function canteenRoutes(api: Api): void {
  api.get(
    '/api/canteen',
    {
      schema: {
        summary: 'The menus of some days, with what one ordered',
        querystring: Days,
        response: { 200: Canteen },
      },
    },
    request => {
      const { personId, posts } = requireActor(request)
      const { from, to } = request.query
      if (to < from || to > addDays(from, LONGEST_DAYS)) throw new Problem('PERIOD_INVALID', { field: 'to' })
      const mayKeep = posts.some(post => post.duties.includes(CANTEEN_KEEPER))
      return read(request, async acting => {
        const { tx, office, now } = acting
        const { language } = readerOf(request, acting)
        const menus = await menusBetween(tx, office, personId, from, to)
        return {
          mayKeep,
          meals: Object.entries(MEALS).map(([id, { name }]) => ({ id, name: name[language] })),
          menus: menus.map(menu => ({
            ...menu,
            isOpen: new Date(menu.until) > now,
            portions: mayKeep ? menu.portions : null,
          })),
        }
      })
    },
  )

  api.put(
    '/api/canteen/menus/:day/:meal',
    { schema: { summary: 'Post what there is for a meal', params: OfMenu, body: NewMenu } },
    (request, reply) => {
      const { day, meal } = request.params
      const { dishes, until } = request.body
      return edit(
        request,
        reply,
        204,
        async (posting: CanteenEditing) => {
          const cutOff = usualCutOff(day, meal, posting.zone)
          await postMenu(posting, { day, meal, dishes, until: until ?? cutOff }, CANTEEN_KEEPER)
          return null
        },
        acting => ({ ...keeping(acting), zone: acting.zone }),
      )
    },
  )

  api.put(
    '/api/canteen/menus/:day/:meal/order',
    { schema: { summary: 'Order a meal, change the order or take it back', params: OfMenu, body: NewOrder } },
    (request, reply) =>
      edit(
        request,
        reply,
        204,
        async (ordering: CanteenEditing) => {
          await orderMeal(ordering, { ...request.params, ...request.body }, CUT_OFF)
          return null
        },
        orderingOf,
      ),
  )

  api.get(
    '/api/canteen/kitchen',
    { schema: { summary: 'What the kitchen cooks for on a day', querystring: OfDay, response: { 200: Kitchen } } },
    request => {
      const { day } = request.query
      return read(request, async acting => {
        keeping(acting)
        const reader = readerOf(request, acting)
        const [orders, tables] = await Promise.all([
          ordersOf(acting.tx, acting.office, day),
          guestsBetween(acting, GUEST_TABLES, dayPeriod(day, acting.zone)),
        ])
        return { orders, tables: tables.map(table => tableView(reader, table)) }
      })
    },
  )

  api.post(
    '/api/canteen/menus/:day/:meal/hand-outs',
    { schema: { summary: 'Tick off that somebody got their meal', params: OfMenu, body: NewHandOut } },
    (request, reply) =>
      change(request, reply, editing => handOut(editing, { ...request.params, ...request.body }), keeping),
  )
}

/** Until when a meal is ordered where whoever posts it says nothing. @throws Problem MEAL_UNKNOWN */
function usualCutOff(day: Day, meal: string, zone: string): string {
  const until = Object.hasOwn(MEALS, meal) ? MEALS[meal]?.until : undefined
  if (!until) throw new Problem('MEAL_UNKNOWN', { field: 'meal', params: { meal } })
  return instantOf(addDays(day, -until.daysBefore), until.time, zone).toISOString()
}

const dayPeriod = (day: Day, zone: string) => ({
  from: instantOf(day, '00:00', zone).toISOString(),
  to: instantOf(day, '24:00', zone).toISOString(),
})

function tableView({ acting, language }: Reader, table: Guests): Kitchen['tables'][number] {
  const { bookingId, resourceId, matter, people } = table
  return {
    id: bookingId,
    table: resourceName(acting, resourceId),
    period: periodWords(table, acting, language),
    words: matter ? matter.title : takerWords(table, language),
    matter: matter?.id ?? null,
    people,
  }
}
