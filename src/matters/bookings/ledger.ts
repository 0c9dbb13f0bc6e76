import sql, { raw } from 'sql-template-tag'
import { bookingsOf } from '#catalogue/bookings.ts'
import { propertiesOf } from '#catalogue/form.ts'
import type { Form } from '#catalogue/schemas.ts'
import type { Acting } from '../acting.ts'
import type { Fields } from '../matter.ts'
import { iso } from '../views/rows.ts'

/** One use of a resource: when, for what, and what the meter said before and after. */
export interface Use {
  resourceId: string
  from: string
  to: string
  number: string
  title: string
  service: string
  serviceVersion: number
  holderPostId: string
  fields: Fields
  /** What stood on the meter when it went out and when it came back; null where nobody wrote a number. */
  out: number | null
  back: number | null
  /** How much more stands on the meter than when it last came back: used without a booking, or misread. */
  gap: number | null
  /** Everything else that was counted, by the name of its field: fuel, tolls, persons. */
  counted: readonly { name: string; amount: number }[]
}

type Row = Omit<Use, 'out' | 'back' | 'gap' | 'counted'> & { field: string }

/**
 * 单车台账: every use of the resources of a kind in a period, one resource after the other, as far as the person may see
 * its matters.
 */
export async function ledgerOf(
  { tx, office, services, directory }: Acting,
  { kind, from, to }: { kind: string; from: string; to: string },
): Promise<Use[]> {
  const rows =
    await tx.query<Row>(sql`select b.resource_id as "resourceId", b.field, ${raw(iso('lower(b.during)'))} as "from", ${raw(iso('upper(b.during)'))} as "to",
      m.number, m.title, m.service, m.service_version as "serviceVersion", m.holder_post_id as "holderPostId", m.fields
    from bookings b join matters m on m.office_id = b.office_id and m.matter_id = b.matter_id
      join resources r on r.office_id = b.office_id and r.resource_id = b.resource_id and r.kind = ${kind}
    where b.office_id = ${office} and b.state in ('handed-out', 'returned') and b.during && tstzrange(${from}::timestamptz, ${to}::timestamptz)
    order by r.sort, r.name, b.resource_id, lower(b.during)`)
  const named = rows.filter(row => directory.resource(row.resourceId))
  return withGaps(
    named.map(row => ({ ...row, ...metered(row, services.version(row.service, row.serviceVersion).form) })),
  )
}

const numberIn = (fields: Fields, name: string | undefined): number | null => {
  const value = name === undefined ? undefined : fields[name]
  return typeof value === 'number' ? value : null
}

/** What the form of the matter that used it counts: the meter, and everything else that is a number. */
function metered(
  { field, fields }: Row,
  form: Readonly<Record<string, unknown>>,
): Pick<Use, 'out' | 'back' | 'counted'> {
  const booking = bookingsOf(form).find(one => one.field === field)
  const meter = [booking?.out, booking?.back]
  const counted = [...propertiesOf(form as Form)].flatMap(([name, property]) => {
    const amount = property['x-widget'] === 'number' && !meter.includes(name) ? numberIn(fields, name) : null
    return amount === null ? [] : [{ name, amount }]
  })
  return { out: numberIn(fields, booking?.out), back: numberIn(fields, booking?.back), counted }
}

/** Holds every use against the one before: the meter goes on where it stopped. */
export function withGaps<Row extends Pick<Use, 'resourceId' | 'out' | 'back'>>(
  rows: readonly Row[],
): (Row & { gap: number | null })[] {
  const last = new Map<string, number>()
  return rows.map(row => {
    const before = last.get(row.resourceId)
    if (row.back !== null) last.set(row.resourceId, row.back)
    return { ...row, gap: before === undefined || row.out === null ? null : row.out - before }
  })
}
