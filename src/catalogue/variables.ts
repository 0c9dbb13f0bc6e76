import { calendarOf } from '#calendar/calendar.ts'
import { withCalendar } from '#rules/feel/calendar-functions.ts'
import type { Inputs } from '#rules/types.ts'
import { propertiesOf, sampleOf } from './form.ts'
import type { Form } from './schemas.ts'
import { sourceOf } from './standards.ts'
import type { ServiceManifest } from './types.ts'

/** Of weekends and statutory days: whether a text can be decided does not hang on notices. */
const ANY_CALENDAR = calendarOf([], 'weekends')

/**
 * Every name a condition or a rule may use, each with a value of its type: the matter's fields and what the engine adds.
 * `outcome` and `opinion` are those of the step just completed.
 */
export function sampleVariables(
  form: Form,
  { counts = {}, standards = {} }: Partial<Pick<ServiceManifest, 'counts' | 'standards'>> = {},
): Inputs {
  const variables = {
    ...Object.fromEntries([...propertiesOf(form)].map(([name, property]) => [name, sampleOf(property)])),
    ...Object.fromEntries(Object.keys(counts).map(name => [name, 1])),
    ...Object.fromEntries(
      Object.keys(standards).flatMap(name => [
        [name, 1],
        [sourceOf(name), 'x'],
      ]),
    ),
    title: 'x',
    urgency: 'normal',
    service: 'x',
    askerLevel: 4,
    instructed: false,
    today: '2026-01-01',
    outcome: 'x',
    opinion: 'x',
    outcomes: {},
  }
  return withCalendar(variables, ANY_CALENDAR, 'UTC')
}

/** Inputs that only one kind of decision is asked with. */
export const DECISION_INPUTS: Readonly<Record<string, Inputs>> = {
  limits: { step: 'x' },
  extension: { limit: 'x' },
  closing: { fact: 'x' },
  retention: { kind: 'x' },
  'draft-review': { fact: 'x', kind: 'x', direction: 'x', issuer: 'x', amount: 1 },
}
