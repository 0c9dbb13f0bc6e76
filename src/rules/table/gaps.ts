import { addDays } from '#calendar/day.ts'
import type { Inputs, Table, Value } from '../types.ts'
import { isOfMany } from './hit-policy.ts'
import { END_OF_TIME, isInForce, nameOf, type TableFinding } from './finding.ts'
import { OTHER, type Regions } from './regions.ts'

/** Searching is broken off after so many steps, and what was found until then is told. */
const MOST_STEPS = 200_000

/** Cases that no row answers, on the day the last rows came into force and after each one that goes out of it. */
export function gapsOf(table: Table, regions: readonly Regions[]): TableFinding[] {
  if (isOfMany(table.hitPolicy) || table.otherwise) return []
  const told = new Set<string>()
  return daysToLookAt(table).flatMap((on): TableFinding[] => {
    const missed = unanswered(table, regions, on).filter(example => !told.has(JSON.stringify(example)))
    for (const example of missed) told.add(JSON.stringify(example))
    const [example] = missed
    if (!example) return []
    const found = { kind: 'gap', element: table.id, rows: [], params: { count: missed.length }, example } as const
    return [{ ...found, ...(on === '' ? {} : { on }) }]
  })
}

function daysToLookAt({ rows }: Table): string[] {
  const last = rows.map(row => row.validFrom ?? '').reduce((latest, day) => (day > latest ? day : latest), '')
  const after = rows.flatMap(({ validTo = END_OF_TIME }) => (validTo < END_OF_TIME ? [addDays(validTo, 1)] : []))
  return [last, ...[...new Set(after)].filter(day => day > last).toSorted()]
}

/** Goes through the inputs one after the other with the rows that still apply: where none is left, there is a gap. */
function unanswered(table: Table, regions: readonly Regions[], on: string): Inputs[] {
  const inForce = table.rows.flatMap((row, index) => (isInForce(row, on) ? [index] : []))
  const classes = regions.map(region => classesOf(region, inForce))
  const missed: Inputs[] = []
  let steps = 0
  const walk = (input: number, rows: readonly number[], example: Inputs): void => {
    steps += 1
    if (steps > MOST_STEPS) return
    if (rows.length === 0) return void missed.push(example)
    if (rows.some(row => classes.slice(input).every(of => of.every(({ takers }) => takers.has(row))))) return
    for (const { value, takers } of classes[input] ?? []) {
      const named = value === OTHER ? example : { ...example, [nameOf(table, input)]: value }
      walk(
        input + 1,
        rows.filter(row => takers.has(row)),
        named,
      )
    }
  }
  walk(0, inForce, {})
  return missed
}

/** Regions that the same rows take are one: they are told apart by nothing. Texts that no row names need no answer. */
function classesOf(
  { values, takes, other }: Regions,
  rows: readonly number[],
): { value: Value; takers: Set<number> }[] {
  const classes = new Map<string, { value: Value; takers: Set<number> }>()
  for (const [region, value] of values.entries()) {
    if (region === other && values.length > 1) continue
    const takers = rows.filter(row => takes[row]?.[region] ?? true)
    const key = takers.join()
    if (!classes.has(key)) classes.set(key, { value, takers: new Set(takers) })
  }
  return [...classes.values()]
}
