import type { Desk } from '#api/desk/schema.ts'

type Sent = Desk['sentOn'][number]

interface Coming {
  key: string
  day: string
  due: Desk['comingUp'][number] | null
  ahead: Desk['ahead'][number] | null
}

/** What comes up, soonest day first; on one day what is due stands before what begins. */
export function byDay({ comingUp, ahead }: Pick<Desk, 'comingUp' | 'ahead'>): Coming[] {
  const due = comingUp.map(item => ({
    key: `${item.matter.id} ${item.what}`,
    day: item.due.day,
    due: item,
    ahead: null,
  }))
  const begins = ahead.map(item => ({
    key: `${item.kind} ${item.at} ${item.name}`,
    day: item.day,
    due: null,
    ahead: item,
  }))
  return [...due, ...begins].toSorted((one, other) => one.day.localeCompare(other.day))
}

/** What was sent on, by matter: one matter that waits for three units is one thing to urge. */
export function sentByMatter(sentOn: readonly Sent[]): { matter: Sent['matter']; tasks: Sent[] }[] {
  const matters = new Map<string, Sent[]>()
  for (const sent of sentOn) matters.set(sent.matter.id, [...(matters.get(sent.matter.id) ?? []), sent])
  return [...matters.values()].flatMap(tasks => (tasks[0] ? [{ matter: tasks[0].matter, tasks }] : []))
}
