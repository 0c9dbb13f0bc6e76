import sql, { raw } from 'sql-template-tag'
import type { Acting } from '../acting.ts'
import { iso, MATTER_COLUMNS, type DueClock, type MatterRowView } from './rows.ts'

/** An open matter on the page of those on duty, with everything it waits for and the clock of each. */
export interface OnDutyRow extends MatterRowView {
  waits: { taskId: string; step: string; postId: string; openedAt: string; clock: DueClock | null }[]
}

/**
 * What is open of the services that those on duty have, as far as the reader may see it: what is due first comes first.
 * @param most how many; a night has fewer
 */
export function openOnDuty({ tx, office, services }: Acting, most: number): Promise<OnDutyRow[]> {
  const wanted = services.all().flatMap(({ manifest }) => (manifest.onDuty === undefined ? [] : [manifest.id]))
  return tx.query<OnDutyRow>(sql`select ${raw(MATTER_COLUMNS)},
      (select coalesce(jsonb_agg(jsonb_build_object('taskId', t.task_id, 'step', t.step, 'postId', t.post_id, 'openedAt', ${raw(iso('t.opened_at'))},
          'clock', (select jsonb_build_object('due', c.due, 'state', c.state) from clocks c where c.office_id = t.office_id
            and c.matter_id = t.matter_id and c.task_id = t.task_id and c.state <> 'stopped' order by c.due_at limit 1))
          order by t.due_at nulls last, t.opened_at), '[]')
        from tasks t where t.office_id = m.office_id and t.matter_id = m.matter_id and t.state = 'open' and t.kind = 'task') as waits
    from matters m where m.office_id = ${office} and m.state in ('open', 'suspended') and m.service = any(${wanted}::text[])
    order by m.due_at nulls last, m.registered_at desc limit ${most}`)
}
