import { newId } from '#base/ids.ts'
import type { Draft } from './draft.ts'
import type { NewNotice } from './change.ts'

/** Tells a post something, in the same transaction as what it is told about. */
export function notify(
  draft: Draft,
  notice: {
    postId: string
    kind: NewNotice['kind']
    taskId?: string
    clockId?: string
    params?: Record<string, unknown>
  },
): void {
  draft.change.notices = [
    ...(draft.change.notices ?? []),
    {
      noticeId: newId(draft.acting.now),
      taskId: notice.taskId ?? null,
      clockId: notice.clockId ?? null,
      postId: notice.postId,
      kind: notice.kind,
      params: notice.params ?? {},
    },
  ]
}
