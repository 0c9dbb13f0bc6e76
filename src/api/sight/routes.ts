import type { Pool } from 'pg'
import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { findByNumber } from '#matters/sight/find-number.ts'
import { noteSight, requireAuditor } from '#matters/sight/reader-of-sight.ts'
import { reasonsOf, type SightReason } from '#matters/sight/reasons.ts'
import { everybody, personToday, seenBy, seersOf } from '#matters/sight/sight.ts'
import type { Acting } from '#matters/acting.ts'
import type { Actor } from '#office/actor.ts'
import type { Api } from '../api.ts'
import { perform } from '../perform.ts'
import { keepAnswer } from '../idempotency.ts'
import { AskSight, Sight } from './schema.ts'

/** Open matters that one report names; the number says how many there are. */
const MOST = 200

/** 谁能看到什么: asked of the database as each person, and put on the record as asked. */
export function sightRoutes(api: Api): void {
  const { pool } = api.context
  api.post(
    '/api/sight-reports',
    {
      schema: {
        summary: 'Who can see what, and why; that it was asked is recorded',
        body: AskSight,
        response: { 201: Sight },
      },
    },
    (request, reply) =>
      perform(
        request,
        reply,
        201,
        async acting => {
          requireAuditor(acting)
          const asked = request.body
          const sight =
            'person' in asked
              ? { ofPerson: await ofPerson(acting, pool, asked.person), ofMatter: null }
              : { ofPerson: null, ofMatter: await ofMatter(acting, pool, asked.number) }
          await noteSight(acting, asked)
          await keepAnswer(acting, sight)
          return sight
        },
        sight => sight,
      ),
  )
}

async function ofPerson(acting: Acting, pool: Pool, personId: string): Promise<Sight['ofPerson']> {
  const actor = await personToday(acting, personId)
  if (!actor) throw new Problem('PERSON_NOT_FOUND')
  const { items, total } = await seenBy(pool, actor, MOST)
  const titles = await titlesOf(
    acting,
    items.map(matter => matter.id),
  )
  return {
    person: personOf(actor),
    clearance: actor.clearance,
    posts: actor.posts.map(post => ({
      ...reasonView({ by: 'part', post }),
      by: ['part', ...(['see-unit', 'see-all'] as const).filter(permission => post.permissions.includes(permission))],
    })),
    matters: items.map(matter => ({
      id: matter.id,
      number: matter.number,
      title: titles.get(matter.id) ?? null,
      reasons: reasonsOf(actor, matter).map(reasonView),
    })),
    total,
  }
}

async function ofMatter(acting: Acting, pool: Pool, number: string): Promise<Sight['ofMatter']> {
  const id = await findByNumber(acting, number)
  const [seers, titles] = [await seersOf(pool, await everybody(acting), id), await titlesOf(acting, [id])]
  return {
    number,
    title: titles.get(id) ?? null,
    people: seers.map(({ actor, matter }) => ({
      person: personOf(actor),
      reasons: reasonsOf(actor, matter).map(reasonView),
    })),
  }
}

const personOf = ({ personId, personName }: Actor) => ({ id: personId, name: personName })

const reasonView = ({ by, post }: SightReason) => ({
  by,
  post: post.postName,
  unit: post.unitName,
  via: post.via && { person: post.via.forPerson, until: post.via.untilOn },
})

/** Titles of those that the reader may see. */
async function titlesOf({ tx, office }: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; title: string }>(
    sql`select matter_id as id, title from matters where office_id = ${office} and matter_id = any(${ids}::uuid[])`,
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}
