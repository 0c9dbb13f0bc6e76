import sql from 'sql-template-tag'
import type { Acting } from '#matters/acting.ts'
import { asMachine } from '#matters/as-machine.ts'
import { deskOfLeaver, type HeldPost } from '#matters/handover/desk-of-leaver.ts'
import { shiftsAhead } from '#matters/handover/shifts.ts'
import type { Handover as Row } from '#matters/handover/handover.ts'
import type { Reader } from '../reader.ts'
import type { Handover, Leaving } from './schema.ts'

export function handoverView({ acting }: Reader, row: Row): Handover {
  const { directory, actor } = acting
  const person = (id: string) => ({ id, name: directory.personName(id) })
  return {
    id: row.id,
    leaver: person(row.leaverId),
    successor: person(row.successorId),
    posts: row.postIds.map(id => postOf(acting, id)),
    isLeaving: row.isLeaving,
    words: row.words,
    state: row.state,
    preparedBy: person(row.preparedBy),
    preparedAt: row.preparedAt,
    settledAt: row.settledAt,
    moved: row.moved,
    isMine: row.state === 'prepared' && row.successorId === actor?.personId,
  }
}

function postOf({ directory }: Acting, id: string) {
  const post = directory.post(id)
  return { id, name: post?.name ?? '', unit: post?.unitName ?? '' }
}

/** Exactly what would move with somebody's posts; of matters the reader may not see, the number alone. */
export async function leavingView(reader: Reader, personId: string): Promise<Leaving> {
  const { acting } = reader
  const held = await deskOfLeaver(acting, personId)
  const ids = held.flatMap(post => post.matters.map(matter => matter.matterId))
  const [seen, drafts, keepers] = await Promise.all([
    titlesOf(acting, ids),
    draftsOf(acting, personId),
    rosterKeepers(acting),
  ])
  // One after the other: each is read as the machine, and what is read beside it must not be.
  const shifts = await shiftsAhead(acting, personId)
  const feeds = await feedsOf(acting, personId)
  const titles = new Map(seen.map(({ id, title }) => [id, title]))
  return {
    leaver: { id: personId, name: acting.directory.personName(personId) },
    posts: held.map(post => ({
      ...postOf(acting, post.postId),
      others: post.others.map(id => acting.directory.personName(id)),
      otherwise: otherwise(acting, post),
      covers: post.covers.map(cover => ({
        covered: acting.directory.nameOf(cover.postId),
        by: acting.directory.nameOf(cover.coverPostId),
        until: cover.toOn,
      })),
      matters: post.matters.map(({ matterId, number, holds, tasks, readings }) => ({
        id: matterId,
        number,
        title: titles.get(matterId) ?? null,
        holds,
        tasks,
        readings,
      })),
      schedules: post.schedules,
      bookings: post.bookings,
    })),
    shifts,
    rosterKeepers: keepers.map(({ postId }) => acting.directory.nameOf(postId)),
    feeds,
    drafts: drafts.map(({ service }) => acting.services.current(service)?.texts[reader.language].name ?? service),
  }
}

/** Where the work of a post goes that nobody takes over: the same order as `Directory.standingPost`. */
function otherwise({ directory }: Acting, { postId, others, covers }: HeldPost): string {
  const cover = covers.find(one => one.postId === postId)
  if (others.length > 0) return others.map(id => directory.personName(id)).join('、')
  return directory.nameOf(cover?.coverPostId ?? directory.orphanPost())
}

const titlesOf = ({ tx, office }: Acting, ids: readonly string[]) =>
  tx.query<{ id: string; title: string }>(
    sql`select matter_id as id, title from matters where office_id = ${office} and matter_id = any(${ids}::uuid[])`,
  )

const draftsOf = ({ tx, office }: Acting, personId: string) =>
  tx.query<{ service: string }>(
    sql`select service from amendments where office_id = ${office} and begun_by = ${personId} and state in ('written', 'submitted') order by service`,
  )

/** Who keeps the roster, as people call their posts. */
const rosterKeepers = ({ tx, office }: Acting) =>
  tx.query<{ postId: string }>(sql`select post_id as "postId" from posts
    where office_id = ${office} and is_active and 'manage-roster' = any(permissions) order by level, sort`)

const feedsOf = async (acting: Acting, personId: string): Promise<number> => {
  const { tx, office } = acting
  const [row] = await asMachine(acting, () =>
    tx.query<{ count: number }>(
      sql`select count(*)::integer as count from feeds where office_id = ${office} and person_id = ${personId}`,
    ),
  )
  return row?.count ?? 0
}
