import sql, { empty, raw } from 'sql-template-tag'
import type { ClockEvent } from '#calendar/types.ts'
import type { PastAct, PastMatter } from '#catalogue/past-matter.ts'
import type { Value } from '#rules/types.ts'
import type { Acting } from '../acting.ts'
import { CIRCULATED } from '../circulate.ts'
import { URGENCIES, type Fields } from '../matter.ts'
import { iso } from '../views/rows.ts'

interface Row {
  id: string
  number: string
  title: string
  serviceVersion: number
  urgency: number
  askerLevel: number
  instructed: boolean
  closedAt: string | null
  entries: readonly { kind: string; text: string }[]
  tasks: readonly { id: string; step: string }[]
  clocks: readonly { taskId: string; events: readonly ClockEvent[] }[]
}

/** A matter of the past with how to find it, and the version it ran under. */
export interface Past {
  id: string
  number: string
  title: string
  serviceVersion: number
  /** It was moved between versions: what it went through fits neither. */
  isMoved: boolean
  matter: PastMatter
}

/** Which of the past matters: so many after the last one of the page before, or from the newest on. */
export interface Page {
  after: string | null
  size: number
}

const KINDS = [
  'matter.registered',
  'task.completed',
  'reading.read',
  'timer.fired',
  'matter.returned',
  'task.withdrawn',
  'matter.corrected',
  'matter.termination-decided',
  'matter.moved',
]

/** How many matters of a service were registered since an instant, of those that the person sees. */
export async function countPast({ tx, office }: Acting, service: string, since: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(sql`select count(*)::integer as count from matters
    where office_id = ${office} and service = ${service} and registered_at >= ${since.toISOString()}::timestamptz`)
  return row?.count ?? 0
}

/**
 * The matters of a service registered since an instant that the person sees, each with what its record tells: a page of
 * them, the newest first, because they are what people remember.
 */
export async function pastMatters(
  { tx, office, now }: Acting,
  service: string,
  since: Date,
  { after, size }: Page,
): Promise<Past[]> {
  const behind =
    after === null
      ? empty
      : sql`and (m.registered_at, m.matter_id) < (select registered_at, matter_id from matters where office_id = ${office} and matter_id = ${after})`
  const rows =
    await tx.query<Row>(sql`select m.matter_id as id, m.number, m.title, m.service_version as "serviceVersion", m.urgency, m.asker_level as "askerLevel",
      exists (select from relations r where r.office_id = m.office_id and r.other_id = m.matter_id and r.kind = 'instructs') as instructed,
      ${raw(iso('m.closed_at'))} as "closedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'text', e.text) order by e.version, e.entry_id), '[]') from record_entries e
        where e.office_id = m.office_id and e.matter_id = m.matter_id and e.kind = any (${KINDS}::text[])) as entries,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.task_id, 'step', t.step) order by t.opened_at, t.token), '[]') from tasks t
        where t.office_id = m.office_id and t.matter_id = m.matter_id) as tasks,
      (select coalesce(jsonb_agg(jsonb_build_object('taskId', c.task_id, 'events', c.events)), '[]') from clocks c
        where c.office_id = m.office_id and c.matter_id = m.matter_id and c.task_id is not null) as clocks
    from matters m where m.office_id = ${office} and m.service = ${service} and m.registered_at >= ${since.toISOString()}::timestamptz
    ${behind} order by m.registered_at desc, m.matter_id desc limit ${size}`)
  return rows.map(row => pastOf(row, now))
}

type Body = Readonly<Record<string, unknown>>
interface Entry {
  kind: string
  at: string
  actor: 'system' | { post: string }
  body: Body
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const bodyIn = (value: unknown): Body => (typeof value === 'object' && value !== null ? (value as Body) : {})

function pastOf({ id, number, title, serviceVersion, ...row }: Row, now: Date): Past {
  // The text of an entry as it was hashed; `entryText` wrote it.
  const entries = row.entries.map(({ kind, text }) => ({ ...(JSON.parse(text) as Entry), kind }))
  const registered = entries.find(({ kind }) => kind === 'matter.registered')
  const corrections = entries
    .filter(({ kind }) => kind === 'matter.corrected')
    .map(({ body }) => bodyIn(body['before']))
  const first = corrections.map(before => before['urgency']).find(urgency => urgency !== undefined)
  const nth = nthOf(row.tasks)
  return {
    id,
    number,
    title,
    serviceVersion,
    isMoved: entries.some(({ kind }) => kind === 'matter.moved'),
    matter: {
      registered: registered?.at ?? now.toISOString(),
      title,
      urgency: textOf(first) || (URGENCIES[row.urgency] ?? 'normal'),
      fields: bodyIn(registered?.body['fields']) as Fields,
      askerLevel: row.askerLevel,
      instructed: row.instructed,
      acts: entries.flatMap(entry => actOf(entry, nth)),
      clocks: new Map(row.clocks.map(({ taskId, events }) => [nth.get(taskId)?.key ?? taskId, events])),
      until: row.closedAt ?? now.toISOString(),
    },
  }
}

/** Which opening of its step each task was, and the key its clock goes by. */
function nthOf(tasks: Row['tasks']): ReadonlyMap<string, { nth: number; key: string }> {
  const counts = new Map<string, number>()
  return new Map(
    tasks.map(({ id, step }) => {
      const nth = counts.get(step) ?? 0
      counts.set(step, nth + 1)
      return [id, { nth, key: `${step} ${nth}` }]
    }),
  )
}

function actOf({ kind, at, actor, body }: Entry, nth: ReturnType<typeof nthOf>): PastAct[] {
  switch (kind) {
    case 'task.completed':
    case 'reading.read': {
      const step = textOf(body['step'])
      // A circulation beside the procedure is no step of it.
      if (step === CIRCULATED) return []
      const opinion = textOf(bodyIn(body['opinion'])['text'])
      return [
        {
          at,
          kind: 'complete',
          step,
          nth: nth.get(textOf(body['task']))?.nth ?? 0,
          outcome: textOf(body['outcome']) || 'read',
          by: actor === 'system' ? '' : actor.post,
          ...(opinion ? { opinion } : {}),
          ...(body['fields'] ? { fields: bodyIn(body['fields']) as Fields } : {}),
        },
      ]
    }
    case 'timer.fired':
      return [{ at, kind: 'timer', node: textOf(body['node']) }]
    case 'matter.returned':
      return [
        { at, kind: 'return', from: textOf(body['from']), to: textOf(body['to']), direct: body['direct'] === true },
      ]
    case 'task.withdrawn':
      return [{ at, kind: 'withdraw', step: textOf(body['step']) }]
    case 'matter.corrected': {
      const { title: _title, urgency, focus: _focus, ...fields } = bodyIn(body['to']) as Record<string, Value>
      return [{ at, kind: 'correct', fields, ...(typeof urgency === 'string' ? { urgency } : {}) }]
    }
    case 'matter.termination-decided':
      return [{ at, kind: 'terminate' }]
    default:
      return []
  }
}
