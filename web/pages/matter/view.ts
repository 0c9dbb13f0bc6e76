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

export type StoryPart = { kind: 'line'; line: StoryLine } | { kind: 'readings'; lines: StoryLine[] }

/** The story, newest first, without the machine's entries unless they are wanted; people who read in a row are one part. */
export function foldStory(story: readonly StoryLine[], withMachine = false): StoryPart[] {
  const parts: StoryPart[] = []
  const told = story.filter(line => withMachine || !line.machine)
  // Of one instant, what was written later comes first: the sort keeps the order it is given.
  for (const line of told.toReversed().toSorted((one, other) => other.at.localeCompare(one.at))) {
    const last = parts.at(-1)
    if (line.kind !== 'reading.read') parts.push({ kind: 'line', line })
    else if (last?.kind === 'readings') last.lines.push(line)
    else parts.push({ kind: 'readings', lines: [line] })
  }
  return parts
}

/** A sentence in pieces: the numbers of related matters are one piece each, with the matter they open. */
export function withNumbers(text: string, related: MatterDetail['relations']): { text: string; opens?: string }[] {
  for (const { id, number } of related) {
    const at = text.indexOf(number)
    if (at < 0) continue
    const rest = withNumbers(text.slice(at + number.length), related)
    return [...(at > 0 ? [{ text: text.slice(0, at) }] : []), { text: number, opens: id }, ...rest]
  }
  return text ? [{ text }] : []
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

/** Who is at it now: the task that makes its post the holder, if one does, and the others in the order they began. */
export function openTasks(matter: MatterDetail): {
  holding: MatterDetail['tasks'][number] | undefined
  others: MatterDetail['tasks']
} {
  const open = matter.tasks
    .filter(task => task.state === 'open')
    .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt))
  const holding = open.find(task => task.holds && task.post.id === matter.holder.id)
  return { holding, others: open.filter(task => task !== holding) }
}

type Clock = MatterDetail['clocks'][number]

/** The clocks that still run, and those that stopped, with when their task was done and whether that was in time. */
export function clocksOf(matter: Pick<MatterDetail, 'clocks' | 'tasks'>): {
  running: Clock[]
  stopped: { clock: Clock; doneAt: string | null; isLate: boolean }[]
} {
  const tasks = new Map(matter.tasks.map(task => [task.id, task]))
  return {
    running: matter.clocks.filter(clock => clock.state !== 'stopped'),
    stopped: matter.clocks
      .filter(clock => clock.state === 'stopped')
      .map(clock => {
        const doneAt = tasks.get(clock.task ?? '')?.doneAt ?? null
        return { clock, doneAt, isLate: doneAt !== null && doneAt > clock.due.at }
      }),
  }
}
