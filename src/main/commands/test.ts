import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'

/** One named part of the check: a program with its arguments, or the tests of some files. */
interface Part {
  name: string
  command: readonly string[]
}

const bin = (name: string): string => `node_modules/.bin/${name}`

function parts(): Part[] {
  const unit = globSync(['src/**/*.test.ts', 'test/house/*.test.ts'])
    .filter(file => !file.endsWith('.db.test.ts'))
    .toSorted()
  const database = globSync('src/**/*.db.test.ts').toSorted()
  const testing = (name: string, files: readonly string[]): Part[] =>
    files.length === 0
      ? []
      : [{ name, command: [process.execPath, '--test', '--test-concurrency=2', '--test-reporter=spec', ...files] }]
  return [
    { name: 'format', command: [bin('oxfmt'), '--check', 'src', 'test'] },
    { name: 'lint', command: [bin('oxlint'), 'src', 'test'] },
    { name: 'types (pure rooms)', command: [bin('tsc'), '-p', 'tsconfig.pure.json'] },
    { name: 'types', command: [bin('tsc'), '-p', 'tsconfig.json'] },
    ...testing('unit', unit),
    ...testing('database', database),
  ]
}

/** Runs every check in order and ends with the line `N passed, N failed`, which counts tests, not parts. */
export async function run(args: readonly string[]): Promise<number> {
  const only = args.includes('--quick') ? 4 : Infinity
  let passed = 0
  let failed = 0
  let broken = 0
  for (const part of parts().slice(0, only)) {
    const began = performance.now()
    const { code, output } = await execute(part.command)
    passed += Number(/^ℹ pass (\d+)/m.exec(output)?.[1] ?? 0)
    failed += Number(/^ℹ fail (\d+)/m.exec(output)?.[1] ?? 0)
    if (code !== 0) broken += 1
    console.log(`${code === 0 ? '✔' : '✖'} ${part.name}  ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  console.log(`${passed} passed, ${Math.max(failed, broken)} failed`)
  return broken === 0 ? 0 : 1
}

function execute([program = '', ...args]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      process.stdout.write(chunk)
    })
    child.on('exit', code => resolve({ code: code ?? 1, output }))
  })
}
