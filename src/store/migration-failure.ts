import type { DatabaseError } from 'pg'
import { StartFailure } from './start-failure.ts'

/** What keeps a schema from being brought forward, as sentences. */
export const changed = (file: string) =>
  new StartFailure({
    zh: `迁移文件 ${file} 在执行之后被改动过。请恢复原文件；新的改动写成新的迁移`,
    en: `The migration ${file} was changed after it was applied. Restore the file; write a new migration for new changes`,
  })

export const newer = (file: string) =>
  new StartFailure({
    zh: `数据库比程序新（已执行 ${file}）。请升级程序`,
    en: `The database is newer than this program (${file} was applied). Upgrade the program`,
  })

export const outOfOrder = (file: string, latest: string) =>
  new StartFailure({
    zh: `迁移 ${file} 的编号早于已执行的 ${latest}。迁移只能向前，请改用更大的编号`,
    en: `The migration ${file} is numbered before ${latest}, which was applied. Migrations go forward only; give it a higher number`,
  })

export const failed = (file: string, line: number, error: DatabaseError) => {
  const rights =
    error.code === '42501'
      ? { zh: '（数据库用户权限不足）', en: ' (the database user lacks the right)' }
      : { zh: '', en: '' }
  return new StartFailure(
    {
      zh: `迁移 ${file} 第 ${line} 行执行失败${rights.zh}：${error.message}`,
      en: `The migration ${file} failed in the statement at line ${line}${rights.en}: ${error.message}`,
    },
    error,
  )
}
