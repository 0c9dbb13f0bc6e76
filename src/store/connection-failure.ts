import { explainSystem, StartFailure } from './start-failure.ts'

/** The address without user and password, as it may be shown. */
export function shownAddress(url: string): string {
  const match = /^[a-z]+:\/\/(?:[^@/]*@)?([^/?]*)(\/[^?]*)?(?:\?.*?host=([^&]+))?/.exec(url)
  const host = match?.[1] || decodeURIComponent(match?.[3] ?? 'localhost')
  return `${host}${match?.[2] ?? ''}`
}

export const tooOld = () =>
  new StartFailure({
    zh: '数据库版本过低：需要 PostgreSQL 15 或更高版本',
    en: 'The database server is too old: PostgreSQL 15 or later is needed',
  })

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Turns what a first connection met into a sentence; a fault of ours passes through unchanged. */
export function explainConnection(error: unknown, url: string): unknown {
  if (error instanceof StartFailure) return error
  const at = shownAddress(url)
  const code = codeOf(error)
  if (code === '53100') return explainSystem(error, at)
  if (code === '28P01' || code === '28000')
    return new StartFailure(
      {
        zh: `数据库 ${at} 拒绝登录：请检查 DATABASE_URL 中的用户名和密码`,
        en: `The database ${at} refuses the login: check user and password in DATABASE_URL`,
      },
      error,
    )
  if (code === '3D000')
    return new StartFailure(
      {
        zh: `数据库 ${at} 不存在，请先建库（createdb）`,
        en: `The database ${at} does not exist; create it first (createdb)`,
      },
      error,
    )
  if (code === '42501')
    return new StartFailure(
      {
        zh: `数据库用户没有所需权限（${at}）：${String(error)}`,
        en: `The database user lacks rights (${at}): ${String(error)}`,
      },
      error,
    )
  if (
    /^E[A-Z]+|^(08|57P|53)/.test(code) ||
    (code === '' && error instanceof Error && /timeout|terminated/i.test(error.message))
  )
    return new StartFailure(
      {
        zh: `连接不上数据库 ${at}（${code || '超时'}）。请确认它已启动、地址和端口正确`,
        en: `Cannot reach the database ${at} (${code || 'timeout'}). Check that it runs and that address and port are right`,
      },
      error,
    )
  return error
}
