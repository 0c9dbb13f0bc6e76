import type { ClientBase } from 'pg'
import { isTransient } from './retry.ts'
import { StartFailure } from './start-failure.ts'

/** Whom the row-level policies bind. It owns no table, cannot sign in, and every transaction takes it on. */
export const APP_ROLE = 'shuniu_app'

/** From version 16 on one may be a member of a role without the right to take it on. */
const PRIVILEGE = `case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end`

interface Standing {
  user: string
  exists: boolean
  /** The role could pass over the policies: somebody changed it. */
  passes_over: boolean
  may_take: boolean
  may_create: boolean
}

async function standing(client: ClientBase): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `select current_user as user, app.oid is not null as exists, coalesce(app.rolsuper or app.rolbypassrls, false) as passes_over,
       me.rolsuper or me.rolcreaterole as may_create,
       app.oid is not null and (me.rolsuper or pg_has_role(current_user, app.oid, ${PRIVILEGE})) as may_take
     from pg_roles me left join pg_roles app on app.rolname = $1 where me.rolname = current_user`,
    [APP_ROLE],
  )
  const found = rows[0]
  if (!found) throw new Error('the connecting user is not in pg_roles')
  return found
}

const passesOver = () =>
  new StartFailure({
    zh: `数据库角色 ${APP_ROLE} 被授予了 SUPERUSER 或 BYPASSRLS，权限隔离失效。请执行：alter role ${APP_ROLE} nosuperuser nobypassrls`,
    en: `The database role ${APP_ROLE} is SUPERUSER or BYPASSRLS, which takes down the walls between people. Run: alter role ${APP_ROLE} nosuperuser nobypassrls`,
  })

const commands = (user: string) => `create role ${APP_ROLE} nologin; grant ${APP_ROLE} to "${user}";`

const cannotCreate = (user: string) =>
  new StartFailure({
    zh: `数据库用户 ${user} 不能使用角色 ${APP_ROLE}，权限隔离无法生效。请数据库管理员执行一次：${commands(user)}`,
    en: `The database user ${user} cannot use the role ${APP_ROLE}, which the walls between people rest on. Let an administrator run once: ${commands(user)}`,
  })

const notMigrated = () =>
  new StartFailure({
    zh: '数据库还没有建立结构，请先运行 npm run shuniu -- migrate',
    en: 'The database has no schema yet; run npm run shuniu -- migrate first',
  })

/**
 * Makes the application role when it is missing and lets the connecting user take it on. Roles belong to the whole server,
 * so several databases and processes meet here at once.
 * @throws StartFailure with the commands for an administrator when this user may not create roles
 */
export async function ensureAppRole(client: ClientBase): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const now = await standing(client)
    if (now.passes_over) throw passesOver()
    if (now.may_take) return
    if (!now.may_create) throw cannotCreate(now.user)
    try {
      await client.query(
        now.exists ? `grant ${APP_ROLE} to current_user` : `create role ${APP_ROLE} nologin nobypassrls`,
      )
    } catch (error) {
      // Somebody else was faster: 42710 and 23505 say that it exists now, XX000 that both granted at once.
      if (attempt > 20 || !(isTransient(error) || isRace(error))) throw error
    }
  }
}

const isRace = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === '42710' || error.code === '23505' || (error.code === 'XX000' && /concurrently/.test(error.message)))

/**
 * The role that transactions of this connection take on.
 * @throws StartFailure when there is none: before the migrations, or when rights were taken away
 */
export async function appRoleOf(client: ClientBase): Promise<string | null> {
  const now = await standing(client)
  if (now.passes_over) throw passesOver()
  if (now.user === APP_ROLE) return null
  if (!now.may_take) throw now.may_create ? notMigrated() : cannotCreate(now.user)
  return APP_ROLE
}
