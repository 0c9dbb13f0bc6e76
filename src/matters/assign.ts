import { isId } from '#base/ids.ts'
import type { Step } from '#procedure/types.ts'
import type { Value } from '#rules/types.ts'
import { requireCleared, type Draft } from './draft.ts'
import type { Fields } from './matter.ts'

/**
 * The post a step's task goes to. What resolves to nobody goes to the orphan desk (不管部): law 1 knows no ownerless task.
 * An inactive or empty post falls to its cover, then to the orphan desk (design §4 of the mission: 不缺位).
 */
export function postFor(draft: Draft, step: Step, item: Value | undefined): string {
  const { directory } = draft.acting
  const wanted = wantedPost(draft, step, item)
  return directory.standingPost(wanted ?? directory.orphanPost())
}

function wantedPost(draft: Draft, step: Step, item: Value | undefined): string | null {
  const { directory } = draft.acting
  const { assignment } = step
  switch (assignment.by) {
    case 'duty':
      return directory.postOfDuty(assignment.duty)
    case 'field':
      return receiver(draft, draft.fields[assignment.field])
    case 'item':
      return receiver(draft, item)
    case 'actorOf':
      return draft.tasks.findLast(task => task.step === assignment.step && task.state === 'done')?.postId ?? null
  }
}

/**
 * Whoever a field names must be able to receive the matter: told to the one who chooses them, not to the one whose step
 * comes to them later.
 * @throws Problem POST_NOT_CLEARED with the field
 */
export function requireReceivers(draft: Draft, fields: Fields): void {
  for (const [name, value] of Object.entries(fields))
    for (const item of Array.isArray(value) ? value : [value]) {
      const postId = receiver(draft, item)
      if (postId) requireCleared(draft, draft.acting.directory.standingPost(postId), `fields.${name}`)
    }
}

/** The posts that a list of posts and units, or one of them, stands for; what names neither is left out. */
export function receiversOf(draft: Draft, value: Value): string[] {
  const items: readonly Value[] = Array.isArray(value) ? (value as readonly Value[]) : [value]
  return items.flatMap(item => receiver(draft, item) ?? [])
}

/** A value that names a post or a unit: the post itself, or the unit's receiving post. */
function receiver(draft: Draft, value: Value | undefined): string | null {
  const { directory } = draft.acting
  if (!isId(value)) return null
  return directory.post(value) ? value : directory.receivingPostOf(value)
}
