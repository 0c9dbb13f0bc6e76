import { spawnSync } from 'node:child_process'

/** Formats the tree and mends what the linter can mend. */
export async function run(): Promise<number> {
  const format = spawnSync('node_modules/.bin/oxfmt', ['src', 'test'], { stdio: 'inherit' })
  const lint = spawnSync('node_modules/.bin/oxlint', ['--fix', 'src', 'test'], { stdio: 'inherit' })
  return Math.max(format.status ?? 1, lint.status ?? 1)
}
