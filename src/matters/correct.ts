import { Problem } from '#base/errors.ts'
import type { Acting } from './acting.ts'
import { requireReceivers } from './assign.ts'
import { byMatter } from './by.ts'
import type { ChangedMatter } from './changed.ts'
import { conclude } from './conclude.ts'
import { lookUp } from './look-up.ts'
import { note, openDraft } from './draft.ts'
import { checkFields, refuseSecrets } from './fields.ts'
import { judgeCorrection } from './judge.ts'
import { loadMatter } from './load.ts'
import { URGENCIES, isActive, type Fields, type Urgency } from './matter.ts'
import { priorityOf } from './priority.ts'
import { progress } from './progress.ts'
import { requireReason } from './standing.ts'

/**
 * 更正: puts a registered fact right, with the reason; the old value stays in the record. It moves no due date (law 3).
 * @throws Problem NOT_PERMITTED, REASON_REQUIRED, FIELD_INVALID, POST_NOT_CLEARED, STATE_SECRET, RULE_BREAKS
 */
export async function correct(
  acting: Acting,
  matterId: string,
  input: { title?: string; fields?: Fields; focus?: string | null; urgency?: Urgency; reason: string },
): Promise<ChangedMatter> {
  const loaded = await loadMatter(acting.tx, acting.office, matterId, { lock: true })
  const by = byMatter(acting, loaded, 'register')
  if (!isActive(loaded.matter.state)) throw new Problem('MATTER_NOT_OPEN', { params: { state: loaded.matter.state } })
  const reason = requireReason(input.reason)
  refuseSecrets(input.title ?? '', input.fields ?? {})
  const draft = openDraft(acting, loaded, by)
  const before: Record<string, unknown> = {}
  if (input.title !== undefined) {
    before['title'] = draft.row.title
    draft.row.title = input.title
  }
  if (input.fields) {
    for (const name of Object.keys(input.fields)) before[name] = draft.fields[name] ?? null
    draft.fields = { ...draft.fields, ...input.fields }
    draft.fieldsChanged = true
    checkFields(draft.service, draft.fields)
    requireReceivers(draft, input.fields)
  }
  let focusRank = loaded.matter.focusRank
  if (input.focus !== undefined) {
    const focus = input.focus === null ? null : acting.directory.focus(input.focus)
    if (focus === undefined)
      throw new Problem('FIELD_INVALID', { field: 'focus', params: { field: 'focus', detail: String(input.focus) } })
    before['focus'] = draft.row.focusId
    draft.row.focusId = focus?.id ?? null
    focusRank = focus?.rank ?? null
  }
  if (input.urgency !== undefined) {
    before['urgency'] = URGENCIES[draft.row.urgency]
    draft.row.urgency = URGENCIES.indexOf(input.urgency)
  }
  const earlier = openDraft(acting, loaded, by)
  await Promise.all([lookUp(draft), lookUp(earlier)])
  judgeCorrection(draft, earlier, reason)
  if (draft.row.state === 'open') progress(draft, { kind: 'changed' })
  const priority = priorityOf(focusRank, draft.row.askerLevel, draft.row.urgency)
  draft.change.updateTasks = draft.tasks
    .filter(task => task.state === 'open')
    .map(task => ({ taskId: task.id, priority }))
  note(draft, 'matter.corrected', {
    before,
    to: { ...input.fields, title: input.title, urgency: input.urgency, focus: input.focus },
    reason,
  })
  return conclude(draft)
}
