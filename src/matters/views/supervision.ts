import sql, { join, raw } from 'sql-template-tag'
import type { Tx } from '#store/transaction.ts'
import type { Fields } from '../matter.ts'
import { iso, MATTER_COLUMNS, type MatterRowView } from './rows.ts'

/** A row of the supervision list: the matter, the words it quotes, where they come from, the last report. */
export interface SupervisedRow extends MatterRowView {
  fields: Fields
  source: { id: string; number: string } | null
  lastReport: { text: string; at: string } | null
}

/** Everything supervised that is not struck off yet, the soonest due first; one without a date last. */
export async function supervisedMatters(
  tx: Tx,
  office: number,
  filter: { unit?: string; focus?: string },
  limit: number,
): Promise<SupervisedRow[]> {
  const conditions = [
    sql`m.office_id = ${office} and m.is_supervised and m.state in ('open', 'suspended')`,
    ...(filter.unit === undefined ? [] : [sql`m.party_units @> array[${filter.unit}]::uuid[]`]),
    ...(filter.focus === undefined ? [] : [sql`m.focus_id = ${filter.focus}`]),
  ]
  return tx.query<SupervisedRow>(sql`select ${raw(MATTER_COLUMNS)}, m.fields,
      (select jsonb_build_object('id', o.matter_id, 'number', o.number) from relations r
        join matters o on o.office_id = r.office_id and o.matter_id = r.matter_id
        where r.office_id = m.office_id and r.other_id = m.matter_id order by r.at limit 1) as source,
      (select jsonb_build_object('text', p.text, 'at', ${raw(iso('p.at'))}) from opinions p
        where p.office_id = m.office_id and p.matter_id = m.matter_id and p.kind = 'report' order by p.at desc limit 1) as "lastReport"
    from matters m where ${join(conditions, ' and ')} order by m.due_at, m.matter_id limit ${limit}`)
}
