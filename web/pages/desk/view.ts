import type { Desk } from '#api/desk/schema.ts'

type Coming = Desk['comingUp'][number]

/** What comes up, soonest day first; what falls on one day stays in the order it was served. */
export function byDay(coming: readonly Coming[]): { day: string; items: Coming[] }[] {
  const days = new Map<string, Coming[]>()
  for (const item of coming) days.set(item.due.day, [...(days.get(item.due.day) ?? []), item])
  return [...days].sort(([one], [other]) => one.localeCompare(other)).map(([day, items]) => ({ day, items }))
}
