import sql, { raw } from 'sql-template-tag'
import type { DraftUse } from '#procedure/types.ts'
import type { Acting } from '../acting.ts'
import { requirePerson } from '../by.ts'
import { iso } from '../views/rows.ts'

interface DraftRow {
  matterId: string
  number: string
  title: string
  service: string
  serviceVersion: number
  step: string | null
  dueAt: string | null
  savedAt: string | null
  savedBy: string | null
  versions: number
}

/** A draft as the list of them shows it. */
export interface OwnDraft extends Omit<DraftRow, 'serviceVersion' | 'step'> {
  /** What the person may do with it now; null for one that they wrote and others have. */
  use: DraftUse | null
}

/** As many as one has under way, and some more. */
const MOST = 200

const COLUMNS = `m.matter_id as "matterId", m.number, m.title, m.service, m.service_version as "serviceVersion", ${iso('m.due_at')} as "dueAt",
  ${iso('d.saved_at')} as "savedAt", d.saved_by as "savedBy",
  (select count(*)::integer from document_draft_versions v where v.office_id = m.office_id and v.matter_id = m.matter_id) as versions`

/** The drafts that wait for a person's posts, those to write first, then those they saved themselves, the last one first. */
export async function ownDrafts(acting: Acting): Promise<OwnDraft[]> {
  const { tx, office, services } = acting
  const { personId, posts } = requirePerson(acting)
  const held = posts.map(post => post.postId)
  const waiting = await tx.query<DraftRow>(sql`select ${raw(COLUMNS)}, t.step from tasks t
    join matters m on m.office_id = t.office_id and m.matter_id = t.matter_id
    left join document_drafts d on d.office_id = m.office_id and d.matter_id = m.matter_id
    where t.office_id = ${office} and t.post_id = any(${held}::uuid[]) and t.kind = 'task' and t.state = 'open'
    order by t.priority, t.due_at limit ${MOST}`)
  const saved = await tx.query<DraftRow>(sql`select ${raw(COLUMNS)}, null as step from document_drafts d
    join matters m on m.office_id = d.office_id and m.matter_id = d.matter_id
    where d.office_id = ${office} and d.saved_by = ${personId} order by d.saved_at desc limit ${MOST}`)
  const useOf = ({ service, serviceVersion, step }: DraftRow): DraftUse | undefined =>
    step === null ? undefined : services.version(service, serviceVersion).graph.steps.get(step)?.draft[0]
  const mine = waiting.map(row => ({ row, use: useOf(row) })).filter(({ use }) => use !== undefined)
  const others = saved.filter(row => !mine.some(one => one.row.matterId === row.matterId))
  return [
    ...mine.filter(({ use }) => use === 'write'),
    ...mine.filter(({ use }) => use === 'review'),
    ...others.map(row => ({ row, use: undefined })),
  ].map(({ row: { serviceVersion: _version, step: _step, ...row }, use }) => ({ ...row, use: use ?? null }))
}
