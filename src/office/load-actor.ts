import sql, { type Sql } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import type { Actor } from './actor.ts'
import { keepActor, recallActor } from './known-actors.ts'
import { MARK, type Mark } from './today.ts'

/**
 * The person with every post they act for: those they hold on the office's day, those whose shift is theirs at the moment,
 * and through covers, and covers of covers, those whose holder is away. A held post wins over the same post covered.
 * @returns null for nobody, or for somebody who has left
 */
export async function loadActor(tx: Tx, office: number, personId: string, now: Date): Promise<Actor | null> {
  const at = now.toISOString()
  const [actor] = await tx.query<Omit<Actor, 'office'>>(sql`
    with recursive office as materialized (select ${MARK}, (${at}::timestamptz at time zone o.time_zone)::date as today from offices o where o.office_id = ${office}),
    acting (post_id, cover_id, cover_post_id, until_on, depth) as (
      select h.post_id, null::uuid, null::uuid, null::date, 0 from holdings h, office d
        where h.office_id = ${office} and h.person_id = ${personId} and d.today >= h.from_on and (h.to_on is null or d.today <= h.to_on)
      union
      select s.post_id, null, null, null, 0 from shifts s where s.office_id = ${office} and s.person_id = ${personId} and s.is_published
        and s.begins_at <= ${at}::timestamptz and s.ends_at > ${at}::timestamptz
      union
      select c.post_id, c.cover_id, c.cover_post_id, least(c.to_on, a.until_on), a.depth + 1 from acting a cross join office d
        join covers c on c.office_id = ${office} and c.cover_post_id = a.post_id
          and d.today between c.from_on and least(c.to_on, c.ended_on) and a.depth < 9),
    nearest as (select distinct on (post_id) * from acting order by post_id, depth, until_on desc)
    select p.person_id as "personId", p.name as "personName", p.language, p.clearance,
      (select jsonb_build_object('key', d.key, 'name', d.name, 'zone', d.zone, 'revision', d.revision, 'servicesRevision', d."servicesRevision") from office d) as mark,
      coalesce((select jsonb_agg(jsonb_build_object('postId', o.post_id, 'postName', o.name, 'unitId', u.unit_id, 'unitName', u.name,
          'level', o.level, 'duties', o.duties, 'permissions', o.permissions,
          'via', case when n.cover_id is not null then jsonb_build_object('coverId', n.cover_id, 'coverPostId', n.cover_post_id,
            'untilOn', n.until_on, 'forPerson', coalesce((select string_agg(q.name, '、' order by q.name) from holdings g cross join office d
              join people q on q.office_id = g.office_id and q.person_id = g.person_id
              where g.office_id = ${office} and g.post_id = n.post_id and d.today >= g.from_on and (g.to_on is null or d.today <= g.to_on)), o.name)) end)
          order by n.depth, o.level, o.sort, o.name)
        from nearest n join posts o on o.office_id = ${office} and o.post_id = n.post_id and o.is_active
          join units u on u.office_id = ${office} and u.unit_id = o.unit_id), '[]') as posts
    from people p where p.office_id = ${office} and p.person_id = ${personId} and p.is_active`)
  return actor ? { office, ...actor } : null
}

/**
 * The same for whoever a statement finds, with what this process remembers of them while the office stands as it did. For
 * transactions that change nothing: what they see was committed, and may be remembered.
 * @param who selects one row with `person_id`, and `told`, if anything of that row is to be known as well
 */
export async function findActor<Told>(
  tx: Tx,
  office: number,
  who: Sql,
  now: Date,
): Promise<{ actor: Actor; told: Told } | null> {
  const [found] = await tx.query<Mark & { personId: string; told: Told }>(sql`
    select w.person_id as "personId", to_jsonb(w) -> 'told' as told, ${MARK} from (${who}) w join offices o on o.office_id = ${office}`)
  if (!found) return null
  const { personId, told, ...mark } = found
  const actor = recallActor(mark, personId, now) ?? (await loadActor(tx, office, personId, now))
  if (!actor) return null
  keepActor(actor, now)
  return { actor, told }
}
