import { dayOf } from '#calendar/day.ts'
import type { Inputs, Value } from '#rules/types.ts'
import { sourceOf } from '#catalogue/standards.ts'
import { standardOn } from '#office/standards.ts'
import type { Draft } from './draft.ts'

const textIn = (value: Value | undefined): string => (typeof value === 'string' ? value.trim() : '')

/**
 * Looks up the amounts that a service's rules want to see (`standards`), for the place, grade and day that the fields say;
 * null where the office has filled in none. Rules see the amount by the service's name, and beside it the notice that set it.
 */
export async function findStandards(draft: Draft): Promise<void> {
  const { acting, service, fields } = draft
  const { tx, office, now, zone } = acting
  const asked = Object.entries(service.manifest.standards ?? {})
  const found = await Promise.all(
    asked.map(async ([name, { kind, place, grade, on }]): Promise<Inputs> => {
      const at = on === undefined ? '' : textIn(fields[on])
      const standard = await standardOn(tx, office, {
        kind,
        place: place === undefined ? '' : textIn(fields[place]),
        grade: grade === undefined ? '' : textIn(fields[grade]),
        on: dayOf(at === '' ? now : new Date(at), zone),
      })
      return { [name]: standard?.amount ?? null, [sourceOf(name)]: standard?.source ?? null }
    }),
  )
  draft.standards = Object.assign({}, ...found) as Inputs
}
