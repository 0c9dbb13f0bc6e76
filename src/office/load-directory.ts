import sql from 'sql-template-tag'
import type { Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import type { Directory, DirectoryPost, DirectoryResource } from './directory.ts'

interface Holder {
  id: string
  name: string
}

interface Rows {
  posts: (DirectoryPost & {
    superiorPostId: string | null
    isActive: boolean
    isOnShift: boolean
    holders: Holder[]
    clearance: number
  })[]
  units: { id: string; name: string; receivingPostId: string | null; isActive: boolean }[]
  covers: { postId: string; coverPostId: string }[]
  focuses: { id: string; name: string; rank: number }[]
  people: { id: string; name: string }[]
  resources: DirectoryResource[]
}

/**
 * Reads the organisation as it stands at an instant, in one statement. Whoever is on shift holds the watch beside those who
 * hold the post anyway.
 * @param today the office's calendar day of `now`
 */
export async function loadDirectory(tx: Tx, office: number, today: Day, now: Date): Promise<Directory> {
  const at = now.toISOString()
  const [rows] = await tx.query<Rows>(sql`with acting as (
      select h.post_id, h.from_on::timestamptz as since, q.person_id, q.name, q.clearance, false as "isOnShift" from holdings h
        join people q on q.office_id = h.office_id and q.person_id = h.person_id and q.is_active
        where h.office_id = ${office} and ${today}::date >= h.from_on and (h.to_on is null or ${today}::date <= h.to_on)
      union all
      select s.post_id, s.begins_at, q.person_id, q.name, q.clearance, true from shifts s
        join people q on q.office_id = s.office_id and q.person_id = s.person_id and q.is_active
        where s.office_id = ${office} and s.is_published and s.begins_at <= ${at}::timestamptz and s.ends_at > ${at}::timestamptz)
    select
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.post_id, 'name', p.name, 'unitId', u.unit_id, 'unitName', u.name, 'level', p.level,
        'duties', p.duties, 'superiorPostId', p.superior_post_id, 'isActive', p.is_active and u.is_active,
        'holders', (select coalesce(jsonb_agg(jsonb_build_object('id', a.person_id, 'name', a.name) order by a."isOnShift" desc, a.since, a.name), '[]')
          from acting a where a.post_id = p.post_id),
        'clearance', (select coalesce(max(a.clearance), 0) from acting a where a.post_id = p.post_id),
        'isOnShift', exists (select from acting a where a.post_id = p.post_id and a."isOnShift"))
        order by p.level, p.sort, p.name, p.post_id), '[]')
      from posts p join units u on u.office_id = ${office} and u.unit_id = p.unit_id where p.office_id = ${office}) as posts,
    (select coalesce(jsonb_agg(jsonb_build_object('id', unit_id, 'name', name, 'receivingPostId', receiving_post_id, 'isActive', is_active)), '[]')
      from units where office_id = ${office}) as units,
    (select coalesce(jsonb_agg(jsonb_build_object('postId', post_id, 'coverPostId', cover_post_id)), '[]')
      from covers where office_id = ${office} and ${today}::date between from_on and least(to_on, ended_on)) as covers,
    (select coalesce(jsonb_agg(jsonb_build_object('id', focus_id, 'name', name, 'rank', rank)), '[]')
      from focuses where office_id = ${office} and is_active) as focuses,
    (select coalesce(jsonb_agg(jsonb_build_object('id', person_id, 'name', name)), '[]') from people where office_id = ${office}) as people,
    (select coalesce(jsonb_agg(jsonb_build_object('id', resource_id, 'kind', kind, 'name', name, 'registration', registration, 'capacity', capacity,
        'isActive', is_active) order by kind, sort, name), '[]') from resources where office_id = ${office}) as resources`)
  if (!rows) throw new Error('the statement gave no row')
  return directoryOf(rows)
}

function directoryOf({ posts, units, covers, focuses, people, resources }: Rows): Directory {
  const byId = new Map(posts.map(post => [post.id, post]))
  const receiving = new Map(units.filter(unit => unit.isActive).map(unit => [unit.id, unit.receivingPostId]))
  const unitNames = new Map(units.map(unit => [unit.id, unit.name]))
  const focusById = new Map(focuses.map(focus => [focus.id, focus]))
  const names = new Map(people.map(person => [person.id, person.name]))
  const resourceById = new Map(resources.map(resource => [resource.id, resource]))
  const attended = clearancesOf(posts, covers)
  const postOfDuty = (duty: string): string | null => {
    const able = posts.filter(post => post.isActive && post.duties.includes(duty))
    return (able.find(post => post.isOnShift) ?? able.find(post => attended.has(post.id)) ?? able[0])?.id ?? null
  }
  const required = (duty: string): string => {
    const post = postOfDuty(duty)
    if (post === null) throw new Error(`the office has no post with the duty ${duty}`)
    return post
  }
  /** Those who act for a post through covers and covers of covers; `seen` breaks the loops that periods may make. */
  const coveringOf = (postId: string, seen: ReadonlySet<string> = new Set([postId])): Holder[] =>
    covers
      .filter(cover => cover.postId === postId && !seen.has(cover.coverPostId))
      .flatMap(({ coverPostId }) => [
        ...(byId.get(coverPostId)?.holders ?? []),
        ...coveringOf(coverPostId, new Set([...seen, coverPostId])),
      ])
  return {
    post: id => byId.get(id),
    focus: id => focusById.get(id),
    resource: id => resourceById.get(id),
    resourcesOf: kind => resources.filter(resource => resource.isActive && resource.kind === kind),
    postOfDuty,
    receivingPostOf: unitId => receiving.get(unitId) ?? null,
    superiorOf: postId => byId.get(postId)?.superiorPostId ?? null,
    headPost: () => required('head'),
    orphanPost: () => required('orphan'),
    clearanceOf: postId => attended.get(postId) ?? 0,
    standingPost: postId => {
      const line = [postId, required('orphan'), required('head')]
      return line.find(candidate => attended.has(candidate)) ?? required('orphan')
    },
    nameOf: postId => {
      const post = byId.get(postId)
      return post ? `${post.unitName}${post.name}` : ''
    },
    unitName: unitId => unitNames.get(unitId) ?? null,
    personName: personId => names.get(personId) ?? '',
    peopleOf: postId => ({
      holders: (byId.get(postId)?.holders ?? []).map(holder => holder.name),
      covering: unique(coveringOf(postId)).map(holder => holder.name),
    }),
    attendants: postId =>
      unique([...(byId.get(postId)?.holders ?? []), ...coveringOf(postId)]).map(holder => holder.id),
    unattended: () => {
      const orphan = postOfDuty('orphan')
      return posts.filter(post => post.id !== orphan && !attended.has(post.id)).map(post => post.id)
    },
  }
}

const unique = (holders: readonly Holder[]): Holder[] => [
  ...new Map(holders.map(holder => [holder.id, holder])).values(),
]

/** Posts somebody acts for, held or covered, however indirectly, by a held one; and up to which secrecy those may know. */
function clearancesOf(posts: Rows['posts'], covers: Rows['covers']): ReadonlyMap<string, number> {
  const active = new Set(posts.filter(post => post.isActive).map(post => post.id))
  const held = posts.filter(post => post.isActive && post.holders.length > 0)
  const clearances = new Map(held.map(post => [post.id, post.clearance]))
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const { postId, coverPostId } of covers) {
      const covering = clearances.get(coverPostId)
      if (covering === undefined || !active.has(postId) || covering <= (clearances.get(postId) ?? -1)) continue
      clearances.set(postId, covering)
      isSettled = false
    }
  }
  return clearances
}
