import type { Desk } from '#api/desk/schema.ts'

type Coming = Desk['comingUp'][number]
type Sent = Desk['sentOn'][number]

/** What comes up, soonest day first; what falls on one day stays in the order it was served. */
export function byDay(coming: readonly Coming[]): { day: string; items: Coming[] }[] {
  const days = new Map<string, Coming[]>()
  for (const item of coming) days.set(item.due.day, [...(days.get(item.due.day) ?? []), item])
  return [...days].sort(([one], [other]) => one.localeCompare(other)).map(([day, items]) => ({ day, items }))
}

/** What was sent on, by matter: one matter that waits for three units is one thing to urge. */
export function sentByMatter(sentOn: readonly Sent[]): { matter: Sent['matter']; tasks: Sent[] }[] {
  const matters = new Map<string, Sent[]>()
  for (const sent of sentOn) matters.set(sent.matter.id, [...(matters.get(sent.matter.id) ?? []), sent])
  return [...matters.values()].flatMap(tasks => (tasks[0] ? [{ matter: tasks[0].matter, tasks }] : []))
}
