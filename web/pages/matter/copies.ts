import type { MatterDetail, TaskSummary } from '#api/matters/schema.ts'

/** Where one copy is: read, with somebody, or on its way to whoever is next. */
export interface Copy {
  key: string
  post: TaskSummary['post']
  state: 'read' | 'has' | 'next'
  task: TaskSummary | null
}

/** Every copy of a matter that circulates: those that were read, those that somebody has, those whose turn will come. */
export function copiesOf({ tasks, next }: Pick<MatterDetail, 'tasks' | 'next'>): Copy[] {
  const readings = tasks
    .filter(task => task.kind === 'reading' && task.state !== 'cancelled')
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))
  return [
    ...readings.map((task): Copy => ({
      key: task.id,
      post: task.post,
      state: task.state === 'done' ? 'read' : 'has',
      task,
    })),
    ...next.map((post, index): Copy => ({ key: `next-${index}`, post, state: 'next', task: null })),
  ]
}

/** Those who read first, then those who have had it longest. */
const orderOf = (task: TaskSummary): string => `${task.doneAt ?? 'open'} ${task.openedAt}`
