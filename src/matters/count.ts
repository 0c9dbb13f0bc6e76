import sql from 'sql-template-tag'
import { dayOf, instantOf } from '#calendar/day.ts'
import type { Acting } from './acting.ts'
import { ASKER } from '#catalogue/checks/counts-fit.ts'
import type { SameCount } from '#catalogue/types.ts'
import { countArchived } from './archive/facts.ts'
import type { Draft } from './draft.ts'

const DAY_MS = 86_400_000

/** When the office's year began. */
const yearOf = ({ now, zone }: Acting): Date => instantOf(`${dayOf(now, zone).slice(0, 4)}-01-01`, '00:00', zone)

/**
 * Asks what a service wants to know beside its own fields (`counts`), as the draft stands now: rules then look at the numbers
 * like at fields. A count of what is not filled in counts nothing.
 */
export async function countSame(draft: Draft): Promise<void> {
  const asked = Object.entries(draft.service.manifest.counts ?? {})
  const counted = await Promise.all(
    asked.map(async ([name, count]): Promise<[string, number]> => {
      if ('archived' in count) return [name, await countArchived(draft, count.archived, count.that)]
      if ('persons' in count) return [name, personsOf(draft, count.persons)]
      return [name, await countMatters(draft, count)]
    }),
  )
  draft.counts = Object.fromEntries(counted)
}

/** How many different people completed a step in its last round: one that opened again after all of it was done counts anew. */
function personsOf({ tasks }: Draft, step: string): number {
  const own = tasks.filter(task => task.step === step).toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
  const round = own.findLastIndex((task, at) =>
    own.slice(0, at).every(before => before.state !== 'open' && (before.doneAt ?? '') < task.openedAt),
  )
  const done = own.slice(Math.max(0, round)).filter(({ state }) => state === 'done')
  return new Set(done.map(({ doneBy }) => doneBy)).size
}

/** What the database says of other matters. */
async function countMatters(draft: Draft, { same, days = 0, thisYear, service: of }: SameCount): Promise<number> {
  const { acting, service, fields, matterId } = draft
  const names = [...(draft.change.askers ?? []).map(({ name }) => name), ...draft.loaded.askers.map(({ name }) => name)]
  const values = same.filter(field => field !== ASKER).map(field => [field, fields[field] ?? null] as const)
  const byAsker = same.includes(ASKER)
  if (values.some(([, value]) => value === null) || (byAsker && names.length === 0)) return 0
  const since = thisYear ? yearOf(acting) : new Date(acting.now.getTime() - days * DAY_MS)
  const [row] = await acting.tx.query<{ count: number }>(
    sql`select count_same(${of ?? service.manifest.id}, ${JSON.stringify(Object.fromEntries(values))}::jsonb, ${byAsker ? names : null}::text[],
      ${since.toISOString()}::timestamptz, ${matterId}::uuid) as count`,
  )
  return row?.count ?? 0
}
