import { StartFailure } from '#store/start-failure.ts'

/** What keeps a backup from being made or put back, as sentences. */
export const notEmptyFolder = (folder: string) =>
  new StartFailure({
    zh: `${folder} 不是空文件夹。每次备份请用一个新的文件夹`,
    en: `The folder ${folder} is not empty. Each backup goes into a folder of its own`,
  })

export const nothingThere = () =>
  new StartFailure({ zh: '这里还没有数据可以备份', en: 'There is nothing to back up yet' })

export const noBackup = (folder: string, cause: unknown) =>
  new StartFailure(
    {
      zh: `${folder} 不是完整的备份：没有 manifest.json`,
      en: `${folder} is not a whole backup: there is no manifest.json`,
    },
    cause,
  )

export const unreadable = (file: string, cause: unknown) =>
  new StartFailure(
    {
      zh: `${file} 无法读取：文件已损坏，或由更新的版本写成`,
      en: `${file} cannot be read: it is damaged, or a newer version wrote it`,
    },
    cause,
  )

export const damagedBackup = (file: string) =>
  new StartFailure({
    zh: `备份已损坏：${file} 与备份时不同。没有恢复任何内容`,
    en: `The backup is damaged: ${file} is not as it was written. Nothing was restored`,
  })

export const newerBackup = (file: string) =>
  new StartFailure({
    zh: `备份来自更新的版本（${file}）。请先升级程序`,
    en: `The backup comes from a newer version (${file}). Upgrade the program first`,
  })

export const notEmpty = () =>
  new StartFailure({
    zh: '数据库不是空的。恢复备份需要一个新的数据目录（SHUNIU_DATA）或新的数据库（DATABASE_URL）',
    en: 'The database is not empty. A backup is restored into a new data folder (SHUNIU_DATA) or a new database (DATABASE_URL)',
  })
