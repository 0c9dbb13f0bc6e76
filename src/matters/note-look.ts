import sql from 'sql-template-tag'
import { dayOf, timeOf } from '#calendar/day.ts'
import { newId } from '#base/ids.ts'
import type { Marking } from '#documents/viewing/viewer.ts'
import { appendEntry } from '#record/append.ts'
import type { Acting } from './acting.ts'
import { requirePerson } from './by.ts'
import type { Matter } from './matter.ts'

type Looked = Pick<Matter, 'id' | 'version' | 'secrecy' | 'partyPosts'>

/** What somebody did with a file: the kind of its entry, and what the entry tells. */
export interface Look {
  kind: string
  body: Readonly<Record<string, string | number>>
  /** Leafing through pages is one look, told once an hour. */
  isLeafing?: true
}

const HOUR = 3_600_000

/**
 * The mark of whoever looks at a file of a matter whose circle is bounded: name, post and the minute; null for any other.
 */
export function markFor(acting: Acting, matter: Looked): Marking | null {
  if (matter.secrecy === 0) return null
  const { now, zone, directory } = acting
  const { personName } = requirePerson(acting)
  const post = postFor(acting, matter)
  const who = post ? `${personName}（${directory.nameOf(post.postId)}）` : personName
  return { lines: [who, `${dayOf(now, zone)} ${timeOf(now, zone)}`], at: now }
}

/**
 * Puts on the record who looked at or took what of a matter whose circle is bounded (工作秘密,《保守国家秘密法》第六十四条). It
 * moves nothing of the matter, not even its version.
 * @returns the mark that what is handed out carries; null when the circle is open, and nothing is recorded
 */
export async function noteLook(acting: Acting, matter: Looked, look: Look): Promise<Marking | null> {
  const mark = markFor(acting, matter)
  if (!mark || (look.isLeafing && (await isTold(acting, matter, look)))) return mark
  const { tx, office, now } = acting
  const post = postFor(acting, matter)
  await appendEntry(tx, {
    id: newId(now),
    office,
    matter: matter.id,
    version: matter.version,
    kind: look.kind,
    at: now.toISOString(),
    actor: {
      person: requirePerson(acting).personId,
      post: post?.postId ?? '',
      ...(post?.via ? { cover: post.via.coverId } : {}),
    },
    body: look.body,
  })
  return mark
}

/** The post by which they are let in, where one of theirs has to do with the matter. */
function postFor(acting: Acting, { partyPosts }: Looked) {
  const { posts } = requirePerson(acting)
  return posts.find(held => partyPosts.includes(held.postId)) ?? posts[0]
}

async function isTold({ tx, office, now, actor }: Acting, { id }: Looked, { kind, body }: Look): Promise<boolean> {
  const since = new Date(now.getTime() - HOUR).toISOString()
  const told = await tx.query(sql`select from record_entries where office_id = ${office} and matter_id = ${id}
    and kind = ${kind} and at > ${since}::timestamptz
    and text::jsonb @> ${JSON.stringify({ actor: { person: actor?.personId }, body })}::jsonb limit 1`)
  return told.length > 0
}
