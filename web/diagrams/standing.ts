export interface Progress {
  /** Step ids that are open now. */
  current: readonly string[]
  /** Step id → when it was last done. */
  done: Readonly<Record<string, string>>
}

export interface StepStanding {
  id: string
  name: string
  asks: string
  kind: 'task' | 'reading'
  state: 'current' | 'done' | 'ahead'
  doneAt: string | null
}

/** The steps of a procedure in words: which are done and when, which are open now, which may still come. */
export function standingOf(
  steps: readonly { id: string; name: string; asks: string; kind: 'task' | 'reading' }[],
  progress: Progress,
): StepStanding[] {
  return steps.map(step => {
    const doneAt = progress.done[step.id] ?? null
    return {
      id: step.id,
      name: step.name,
      asks: step.asks,
      kind: step.kind,
      // A step that was sent back is open again although it was done once.
      state: progress.current.includes(step.id) ? 'current' : doneAt ? 'done' : 'ahead',
      doneAt,
    }
  })
}
