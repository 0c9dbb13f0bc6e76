import { sourceFolders } from '../testing/steps.ts'
import { execute, tool } from '../testing/execute.ts'

/** Formats the tree and mends what the linter can mend. */
export async function run(): Promise<number> {
  const format = await execute([tool('oxfmt'), ...sourceFolders()], { isShown: true })
  // Not with types: what the type-aware rules mend takes away assertions that the same rules ask for.
  const lint = await execute([tool('oxlint'), '--fix', ...sourceFolders()], { isShown: true })
  return Math.max(format.code, lint.code)
}
