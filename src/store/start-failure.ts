/** What stopped a start, told to a person in both languages. Printed without a stack: the sentence is the whole message. */
export interface Sentences {
  zh: string
  en: string
}

/** Something outside the product (disk, rights, another process, a setting) keeps it from running. */
export class StartFailure extends Error {
  readonly sentences: Sentences

  constructor(sentences: Sentences, cause?: unknown) {
    super(sentences.en, cause === undefined ? undefined : { cause })
    this.name = 'StartFailure'
    this.sentences = sentences
  }
}

/** By the code of the operating system's error, or of PostgreSQL's. */
const SYSTEM: Readonly<Record<string, (path: string) => Sentences>> = {
  '53100': () => ({
    zh: '数据库所在磁盘已满。请清出空间后重试',
    en: 'The disk of the database is full. Free some space and try again',
  }),
  ENOSPC: path => ({
    zh: `磁盘已满，无法写入 ${path}。请清出空间后重试`,
    en: `The disk is full: cannot write ${path}. Free some space and try again`,
  }),
  EDQUOT: path => ({ zh: `磁盘配额已用完，无法写入 ${path}`, en: `The disk quota is used up: cannot write ${path}` }),
  EROFS: path => ({ zh: `${path} 所在磁盘是只读的`, en: `${path} is on a read-only disk` }),
  EACCES: path => ({
    zh: `没有权限读写 ${path}。请用上次启动时的同一个系统用户运行，或把该文件夹的所有者改为当前用户`,
    en: `No permission for ${path}. Run as the same system user as last time, or give that folder to the present user`,
  }),
  EPERM: path => ({ zh: `操作系统不允许操作 ${path}`, en: `The operating system does not allow this on ${path}` }),
  ENOTDIR: path => ({ zh: `${path} 不是文件夹`, en: `${path} is not a folder` }),
  ENOENT: path => ({ zh: `找不到 ${path}，也无法建立`, en: `${path} is not there and cannot be made` }),
  EEXIST: path => ({ zh: `${path} 已存在，但不是文件夹`, en: `${path} exists but is not a folder` }),
  EMFILE: () => ({
    zh: '打开的文件过多（ulimit -n），请调高上限',
    en: 'Too many open files (ulimit -n); raise the limit',
  }),
}

/**
 * Turns an error of the operating system, or a full disk of the database, into a sentence; anything else passes through
 * unchanged.
 * @param path what was worked on, for errors that do not name it
 */
export function explainSystem(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const at = 'path' in error && typeof error.path === 'string' ? error.path : path
  const sentences = SYSTEM[error.code]?.(at)
  return sentences ? new StartFailure(sentences, error) : error
}
