import type { ClockEvent } from './types.ts'

export type Move =
  | { kind: 'pause'; from: string; /** Null while it still lasts: it moves nothing yet. */ to: string | null }
  | Extract<ClockEvent, { kind: 'extended' }>

/**
 * What moves an end, in the order it took effect: a pause when it is over, an extension when it is given. A second
 * suspension during a pause, a resumption without one and anything after the clock was stopped move nothing.
 */
export function movesOf(events: readonly ClockEvent[]): Move[] {
  const moves: Move[] = []
  let paused: string | null = null
  for (const event of events) {
    if (event.kind === 'stopped') break
    if (event.kind === 'extended') moves.push(event)
    else if (event.kind === 'suspended') paused ??= event.at
    else if (event.kind === 'resumed' && paused) {
      moves.push({ kind: 'pause', from: paused, to: event.at })
      paused = null
    }
  }
  if (paused) moves.push({ kind: 'pause', from: paused, to: null })
  return moves
}
