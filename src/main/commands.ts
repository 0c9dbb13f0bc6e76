import { existsSync } from 'node:fs'
import * as path from 'node:path'
import type { Sentences } from '#store/start-failure.ts'

/** What a command's file (`commands/<name>.ts`) exports. */
export interface Command {
  /** @returns the exit code, once the command is over */
  run(args: readonly string[]): Promise<number>
}

/** Every command and the line that tells what it is for. */
export const COMMANDS: Readonly<Record<string, Sentences>> = {
  demo: { zh: '从零开始运行一个虚构县的演示', en: 'run the demonstration of a made-up district' },
  start: { zh: '运行本单位的枢纽', en: 'run the hub of an office' },
  migrate: { zh: '把数据库升级到最新结构', en: 'bring the database to the newest schema' },
  doctor: { zh: '检查这台机器能否运行，哪里有问题', en: 'look whether this machine can run it and what is wrong' },
  verify: {
    zh: '核验留痕和附件是否完整、未被改动',
    en: 'verify that the record and the files are whole and unchanged',
  },
  backup: {
    zh: '备份全部数据（印章密钥 chop.key 除外，请另行保管）：backup <新文件夹>',
    en: 'back everything up but chop.key, which is kept apart: backup <new folder>',
  },
  restore: {
    zh: '把备份恢复到空的数据库，并说明印章密钥是否齐备：restore <文件夹>',
    en: 'restore a backup into an empty database, and tell whether the key of the chops is there: restore <folder>',
  },
  check: { zh: '检查一个办理事项文件夹：check <文件夹>', en: 'check a service folder: check <folder>' },
  reference: { zh: '生成参考文档；--compare 只比较', en: 'write the reference pages; --compare only compares' },
  test: { zh: '运行全部检查；--quick，--only 步骤,步骤', en: 'run every check; --quick, --only step,step' },
  fix: { zh: '整理格式并修正能自动修正的问题', en: 'format, and mend what can be mended' },
  bench: { zh: '测量性能', en: 'measure' },
  tck: { zh: '用 DMN TCK 检验规则引擎：tck <检出的文件夹>', en: 'run the DMN TCK: tck <checkout>; --verbose' },
}

const fileOf = (name: string) => path.join(import.meta.dirname, 'commands', `${name}.ts`)

/** Whether the command is part of this version. */
export const isCommand = (name: string): boolean => Object.hasOwn(COMMANDS, name) && existsSync(fileOf(name))

/** Loads a command only when it is asked for, so that each starts fast. */
export const loadCommand = (name: string): Promise<Command> => loadModule(fileOf(name))

/** Loads a file that is a command. */
export async function loadModule(file: string): Promise<Command> {
  const command: Command = await import(file)
  return command
}

/** The list of commands for a person. */
export function usage(): string {
  const lines = Object.entries(COMMANDS)
    .filter(([name]) => isCommand(name))
    .map(([name, { zh, en }]) => `  ${name.padEnd(10)} ${zh}  ${en}`)
  const demo = '命令末尾加 demo，指演示的数据。  With `demo` at its end, a command works on the demonstration’s data.'
  return ['npm run shuniu -- <命令 command>', '', ...lines, '', demo].join('\n')
}
