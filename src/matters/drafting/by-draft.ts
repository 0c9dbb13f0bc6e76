import { Problem } from '#base/errors.ts'
import type { DraftUse } from '#procedure/types.ts'
import type { Acting, By } from '../acting.ts'
import { byTask, requirePerson } from '../by.ts'
import type { LoadedMatter } from '../matter.ts'

/** The open task by which somebody uses the draft: its step says so (`shuniu:draft`), and nothing else does. */
export function draftTask(
  acting: Acting,
  { matter, tasks }: LoadedMatter,
  use: DraftUse,
): LoadedMatter['tasks'][number] | null {
  const posts = requirePerson(acting).posts.map(post => post.postId)
  const { steps } = acting.services.version(matter.service, matter.serviceVersion).graph
  const own = tasks.filter(task => task.state === 'open' && posts.includes(task.postId))
  return matter.state === 'open' ? (own.find(task => steps.get(task.step)?.draft.includes(use)) ?? null) : null
}

/** @throws Problem DRAFT_NOT_YOURS when no open task of theirs is one in which the draft is written or reviewed */
export function byDraft(acting: Acting, loaded: LoadedMatter, use: DraftUse): By {
  const task = draftTask(acting, loaded, use)
  if (!task) throw new Problem('DRAFT_NOT_YOURS')
  return byTask(acting, loaded, task)
}

/** What somebody may do with a matter's draft; null where no step of its service has to do with one. */
export function draftUse(acting: Acting, loaded: LoadedMatter): DraftUse | 'read' | null {
  const { service, serviceVersion } = loaded.matter
  const { steps } = acting.services.version(service, serviceVersion).graph
  if (![...steps.values()].some(step => step.draft.length > 0)) return null
  return (['write', 'review'] as const).find(use => draftTask(acting, loaded, use)) ?? 'read'
}
