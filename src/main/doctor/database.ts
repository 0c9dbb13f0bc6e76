import * as fs from 'node:fs'
import * as path from 'node:path'
import { Client } from 'pg'
import { explainConnection, shownAddress } from '#store/connection-failure.ts'
import { nativeFolder } from '#store/embedded/binaries.ts'
import { readMigrations, MIGRATIONS } from '#store/migration-files.ts'
import { StartFailure } from '#store/start-failure.ts'
import type { Environment } from '../environment.ts'
import { good, unsure, wrong, type Finding } from './finding.ts'

/** What is known of the database without starting one. */
export async function databaseFindings(environment: Environment): Promise<Finding[]> {
  if (environment.databaseUrl) return outside(environment.databaseUrl)
  nativeFolder()
  const isMade = fs.existsSync(path.join(environment.dataFolder, 'postgres'))
  return [
    isMade
      ? good('使用内置数据库，已建立', 'the embedded database is used and was made')
      : good('使用内置数据库，首次启动时建立', 'the embedded database is used; the first start makes it'),
    unsure(
      '内置数据库适合试用和小单位；正式运行建议用 DATABASE_URL 指定有安全更新的 PostgreSQL',
      'the embedded database suits trials and small offices; for production name a maintained PostgreSQL in DATABASE_URL',
    ),
  ]
}

interface Facts {
  version: string
  number: number
  is_standby: boolean
  migrations: number
}

const FACTS = `select current_setting('server_version') as version, current_setting('server_version_num')::integer as number,
  pg_is_in_recovery() as is_standby, case when to_regclass('schema_migrations') is null then 0
  else (xpath('/row/c/text()', query_to_xml('select count(*) as c from schema_migrations', false, true, '')))[1]::text::integer end as migrations`

async function outside(url: string): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const facts = (await client.query<Facts>(FACTS)).rows[0]
    return facts ? judge(facts, shownAddress(url)) : []
  } catch (error) {
    const told = explainConnection(error, url)
    if (told instanceof StartFailure) return [wrong(told.sentences.zh, told.sentences.en)]
    throw told
  } finally {
    await client.end().catch(() => {})
  }
}

function judge({ version, number, is_standby, migrations }: Facts, at: string): Finding[] {
  const pending = readMigrations(MIGRATIONS).length - migrations
  return [
    number >= 150000
      ? good(`数据库 ${at}：PostgreSQL ${version}`, 'answers')
      : wrong(`PostgreSQL ${version} 过旧，需要 15 以上`, 'is too old: 15 or later is needed'),
    ...(is_standby ? [wrong('连接到的是只读备库', 'this is a read-only standby')] : []),
    pending > 0
      ? unsure(`有 ${pending} 个结构升级待执行（启动时自动执行）`, `${pending} migrations wait for the next start`)
      : good('数据库结构已是最新', 'the schema is the newest'),
  ]
}
