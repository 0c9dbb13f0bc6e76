import * as path from 'node:path'
import { loadModule } from '../commands.ts'

/** Compares the rules with the DMN TCK: `tck <checkout>`, with `--verbose` for what fails. */
export async function run(args: readonly string[]): Promise<number> {
  const suite = await loadModule(path.join(import.meta.dirname, '..', '..', '..', 'test', 'tck', 'run.ts'))
  return suite.run(args)
}
