import { inEach, type Text } from '#base/language.ts'
import { dayOf, daysBetween, instantOf, isDay } from '#calendar/day.ts'
import type { Limit } from '#calendar/types.ts'
import type { Decision, Value } from '#rules/types.ts'
import { isClockUnit } from './clock-unit.ts'
import type { Service } from './types.ts'

/** A limit as it begins to run. */
export interface BeginningLimit {
  limit: Limit
  /** The instant the clock starts (ISO 8601): the step's beginning, or what the service counts from. */
  startedAt: string
}

/** What a matter says about when its clocks start. */
export interface LimitFacts {
  now: Date
  zone: string
  fields: Readonly<Record<string, Value>>
  registeredAt: string
  /** When a step was last completed. */
  doneAt: (step: string) => string | undefined
}

const REGISTERED: Text = { 'zh-Hans': '登记', 'zh-Hant': '登記', en: 'registration' }

/**
 * The limit of that key for a matter: how long is the `limits` decision's to say, from when on the service's `clocks`. A
 * field that names the end (`until`) takes the place of the amount once it is filled in; the row's citation stays.
 * @param decision what `limits` said
 * @returns what lacks, by name, where the limit cannot be said: it is never guessed
 */
export function limitOf(
  service: Service,
  key: string,
  decision: Decision | undefined,
  facts: LimitFacts,
): BeginningLimit | { missing: readonly string[] } {
  const row = decision?.kind === 'decided' ? decision.rows[0] : undefined
  const { amount, unit, rollForward } = row?.outputs ?? {}
  if (!row?.citation || typeof amount !== 'number' || !isClockUnit(unit))
    return { missing: decision?.kind === 'undecided' ? (decision.conflict ?? decision.missing) : [key] }
  const { from, until } = service.manifest.clocks?.[key] ?? {}
  const start = startOf(service, from, facts)
  if (!start) return { missing: [from ?? key] }
  const { citation } = row
  const end = until === undefined ? undefined : facts.fields[until]
  if (until !== undefined && typeof end === 'string' && end !== '') {
    const { now, zone } = facts
    const lasts = isDay(end)
      ? { amount: daysBetween(dayOf(now, zone), end), unit: 'day' as const }
      : { amount: Math.round((Date.parse(end) - now.getTime()) / 60_000), unit: 'minute' as const }
    const limit = { ...lasts, amount: Math.max(0, lasts.amount), rollForward: false, citation }
    return { limit: { ...limit, until: fieldLabel(service, until) }, startedAt: now.toISOString() }
  }
  const limit = { amount, unit, rollForward: rollForward === true, citation }
  return { limit: start.what ? { ...limit, from: start.what } : limit, startedAt: start.at }
}

/** Where the clock starts: at the step's beginning, or from a field, a step or the registration. */
function startOf(
  service: Service,
  from: string | undefined,
  { now, zone, fields, registeredAt, doneAt }: LimitFacts,
): { at: string; what?: Text } | undefined {
  if (from === undefined) return { at: now.toISOString() }
  if (from === 'registered') return { at: registeredAt, what: REGISTERED }
  if (service.graph.steps.has(from)) {
    const at = doneAt(from)
    return at === undefined
      ? undefined
      : { at, what: inEach(language => service.texts[language].steps[from]?.name ?? from) }
  }
  const value = fields[from]
  if (typeof value !== 'string' || value === '') return undefined
  const at = isDay(value) ? instantOf(value, '00:00', zone) : new Date(value)
  return Number.isNaN(at.getTime()) ? undefined : { at: at.toISOString(), what: fieldLabel(service, from) }
}

const fieldLabel = ({ texts }: Service, name: string): Text =>
  inEach(language => texts[language].fields[name]?.label ?? name)
