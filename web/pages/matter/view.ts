import type { Act, MatterDetail, StoryLine } from '#api/matters/schema.ts'

export interface ActButton {
  act: Act
  /** The outcome or the step this button stands for. */
  choice?: Act['choices'][number]
  isPrimary: boolean
}

/** The acts as buttons: each outcome of my task is one, the others are one each; the primary ones first. */
export function actButtons(acts: readonly Act[]): { primary: ActButton[]; more: ActButton[] } {
  const buttons = acts.flatMap((act): ActButton[] =>
    act.kind === 'complete' && act.choices.length > 0
      ? act.choices.map(choice => ({ act, choice, isPrimary: act.primary }))
      : [{ act, isPrimary: act.primary }],
  )
  return { primary: buttons.filter(button => button.isPrimary), more: buttons.filter(button => !button.isPrimary) }
}

export type StoryPart = { kind: 'line'; line: StoryLine } | { kind: 'machine'; lines: StoryLine[] }

/** The story, newest first, with runs of machine entries folded into one part. */
export function foldStory(story: readonly StoryLine[]): StoryPart[] {
  const parts: StoryPart[] = []
  for (const line of story.toSorted((one, other) => other.at.localeCompare(one.at))) {
    const last = parts.at(-1)
    if (!line.machine) parts.push({ kind: 'line', line })
    else if (last?.kind === 'machine') last.lines.push(line)
    else parts.push({ kind: 'machine', lines: [line] })
  }
  return parts
}

/** My open tasks of this matter that I have not opened before: opening the page receipts them. */
export function unopened(matter: MatterDetail): string[] {
  const mine = new Set(matter.acts.map(act => act.task))
  return matter.tasks
    .filter(task => task.kind === 'task' && task.state === 'open' && task.readAt === null && mine.has(task.id))
    .map(task => task.id)
}

export type AnswerState = 'owed' | 'undelivered' | 'answered'

/** Whether an asker has the answer: given and delivered, given only, or still owed. */
export const answerState = (asker: MatterDetail['askers'][number]): AnswerState =>
  asker.answer === null ? 'owed' : asker.deliveredAt === null ? 'undelivered' : 'answered'

/** Who is at it now besides the holder: the open tasks, the holder's own first. */
export const openTasks = (matter: MatterDetail): MatterDetail['tasks'] =>
  matter.tasks
    .filter(task => task.state === 'open')
    .toSorted((one, other) => Number(other.holds) - Number(one.holds) || one.openedAt.localeCompare(other.openedAt))
