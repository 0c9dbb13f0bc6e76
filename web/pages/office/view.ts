import type { Language } from '#base/language.ts'
import { DUTIES } from '#catalogue/duties.ts'
import type { Cover, Office, Person, Post, Unit } from '../../client/office.ts'

export interface UnitNode {
  unit: Unit
  below: UnitNode[]
}

const bySort = (one: { sort: number; name: string }, other: { sort: number; name: string }) =>
  one.sort - other.sort || one.name.localeCompare(other.name, 'zh')

/** The units as a tree. A unit whose superior is unknown stands at the top rather than nowhere. */
export function treeOf(units: readonly Unit[]): UnitNode[] {
  const known = new Set(units.map(unit => unit.id))
  const below = (parent: string | null): UnitNode[] =>
    units
      .filter(unit => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parent)
      .toSorted(bySort)
      .map(unit => ({ unit, below: below(unit.id) }))
  return below(null)
}

/** The posts of a unit, in their order. */
export const postsOf = (office: Office, unit: string): Post[] =>
  office.posts.filter(post => post.unitId === unit).toSorted(bySort)

/** Whether a period holds on a day; days are `YYYY-MM-DD`, and both ends belong to it. */
export const holdsOn = (period: { fromOn: string; toOn: string | null }, day: string): boolean =>
  period.fromOn <= day && (period.toOn === null || day <= period.toOn)

export interface CoverToday {
  post: Post
  unit: string
  cover: Cover
}

/** Who covers whom on a day. */
export function coversOn(office: Office, day: string): CoverToday[] {
  const units = new Map(office.units.map(unit => [unit.id, unit.name]))
  return office.posts.flatMap(post =>
    post.covers
      .filter(cover => holdsOn(cover, day))
      .map(cover => ({ post, unit: units.get(post.unitId) ?? '', cover })),
  )
}

/** A person's posts on a day, in words. */
export function postsOfPerson(office: Office, person: Person, day: string): string[] {
  const units = new Map(office.units.map(unit => [unit.id, unit.shortName ?? unit.name]))
  return office.posts
    .filter(post => post.holders.some(holder => holder.personId === person.id && holdsOn(holder, day)))
    .map(post => `${units.get(post.unitId) ?? ''} ${post.name}`.trim())
}

/** People whose name, login or phone contains what was typed. */
export function findPeople(people: readonly Person[], typed: string): Person[] {
  const wanted = typed.trim().toLowerCase()
  return people.filter(
    person =>
      !wanted ||
      [person.name, person.login ?? '', person.phone ?? ''].some(text => text.toLowerCase().includes(wanted)),
  )
}

/** What a duty is called; one that the catalogue no longer has keeps its code. */
export const dutyWords = (duty: string, language: Language): string => DUTIES[duty]?.[language] ?? duty
