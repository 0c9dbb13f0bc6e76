import { z } from 'zod'

const Day = z.iso.date()
export const OfMenu = z.object({ day: Day, meal: z.string().max(40) })
export const Days = z.object({ from: Day, to: Day })
export const OfDay = z.object({ day: Day })
export const OfMonth = z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) })

export const NewMenu = z.object({
  dishes: z.string().trim().min(1).max(1000),
  /** As the rule says when left out. */
  until: z.iso.datetime({ offset: true }).optional(),
})

export const NewOrder = z.object({
  portions: z.int().min(0).max(200),
  forWhom: z.string().trim().max(100).default(''),
  diet: z.string().trim().max(100).default(''),
})

export const NewHandOut = z.object({ personId: z.uuid(), isCollected: z.boolean() })

const Order = z.object({
  portions: z.int(),
  forWhom: z.string(),
  diet: z.string(),
  collectedAt: z.iso.datetime().nullable(),
})

export const Canteen = z.object({
  /** Whether the reader posts menus, sees every order and hands out. */
  mayKeep: z.boolean(),
  meals: z.array(z.object({ id: z.string(), name: z.string() })),
  menus: z.array(
    z.object({
      day: Day,
      meal: z.string(),
      dishes: z.string(),
      until: z.iso.datetime(),
      isOpen: z.boolean(),
      mine: Order.nullable(),
      /** How many were ordered in all; only for whoever keeps the canteen. */
      portions: z.int().nullable(),
    }),
  ),
})
export type Canteen = z.infer<typeof Canteen>

export const Kitchen = z.object({
  orders: z.array(Order.extend({ meal: z.string(), personId: z.uuid(), person: z.string(), unit: z.string() })),
  /** Tables that are booked: meals with guests, which the kitchen cooks for too. */
  tables: z.array(
    z.object({
      id: z.uuid(),
      table: z.string(),
      period: z.string(),
      words: z.string(),
      matter: z.uuid().nullable(),
      people: z.int().nullable(),
    }),
  ),
})
export type Kitchen = z.infer<typeof Kitchen>
