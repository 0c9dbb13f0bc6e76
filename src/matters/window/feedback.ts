import sql from 'sql-template-tag'
import { Problem } from '#base/errors.ts'
import { newId } from '#base/ids.ts'
import type { Acting } from '../acting.ts'
import { note, openDraft } from '../draft.ts'
import { refuseSecrets } from '../fields.ts'
import { loadMatter } from '../load.ts'
import { conclude } from '../conclude.ts'
import { track } from './track.ts'

export interface FeedbackInput {
  isSolved: boolean
  /** 5 very satisfied … 1 very dissatisfied. */
  grade: number | null
  words: string
}

/**
 * 解决 / 未解决: what the asker says once they were answered, one time for each answer. 未解决 opens what the service names
 * for it, which somebody other than the doer decides; the matter itself stays as it is.
 * @throws Problem NOT_FOUND, SECOND_WRONG, NOT_ANSWERED_YET, FEEDBACK_GIVEN, STATE_SECRET
 */
export async function giveFeedback(acting: Acting, code: string, second: string, input: FeedbackInput): Promise<void> {
  const { tx, office, now } = acting
  const tracked = await track(acting, code, second)
  if (!tracked.isKnown) throw new Problem('SECOND_WRONG', { field: 'second' })
  if (!tracked.answer) throw new Problem('NOT_ANSWERED_YET')
  if (tracked.feedback && tracked.feedback.at > tracked.answer.at) throw new Problem('FEEDBACK_GIVEN')
  refuseSecrets('', { words: input.words })
  const loaded = await loadMatter(tx, office, tracked.loaded.matter.id, { lock: true })
  const draft = openDraft(acting, loaded, null)
  await tx.execute(sql`insert into feedbacks (office_id, feedback_id, matter_id, asker_id, is_solved, grade, words, at)
    values (${office}, ${newId(now)}, ${loaded.matter.id}, ${tracked.askerId}, ${input.isSolved}, ${input.grade}, ${input.words},
      ${now.toISOString()}::timestamptz)`)
  note(draft, 'feedback.given', { solved: input.isSolved, grade: input.grade, words: input.words })
  const { manifest } = draft.service
  const unsolved = manifest.window?.unsolved ?? manifest.unsolved
  if (!input.isSolved && unsolved !== undefined) {
    draft.openings.push({
      kind: 'open-matter',
      opening: { step: 'feedback', service: unsolved, relation: 'reopens', fields: {}, results: {} },
      fields: {
        title: loaded.matter.title,
        ...(input.words === '' ? {} : { words: input.words }),
        doerPost: doerOf(draft.tasks, loaded.matter.holderPostId),
      },
      askers: loaded.askers
        .filter(asker => asker.id === tracked.askerId)
        .map(({ kind, name, contact }) => ({ kind, name, ...(contact === null ? {} : { contact }) })),
    })
  }
  await conclude(draft)
}

/** Whoever did the work that was answered: the last holder's task that was done. */
const doerOf = (tasks: readonly { state: string; holds: boolean; postId: string }[], holder: string): string =>
  tasks.findLast(task => task.state === 'done' && task.holds)?.postId ?? holder
