/** What is stopped at the end, the last opened first. */
const stops: { name: string; stop: () => unknown }[] = []
/** How long everything together may take before the process leaves anyway, in milliseconds. */
const PATIENCE = 40_000
/** Ctrl-C reaches us twice under npm, from the terminal and from npm itself: within this many milliseconds it is one. */
const SAME_KEY = 500
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** The exit code of a process that a second Ctrl-C ends at once. */
const INTERRUPTED = 130

let ending: Promise<never> | undefined
let interruptedAt = Number.POSITIVE_INFINITY

/** Asks for something to be stopped when the process ends in order. The first call begins to listen to signals. */
export function atShutdown(name: string, stop: () => unknown): void {
  if (stops.length === 0) for (const signal of SIGNALS) process.on(signal, () => onSignal(signal))
  stops.push({ name, stop })
}

function onSignal(signal: (typeof SIGNALS)[number]): void {
  // A person who presses Ctrl-C again means it.
  if (signal === 'SIGINT' && performance.now() - interruptedAt > SAME_KEY) process.exit(INTERRUPTED)
  if (signal === 'SIGINT') interruptedAt = Math.min(interruptedAt, performance.now())
  void shutdown(0)
}

/**
 * Stops everything in order and leaves. What fails to stop is told and does not keep the rest from stopping.
 * @param code the exit code; a failure while stopping makes it 1
 */
export function shutdown(code: number): Promise<never> {
  ending ??= end(code)
  return ending
}

async function end(code: number): Promise<never> {
  setTimeout(() => process.exit(1), PATIENCE).unref()
  let result = code
  for (const { name, stop } of stops.toReversed()) {
    try {
      await stop()
    } catch (error) {
      console.error(`${name}:`, error)
      result = 1
    }
  }
  process.exit(result)
}

/** Whether the process is on its way out: what stops now was told to. */
export const isEnding = (): boolean => ending !== undefined
