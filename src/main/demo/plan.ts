import { addDays } from '#calendar/day.ts'
import type { Day } from '#calendar/types.ts'
import { newId } from '#base/ids.ts'
import type { OfficePlan } from '#office/found.ts'
import { RESOURCE_KINDS } from '#catalogue/resource-kinds.ts'
import { DISTRICT, type OfficeSketch, type UnitSketch } from './district.ts'

/** The sketch with ids; `post`, `unit`, `focus` and `resource` find them again by the sketch's names, `day` is so many days from today. */
export interface DistrictPlan extends OfficePlan {
  unit(key: string): string
  post(key: string): string
  focus(name: string): string
  resource(name: string): string
  day(ahead: number): Day
}

const found = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the district has no ${key}`)
  return id
}

/** When, and for whom, an office is founded. */
export interface Founding {
  office: number
  now: Date
  /** The day everybody's holding began. */
  since: Day
  /** The day leave is counted from. */
  today: Day
  passwordHash: string
}

/** The district as a plan an office can be founded with. */
export const planDistrict = (founding: Founding): DistrictPlan => planOffice(DISTRICT, founding)

/** A sketched office as a plan it can be founded with. */
export function planOffice(sketch: OfficeSketch, founding: Founding): DistrictPlan {
  const { office, now, since, today, passwordHash } = founding
  const idsOf = (keys: readonly string[]) => new Map(keys.map(key => [key, newId(now)]))
  const units = idsOf(sketch.units.map(unit => unit.key))
  const sketched = sketch.units.flatMap(unit => unit.posts.map(post => ({ ...post, unit: unit.key })))
  const posts = idsOf(sketched.map(post => post.key))
  const focuses = idsOf(sketch.focuses)
  const resources = idsOf(sketch.resources.map(({ name }) => name))
  const held = sketched.flatMap(post =>
    post.people.map(([name, login]) => ({ id: newId(now), name, login, post: post.key })),
  )
  const receiving = (unit: UnitSketch) => unit.receiving ?? unit.posts[0]?.key
  return {
    unit: key => found(units, key),
    post: key => found(posts, key),
    focus: name => found(focuses, name),
    resource: name => found(resources, name),
    day: ahead => addDays(today, ahead),
    office: { id: office, name: sketch.name, shortName: sketch.shortName, zone: 'Asia/Shanghai' },
    units: sketch.units.map(unit => {
      const post = receiving(unit)
      return {
        id: found(units, unit.key),
        parentId: unit.parent === undefined ? null : found(units, unit.parent),
        name: unit.name,
        shortName: unit.shortName,
        kind: unit.kind,
        receivingPostId: post === undefined ? null : found(posts, post),
      }
    }),
    posts: sketched.map(post => ({
      id: found(posts, post.key),
      unitId: found(units, post.unit),
      name: post.name,
      level: post.level,
      superiorPostId: post.superior === undefined ? null : found(posts, post.superior),
      duties: post.duties ?? [],
      permissions: post.permissions ?? [],
    })),
    people: held.map(({ id, name, login }) => ({ id, name, login, clearance: 1, passwordHash, mustChange: false })),
    holdings: held.map(({ id, post }) => ({ personId: id, postId: found(posts, post), fromOn: since })),
    covers: sketch.leave.map(({ post, cover, from, to, reason }) => ({
      postId: found(posts, post),
      coverPostId: found(posts, cover),
      fromOn: addDays(today, from),
      toOn: addDays(today, to),
      reason,
    })),
    focuses: sketch.focuses.map((name, rank) => ({ id: found(focuses, name), name, rank: rank + 1 })),
    resources: sketch.resources.map(({ name, kind, registration, capacity }) => ({
      id: found(resources, name),
      name,
      kind,
      registration: registration ?? null,
      capacity: capacity ?? null,
      keeper: RESOURCE_KINDS[kind]?.keeper ?? '',
    })),
  }
}
