import sql, { raw } from 'sql-template-tag'
import { Problem, type Refusal } from '#base/errors.ts'
import { gapsIn, slotsOf, type Stretch } from '#calendar/shifts.ts'
import { enter } from '../edit/editing.ts'
import { minuteOf, type Keeping } from './keeping.ts'
import { SHIFT_COLUMNS, type ShiftRow } from './shifts.ts'

interface Found {
  watches: { postId: string; changesAt: string[]; endedAt: string | null }[]
  isPublished: boolean
}

/**
 * Puts a month of the roster in force. Every watch must have somebody at every minute, from where the month before ended
 * (DUTY-01: 24 小时值班). Minutes that are over already cannot be filled any more and are not asked for.
 * @param month `YYYY-MM`
 * @throws Problem ROSTER_PUBLISHED, ROSTER_WITHOUT_WATCH, ROSTER_INCOMPLETE naming every gap
 */
export async function publishRoster(keeping: Keeping, month: string): Promise<void> {
  const { tx, office, now, zone, by } = keeping
  const first = `${month}-01`
  const [found] = await tx.query<Found>(sql`select
    exists (select from rosters where office_id = ${office} and month = ${first}::date) as "isPublished",
    (select coalesce(jsonb_agg(jsonb_build_object('postId', w.post_id, 'changesAt', w.changes_at, 'endedAt',
        (select max(s.ends_at) from shifts s where s.office_id = w.office_id and s.post_id = w.post_id and s.is_published and s.month < ${first}::date))
        order by w.sort), '[]') from watches w where w.office_id = ${office} and w.is_active) as watches`)
  if (found?.isPublished) throw new Problem('ROSTER_PUBLISHED')
  const watches = found?.watches ?? []
  if (watches.length === 0) throw new Problem('ROSTER_WITHOUT_WATCH')
  const shifts = await tx.query<ShiftRow>(
    sql`select ${raw(SHIFT_COLUMNS)} from shifts where office_id = ${office} and month = ${first}::date order by begins_at`,
  )
  const gaps = watches.flatMap(({ postId, changesAt, endedAt }) =>
    gapsIn(
      wholeOf(month, changesAt, endedAt, zone),
      shifts.filter(shift => shift.postId === postId),
    ).flatMap(gap => (new Date(gap.endsAt) > now ? [{ postId, ...gap }] : [])),
  )
  if (gaps.length > 0) throw new Problem('ROSTER_INCOMPLETE', { refusals: gaps.map(gap => refusalOf(keeping, gap)) })
  await tx.execute(sql`insert into rosters (office_id, month, published_at, published_by)
    values (${office}, ${first}::date, ${now.toISOString()}::timestamptz, ${by.person})`)
  await tx.execute(sql`update shifts set is_published = true where office_id = ${office} and month = ${first}::date`)
  await enter(keeping, 'roster.published', {
    month,
    shifts: shifts.map(({ postId, personId, beginsAt, endsAt }) => ({
      post: postId,
      person: personId,
      beginsAt,
      endsAt,
    })),
  })
}

/** The month of a watch, and what lies between the end of the month before and its beginning. */
function wholeOf(month: string, changesAt: readonly string[], endedAt: string | null, zone: string): Stretch {
  const slots = slotsOf(month, changesAt, zone)
  const beginsAt = slots[0]?.beginsAt ?? ''
  const before = endedAt === null ? beginsAt : new Date(endedAt).toISOString()
  return { beginsAt: before < beginsAt ? before : beginsAt, endsAt: slots.at(-1)?.endsAt ?? '' }
}

const refusalOf = ({ directory, zone }: Keeping, gap: Stretch & { postId: string }): Refusal => ({
  code: 'ROSTER_GAP',
  params: {
    post: directory.nameOf(gap.postId),
    from: minuteOf(gap.beginsAt, zone),
    to: minuteOf(gap.endsAt, zone),
  },
})
