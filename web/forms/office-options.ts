import type { Office, Resource } from '../client/office.ts'

export interface OfficeOption {
  value: string
  label: string
}

/** Units, or posts with their unit and the people in them, as one may choose them; what is no longer used is left out. */
export function optionsOf(office: Office, of: 'units' | 'posts'): OfficeOption[] {
  if (of === 'units')
    return office.units.filter(unit => unit.isActive).map(unit => ({ value: unit.id, label: unit.name }))
  const units = new Map(office.units.map(unit => [unit.id, unit.shortName ?? unit.name]))
  return office.posts
    .filter(post => post.isActive)
    .map(post => ({
      value: post.id,
      label: [units.get(post.unitId), post.name, post.holders.map(holder => holder.name).join('、')]
        .filter(Boolean)
        .join(' '),
    }))
}

/** A resource as people know it: with its plate where it has one. */
export const resourceName = ({ name, registration }: Pick<Resource, 'name' | 'registration'>): string =>
  registration === null || name.includes(registration) ? name : `${name} ${registration}`

/** The name behind an id of the office, for showing values. */
export function namesOf(office: Office | undefined): (id: string) => string | undefined {
  const names = new Map<string, string>()
  for (const unit of office?.units ?? []) names.set(unit.id, unit.name)
  const units = new Map((office?.units ?? []).map(unit => [unit.id, unit.shortName ?? unit.name]))
  for (const post of office?.posts ?? [])
    names.set(post.id, [units.get(post.unitId), post.name].filter(Boolean).join(' '))
  for (const person of office?.people ?? []) names.set(person.id, person.name)
  for (const resource of office?.resources ?? []) names.set(resource.id, resourceName(resource))
  return id => names.get(id)
}
