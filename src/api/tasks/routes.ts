import { z } from 'zod'
import { judgeCompletion } from '#matters/completing/judge-completion.ts'
import { completeTask } from '#matters/complete-task.ts'
import { receive } from '#matters/receive.ts'
import type { Api } from '../api.ts'
import { defined } from '../defined.ts'
import { judgementView } from '../matters/changed.ts'
import { change } from '../matters/routes.ts'
import { Changed, Id, JudgementView } from '../matters/schema.ts'
import { CompleteTask } from '../matters/inputs.ts'
import { read, versionSeen, write } from '../perform.ts'
import { readerOf } from '../reader.ts'
import { nothing } from '../session/routes.ts'
import { madeFor } from './made-for.ts'

const OfTask = z.object({ id: Id })

/** What one does with a task on one's desk. */
export function taskRoutes(api: Api): void {
  api.post(
    '/api/tasks/:id/completion',
    {
      schema: {
        summary: 'Complete a task with an outcome',
        params: OfTask,
        body: CompleteTask,
        response: { 200: Changed },
      },
    },
    async (request, reply) => {
      const made = await madeFor(request, request.params.id, request.body.outcome)
      const input = { ...defined(request.body), ...(made ? { made } : {}) }
      return change(request, reply, acting => completeTask(acting, request.params.id, input, versionSeen(request)))
    },
  )

  api.post(
    '/api/tasks/:id/judgement',
    {
      schema: {
        summary: 'What the rules say of completing a task so, before it is done',
        params: OfTask,
        body: CompleteTask,
        response: { 200: JudgementView },
      },
    },
    request =>
      read(request, async acting =>
        judgementView(
          readerOf(request, acting),
          await judgeCompletion(acting, request.params.id, defined(request.body)),
        ),
      ),
  )

  api.post(
    '/api/tasks/:id/receipt',
    { schema: { summary: 'Say that a reading was read, or that a task was opened', params: OfTask } },
    async (request, reply) => {
      const { id } = request.params
      const kind = await write(request, acting => receive(acting, id))
      return kind === 'reading'
        ? change(request, reply, acting => completeTask(acting, id, { outcome: 'read' }))
        : nothing(reply)
    },
  )
}
