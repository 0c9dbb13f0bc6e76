import * as path from 'node:path'
import { loadModule } from '../commands.ts'

/** Runs the measurements: `engine|timers|http|search|documents|peers`, with `--json` for machines. */
export async function run(args: readonly string[]): Promise<number> {
  const bench = await loadModule(path.join(import.meta.dirname, '..', '..', '..', 'bench', 'run.ts'))
  return bench.run(args)
}
