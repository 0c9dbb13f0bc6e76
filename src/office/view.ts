import sql from 'sql-template-tag'
import type { Day } from '#calendar/types.ts'
import type { Tx } from '#store/transaction.ts'
import type { FocusInput } from './edit/focus.ts'
import type { PersonInput } from './edit/person.ts'
import type { PostInput } from './edit/post.ts'
import type { ResourceInput } from './edit/resource.ts'
import type { UnitInput } from './edit/unit.ts'

type Known<T> = T & { id: string }

/** Who acts for a post, from when to when, and why. */
export interface CoverView {
  coverId: string
  coverPostId: string
  coverPostName: string
  people: string[]
  fromOn: Day
  toOn: Day
  reason: string
}

/** The whole organisation, as its page shows it. */
export interface OfficeView {
  units: Known<UnitInput>[]
  posts: (Known<PostInput> & {
    holders: { holdingId: string; personId: string; name: string; fromOn: Day; toOn: Day | null }[]
    covers: CoverView[]
  })[]
  people: Known<PersonInput>[]
  focuses: Known<FocusInput>[]
  resources: Known<ResourceInput>[]
}

/** Reads the organisation in one statement: what is in force on a day or will be, closed units and people included. */
export async function viewOffice(tx: Tx, office: number, today: Day): Promise<OfficeView> {
  const [view] = await tx.query<OfficeView>(sql`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', unit_id, 'parentId', parent_id, 'name', name, 'shortName', short_name, 'kind', kind,
        'receivingPostId', receiving_post_id, 'sort', sort, 'isActive', is_active) order by sort, name), '[]')
      from units where office_id = ${office}) as units,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.post_id, 'unitId', p.unit_id, 'name', p.name, 'level', p.level,
        'superiorPostId', p.superior_post_id, 'duties', p.duties, 'permissions', p.permissions, 'sort', p.sort, 'isActive', p.is_active,
        'holders', (select coalesce(jsonb_agg(jsonb_build_object('holdingId', h.holding_id, 'personId', q.person_id, 'name', q.name,
              'fromOn', h.from_on, 'toOn', h.to_on) order by h.from_on, q.name), '[]')
            from holdings h join people q on q.office_id = h.office_id and q.person_id = h.person_id
            where h.office_id = ${office} and h.post_id = p.post_id and (h.to_on is null or h.to_on >= ${today}::date)),
        'covers', (select coalesce(jsonb_agg(jsonb_build_object('coverId', c.cover_id, 'coverPostId', c.cover_post_id, 'coverPostName', b.name,
              'people', array(select q.name from holdings h join people q on q.office_id = h.office_id and q.person_id = h.person_id
                where h.office_id = ${office} and h.post_id = c.cover_post_id and daterange(h.from_on, h.to_on, '[]') && daterange(c.from_on, c.to_on, '[]')
                order by q.name),
              'fromOn', c.from_on, 'toOn', c.to_on, 'reason', c.reason) order by c.from_on), '[]')
            from covers c join posts b on b.office_id = c.office_id and b.post_id = c.cover_post_id
            where c.office_id = ${office} and c.post_id = p.post_id and least(c.to_on, c.ended_on) >= ${today}::date)) order by p.sort, p.level, p.name), '[]')
      from posts p where p.office_id = ${office}) as posts,
    (select coalesce(jsonb_agg(jsonb_build_object('id', person_id, 'name', name, 'login', login, 'phone', phone, 'email', email,
        'clearance', clearance, 'isActive', is_active) order by name), '[]') from people where office_id = ${office}) as people,
    (select coalesce(jsonb_agg(jsonb_build_object('id', focus_id, 'name', name, 'rank', rank, 'isActive', is_active) order by rank, name), '[]')
      from focuses where office_id = ${office}) as focuses,
    (select coalesce(jsonb_agg(jsonb_build_object('id', resource_id, 'kind', kind, 'name', name, 'registration', registration, 'capacity', capacity,
        'note', note, 'sort', sort, 'isActive', is_active) order by kind, sort, name), '[]') from resources where office_id = ${office}) as resources`)
  if (!view) throw new Error('the statement gave no row')
  return view
}
