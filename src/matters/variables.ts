import { dayOf } from '#calendar/day.ts'
import { withCalendar } from '#rules/feel/calendar-functions.ts'
import type { Inputs, Value } from '#rules/types.ts'
import type { Draft } from './draft.ts'
import { fieldNames } from './fields.ts'
import { URGENCIES } from './matter.ts'

/** What conditions and rules may look at: the matter's fields, its urgency, what each step decided last, today, and the calendar. */
export function variablesOf(draft: Draft, outcome?: string): Inputs {
  const outcomes: Record<string, Value> = {}
  for (const task of draft.tasks) if (task.state === 'done' && task.outcome !== null) outcomes[task.step] = task.outcome
  const related = draft.loaded.related.find(matter => matter.direction === 'in' && matter.kind === 'instructs')
  // A field nobody filled in is null, not unknown: conditions then decide (`dueOn != null`).
  const empty = Object.fromEntries(fieldNames(draft.service).map(name => [name, null]))
  const variables = {
    ...empty,
    ...draft.fields,
    ...draft.counts,
    ...draft.standards,
    title: draft.row.title,
    urgency: URGENCIES[draft.row.urgency] ?? 'normal',
    service: draft.row.service,
    askerLevel: draft.row.askerLevel,
    instructed: related !== undefined,
    today: dayOf(draft.acting.now, draft.acting.zone),
    outcome: outcome ?? null,
    opinion: draft.change.opinions?.at(-1)?.text ?? null,
    outcomes,
  }
  return withCalendar(variables, draft.acting.calendar, draft.acting.zone)
}

/** The matter's own date: rules are those in force when it was registered (design §5). */
export function ownDate(draft: Draft): string {
  return dayOf(new Date(draft.row.registeredAt), draft.acting.zone)
}
