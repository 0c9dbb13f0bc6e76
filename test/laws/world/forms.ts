import * as fc from 'fast-check'
import { z } from 'zod'
import { addDays } from '#calendar/day.ts'
import { bookingsOf } from '#catalogue/bookings.ts'
import type { Fields } from '#matters/matter.ts'
import type { Service } from '#catalogue/types.ts'
import type { Value } from '#rules/types.ts'
import type { Dice } from './dice.ts'
import { shelfOf } from './shelves.ts'

/** What is known of a field of a form, as far as a value can be made up for it. */
const Cell = z.object({
  'x-widget': z.string().optional(),
  enum: z.array(z.string()).default([]),
  minimum: z.number().default(0),
  minItems: z.number().default(0),
  pattern: z.string().optional(),
  readOnly: z.boolean().default(false),
  'x-booking': z.object({ kind: z.string() }).optional(),
  'x-keeps': z.string().optional(),
})
/** A field of rows has columns, each like a field of its own. */
const Property = Cell.extend({
  items: z.object({ properties: z.record(z.string(), Cell).default({}) }).default({ properties: {} }),
})
type Cell = z.infer<typeof Cell>
type Property = z.infer<typeof Property>
const Form = z.object({ properties: z.record(z.string(), Property), required: z.array(z.string()).default([]) })

export interface Filling {
  dice: Dice
  /** What a field that asks for a unit or for posts is filled in with. */
  units: readonly string[]
  posts: readonly string[]
  /** What a field that books is filled in with: one of its kind. */
  resources: readonly { id: string; kind: string }[]
  /** Numbers lie so far above their least, at most: what is read from a meter has to grow. */
  spread: number
  /** The day it is. */
  today: string
}

/** The fields that a form asks for at registration. */
export const requiredFields = (service: Service): readonly string[] => Form.parse(service.form).required

/** The fields that people fill in, and not rules. */
export const fillable = (service: Service): string[] =>
  Object.entries(Form.parse(service.form).properties)
    .filter(([, property]) => !property.readOnly)
    .map(([name]) => name)

/** Makes up values for some fields of a service's form. */
export function fill(service: Service, names: readonly string[], filling: Filling): Fields {
  const { properties } = Form.parse(service.form)
  const shelf = shelfOf(service)
  const fields: Record<string, Value> = Object.fromEntries(
    names.flatMap(name => {
      const property = properties[name]
      return property ? [[name, valueOf(property, { ...filling, shelf })] as const] : []
    }),
  )
  // Whoever books says when it ends after having said when it begins.
  for (const { from, to } of bookingsOf(service.form))
    if (fields[from] !== undefined && fields[to] !== undefined) Object.assign(fields, someTime(filling, { from, to }))
  return fields
}

/** Some hours of one of the next days, from a full hour on. */
function someTime({ dice, today }: Filling, { from, to }: { from: string; to: string }): Fields {
  const day = addDays(today, 1 + dice.below(40))
  const hour = 8 + dice.below(9)
  const at = (hours: number) => `${day}T${String(hours).padStart(2, '0')}:00:00+08:00`
  return { [from]: at(hour), [to]: at(hour + 1 + dice.below(6)) }
}

/** A filling of one service: with the archived items that fit it. */
type OfService = Filling & { shelf: readonly string[] }

function valueOf(property: Property, filling: OfService): Value {
  if (property['x-widget'] !== 'rows') return cellOf(property, filling)
  const columns = Object.entries(property.items.properties)
  return [Object.fromEntries(columns.map(([name, column]) => [name, cellOf(column, filling)]))]
}

function cellOf(property: Cell, { dice, units, posts, resources, spread, today, shelf }: OfService): Value {
  switch (property['x-widget']) {
    case 'unit':
      return dice.pick(units) ?? ''
    case 'units':
      return several(dice, units, property)
    case 'post':
      return dice.pick(posts) ?? ''
    case 'posts':
      return several(dice, [...posts, ...units], property)
    case 'resource':
      return dice.pick(resources.filter(({ kind }) => kind === property['x-booking']?.kind))?.id ?? ''
    // What an appraisal keeps is one of what it looks at; here it keeps none.
    case 'archived':
      return property['x-keeps'] === undefined ? [dice.pick(shelf) ?? ''] : []
    case 'choice':
      return dice.pick(property.enum) ?? ''
    case 'yesno':
      return dice.chance(50)
    case 'number':
      return property.minimum + dice.below(spread)
    case 'date':
      return addDays(today, dice.below(40) - 5)
    case 'datetime':
      return `${addDays(today, -dice.below(5))}T09:30:00+08:00`
    default:
      if (property.pattern !== undefined) return matching(property.pattern, dice)
      return dice.pick(['汛前检查已经完成', '请予研究', '情况属实', '转请核办']) ?? ''
  }
}

const several = (dice: Dice, list: readonly string[], { minItems }: Cell): string[] => [
  ...new Set([...list.slice(0, minItems), ...dice.some(list, 3)]),
]

const matching = (pattern: string, dice: Dice): string =>
  fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: 1, seed: dice.below(2 ** 31) })[0] ?? ''
