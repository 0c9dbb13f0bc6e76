import { spawn } from 'node:child_process'
import * as path from 'node:path'
import { environmentOf } from '../environment.ts'
import { PROJECT } from '../project.ts'
import { atShutdown } from '../shutdown.ts'

/** A program that npm brought along. */
export const tool = (name: string): string => path.join(PROJECT, 'node_modules', '.bin', name)

export interface Executed {
  code: number
  output: string
}

export interface ExecuteOptions {
  /** Lets the output through as it comes; it is kept in any case. */
  isShown?: boolean
  /** Added to the environment. */
  env?: Readonly<Record<string, string>>
}

let current: ReturnType<typeof spawn> | undefined

/** Runs a program in the project's folder. It is stopped when we are. */
export function execute(
  [program = '', ...args]: readonly string[],
  { isShown = false, env = {} }: ExecuteOptions = {},
): Promise<Executed> {
  if (!current) atShutdown('step', () => current?.kill())
  const child = spawn(program, args, {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf({ NO_COLOR: '1', ...env }),
  })
  current = child
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
      if (isShown) process.stdout.write(text)
    })
  }
  return new Promise(resolve => {
    child.once('error', error => resolve({ code: 1, output: `${output}\n${String(error)}` }))
    child.once('close', code => resolve({ code: code ?? 1, output }))
  })
}
