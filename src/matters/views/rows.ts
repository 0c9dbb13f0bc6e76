import type { Due } from '#calendar/types.ts'

/** ISO 8601 in UTC of a timestamp column, so that rows and JSON speak alike. */
export const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** A clock as far as its date is shown. */
export interface DueClock {
  due: Due
  state: 'running' | 'suspended' | 'stopped'
}

/** A matter as lists show it. */
export interface MatterRowView {
  id: string
  number: string
  service: string
  title: string
  state: 'open' | 'suspended' | 'closed' | 'terminated'
  urgency: number
  focus: string | null
  serviceVersion: number
  outcome: string | null
  holderPostId: string
  holderSince: string
  registeredAt: string
  closedAt: string | null
  dueAt: string | null
  /** The clock the date comes from. */
  clock: DueClock | null
  from: string | null
  reference: string | null
  version: number
}

export const MATTER_COLUMNS = `m.matter_id as id, m.number, m.service, m.service_version as "serviceVersion", m.title, m.outcome, m.state, m.urgency,
  (select f.name from focuses f where f.office_id = m.office_id and f.focus_id = m.focus_id) as focus,
  m.holder_post_id as "holderPostId", ${iso('m.holder_since')} as "holderSince", ${iso('m.registered_at')} as "registeredAt",
  ${iso('m.closed_at')} as "closedAt", ${iso('m.due_at')} as "dueAt", (select jsonb_build_object('due', c.due, 'state', c.state) from clocks c where c.office_id = m.office_id and c.matter_id = m.matter_id
    and c.state <> 'stopped' and c.due_at = m.due_at order by c.clock_id limit 1) as clock, m.fields ->> 'from' as "from", m.fields ->> 'reference' as reference, m.version`
