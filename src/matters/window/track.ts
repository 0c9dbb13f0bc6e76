import { timingSafeEqual } from 'node:crypto'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import type { Acting } from '../acting.ts'
import { loadMatter } from '../load.ts'
import type { LoadedMatter } from '../matter.ts'
import { hashOfCode, hashOfSecond, plainCode } from './code.ts'

/** Wrong second things before the code is shut, and for how long, in minutes. */
const FAILURES = 5
const LOCK = 30

export interface Tracked {
  loaded: LoadedMatter
  askerId: string
  /** The answer, for whoever knew the second thing as well. */
  answer: { text: string; at: string } | null
  /** Whether the second thing was given and right. */
  isKnown: boolean
  feedback: { isSolved: boolean; grade: number | null; at: string } | null
}

interface Row {
  matterId: string
  askerId: string
  second: Buffer
  failures: number
  lockedUntil: Date | null
  answer: { text: string; at: string } | null
  feedback: { isSolved: boolean; grade: number | null; at: string } | null
}

/**
 * Finds a matter by its code. The code alone tells how far it is; the answer is told to whoever knows the second thing.
 * @throws Problem NOT_FOUND for an unknown code, SECOND_WRONG, SIGN_IN_LOCKED after several wrong ones
 */
export async function track(acting: Acting, code: string, second: string | undefined): Promise<Tracked> {
  const { tx, office } = acting
  if (plainCode(code).length !== 16) throw new Problem('NOT_FOUND')
  const [row] =
    await tx.query<Row>(sql`select t.matter_id as "matterId", t.asker_id as "askerId", t.second_hash as second, t.failures,
      t.locked_until as "lockedUntil",
      (select jsonb_build_object('text', w.text, 'at', w.at) from askers a join answers w on w.office_id = a.office_id and w.answer_id = a.answer_id
        where a.office_id = t.office_id and a.asker_id = t.asker_id) as answer,
      (select jsonb_build_object('isSolved', f.is_solved, 'grade', f.grade, 'at', f.at) from feedbacks f
        where f.office_id = t.office_id and f.matter_id = t.matter_id and f.asker_id = t.asker_id order by f.at desc limit 1) as feedback
    from trackings t where t.office_id = ${office} and t.code_hash = ${hashOfCode(code)}`)
  if (!row) throw new Problem('NOT_FOUND')
  const isKnown = second === undefined ? false : await isSecond(acting, code, second, row)
  const loaded = await loadMatter(tx, office, row.matterId, { lock: false })
  return { loaded, askerId: row.askerId, answer: isKnown ? row.answer : null, isKnown, feedback: row.feedback }
}

async function isSecond({ now }: Acting, code: string, second: string, row: Row): Promise<boolean> {
  if (row.lockedUntil && row.lockedUntil > now) {
    const minutes = Math.ceil((row.lockedUntil.getTime() - now.getTime()) / 60_000)
    throw new Problem('SIGN_IN_LOCKED', { params: { minutes } })
  }
  return timingSafeEqual(hashOfSecond(code, second), row.second)
}

/** Counts a wrong second thing, in a transaction of its own: the one it was refused in is rolled back. */
export async function countWrongSecond({ tx, office, now }: Acting, code: string): Promise<void> {
  const until = new Date(now.getTime() + LOCK * 60_000).toISOString()
  await tx.execute(sql`update trackings set failures = case when failures + 1 >= ${FAILURES} then 0 else failures + 1 end,
      locked_until = case when failures + 1 >= ${FAILURES} then ${until}::timestamptz else locked_until end
    where office_id = ${office} and code_hash = ${hashOfCode(code)}`)
}
