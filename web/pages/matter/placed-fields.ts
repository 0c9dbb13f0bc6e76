import type { Act } from '#api/matters/schema.ts'
import { INPUTS } from './act-inputs.ts'

/** The names of problems that have a place of their own in the act's form; the others stand above the buttons. */
export function placedFields(act: Act): ReadonlySet<string> {
  const names = new Set<string>(INPUTS[act.kind].filter(input => input !== 'fields'))
  for (const name of [...act.fields.map(field => field.name), ...act.choices.flatMap(choice => choice.requires)])
    names.add(name).add(`fields.${name}`)
  if (names.has('step')) names.add('to')
  if (names.has('holder')) names.add('post').add('unit')
  return names
}
