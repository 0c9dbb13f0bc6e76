import { explainSystem, StartFailure, type Sentences } from '#store/start-failure.ts'

/** One line of progress for the person at the console, Chinese first. */
export function tell({ zh, en }: Sentences): void {
  console.log(en === '' ? zh : `${zh}  ${dim(en)}`)
}

/** Does a piece of the start, telling what and how long it took when that was long enough to wonder. */
export async function telling<T>(sentences: Sentences, work: () => Promise<T>): Promise<T> {
  const begin = performance.now()
  tell(sentences)
  const result = await work()
  const seconds = (performance.now() - begin) / 1000
  if (seconds >= 2) console.log(dim(`  ${seconds.toFixed(1)} s`))
  return result
}

/** Prints why a command failed: a sentence when it is known what a person can do, everything otherwise. */
export function tellFailure(error: unknown): void {
  const told = [error, error instanceof Error ? error.cause : undefined]
    .map(cause => explainSystem(cause, process.cwd()))
    .find(cause => cause instanceof StartFailure)
  if (told) console.error(`\n✖ ${told.sentences.zh}\n  ${told.sentences.en}\n`)
  else console.error(error)
}

const dim = (text: string) => (process.stdout.isTTY ? `\u001b[2m${text}\u001b[22m` : text)
