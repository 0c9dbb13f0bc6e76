import sql, { join } from 'sql-template-tag'
import type { Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import { whereOf, type ViewTimes } from '../search.ts'
import type { Week } from './weeks.ts'
import { rising, topicWords, type Said } from './words.ts'

/** A word that is said more often of late, and in how many matters the register finds it, week by week. */
export interface Topic {
  word: string
  weeks: ReadonlyMap<Day, number>
}

/** Weeks that are "lately": a fortnight, so that a Monday is not judged by itself. Ours. */
export const LATELY = 2
const MOST_TOPICS = 6
/** Subjects looked at: more than a district's public says in two months. */
const MOST_SUBJECTS = 10_000

/**
 * What the public talks about more than before: words of titles and subjects choose the topics, the register's own search
 * counts them, so that a number is the list it opens.
 * @param services those that carry the public's voice
 * @param weeks weeks of fact, the oldest first
 */
export async function risingTopics(
  tx: Tx,
  office: number,
  zone: string,
  times: ViewTimes,
  services: readonly string[],
  weeks: readonly Week[],
): Promise<Topic[]> {
  const [from = '', to = ''] = [weeks[0]?.begins, weeks.at(-1)?.ends]
  const lately = weeks.at(-LATELY)?.begins ?? ''
  const period = { services, from, to }
  const subjects = await tx.query<{ subject: string; isLate: boolean }>(sql`
    select m.title || ' ' || coalesce(m.fields ->> 'subject', '') as subject, m.registered_at >= ${lately}::timestamptz as "isLate"
    from matters m where ${whereOf(office, period, times)} order by m.registered_at desc limit ${MOST_SUBJECTS}`)
  const words = rising(counted(subjects), { lately: LATELY, before: weeks.length - LATELY }, MOST_TOPICS)
  if (words.length === 0) return []
  const counts = words.map(
    ({
      word,
    }) => sql`select ${word}::text as word, date_trunc('week', m.registered_at at time zone ${zone})::date::text as week,
      count(*)::integer as count from matters m where ${whereOf(office, { ...period, q: word }, times)} group by 2`,
  )
  const found = await tx.query<{ word: string; week: Day; count: number }>(join(counts, ' union all '))
  return words.map(({ word }) => ({
    word,
    weeks: new Map(found.flatMap(one => (one.word === word ? [[one.week, one.count] as const] : []))),
  }))
}

function counted(subjects: readonly { subject: string; isLate: boolean }[]): Said[] {
  const said = new Map<string, Said>()
  for (const { subject, isLate } of subjects)
    for (const word of topicWords(subject)) {
      const known = said.get(word) ?? { word, lately: 0, before: 0 }
      said.set(word, isLate ? { ...known, lately: known.lately + 1 } : { ...known, before: known.before + 1 })
    }
  return [...said.values()]
}
