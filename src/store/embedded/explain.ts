import { StartFailure, type Sentences } from '../start-failure.ts'
import type { Place } from './place.ts'

type Explanation = [pattern: RegExp, sentences: (place: Place) => Sentences]

/** What PostgreSQL complains about (always in English: we set its locale), and what a person can do about it. */
const EXPLANATIONS: readonly Explanation[] = [
  [
    /No space left on device|disk quota exceeded/i,
    place => ({
      zh: `磁盘已满：${place.home}。请清出空间后重试`,
      en: `The disk is full: ${place.home}. Free some space and try again`,
    }),
  ],
  [
    /Read-only file system/i,
    place => ({ zh: `${place.home} 所在磁盘是只读的`, en: `${place.home} is on a read-only disk` }),
  ],
  [
    /could not look up effective user/i,
    place => ({
      zh: `系统里没有编号 ${place.identity?.uid ?? process.getuid?.()} 的用户（/etc/passwd），数据库不能以它运行`,
      en: `No user with number ${place.identity?.uid ?? process.getuid?.()} in /etc/passwd; the database cannot run as it`,
    }),
  ],
  [
    /incompatible with server|initialized by PostgreSQL version/i,
    place => ({
      zh: `数据目录 ${place.data} 属于另一个 PostgreSQL 版本`,
      en: `The data folder ${place.data} belongs to another PostgreSQL version`,
    }),
  ],
  [
    /Cannot allocate memory|could not map anonymous shared memory/i,
    () => ({
      zh: '内存不足，数据库无法启动（至少需要 512 MB 空闲）',
      en: 'Not enough memory to start the database (512 MB free are needed)',
    }),
  ],
  [
    /error while loading shared libraries|GLIBC_|ENOENT/i,
    () => ({
      zh: '这台机器缺少内置数据库需要的系统库（需要 glibc 2.27 以上）。请用 DATABASE_URL 指定数据库',
      en: 'This machine lacks system libraries for the embedded database (glibc 2.27+). Name a server in DATABASE_URL',
    }),
  ],
  [
    /Permission denied|Operation not permitted|wrong ownership|invalid permissions|EACCES|EPERM/i,
    place => ({
      zh: `数据库没有权限读写 ${place.home}（须由同一系统用户拥有，权限 0700）`,
      en: `The database may not read or write ${place.home} (it must belong to the same system user, mode 0700)`,
    }),
  ],
  [
    /invalid (primary )?checkpoint record|could not locate a valid checkpoint|page verification failed/i,
    place => ({
      zh: `数据目录 ${place.data} 已损坏。请勿删除，先整体复制一份，再从备份恢复`,
      en: `The data folder ${place.data} is damaged. Do not delete it: copy it whole, then restore a backup`,
    }),
  ],
]

/** Turns the output of a PostgreSQL program that gave up into a sentence; the last lines stay attached as the cause. */
export function explainPostgres(output: string, place: Place): StartFailure {
  const last = output.trim().split('\n').slice(-8).join('\n')
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(output))
  const sentences = known?.[1](place) ?? {
    zh: `内置数据库无法启动：\n${last}`,
    en: `The embedded database did not start:\n${last}`,
  }
  return new StartFailure(sentences, last)
}
