import { Client } from 'pg'
import { appliedMigrations } from '#store/applied-migrations.ts'
import { explainConnection, shownAddress } from '#store/connection-failure.ts'
import { MAJOR, nativeFolder } from '#store/embedded/binaries.ts'
import { runningUrl } from '#store/embedded/running.ts'
import { readMigrations, MIGRATIONS } from '#store/migration-files.ts'
import { StartFailure } from '#store/start-failure.ts'
import { isMade } from '../database.ts'
import type { Environment } from '../environment.ts'
import { chopKeyFinding } from './chop-key.ts'
import { good, unsure, wrong, type Finding } from './finding.ts'
import { judgeDatabase, type Facts } from './judge-database.ts'

/** What is known of the database without starting one, and the years whose calendars it keeps. */
export interface Examined {
  findings: Finding[]
  years: readonly number[]
}

export async function examineDatabase(environment: Environment, now: Date): Promise<Examined> {
  const { databaseUrl, dataFolder } = environment
  if (databaseUrl) return ask(databaseUrl, `数据库 ${shownAddress(databaseUrl)}`, environment, now)
  nativeFolder()
  const advice = unsure(
    '内置数据库适合试用和小单位；正式运行建议用 DATABASE_URL 指定有安全更新的 PostgreSQL',
    'the embedded database suits trials and small offices; for production name a maintained PostgreSQL in DATABASE_URL',
  )
  const running = runningUrl(dataFolder)
  if (running) {
    const { findings, years } = await ask(running, '内置数据库', environment, now)
    return { findings: [...findings, advice], years }
  }
  const still = isMade(dataFolder)
    ? good(`内置数据库 PostgreSQL ${MAJOR} 已建立，未在运行`, 'the embedded database was made and does not run now')
    : good(`内置数据库 PostgreSQL ${MAJOR} 将在首次启动时建立`, 'the first start makes the embedded database')
  return { findings: [still, advice], years: [] }
}

const FACTS = `select current_setting('server_version') as version, current_setting('server_version_num')::integer as "versionNumber",
  pg_is_in_recovery() as "isStandby", current_setting('fsync') = 'on' as fsync, current_setting('full_page_writes') = 'on' as "fullPageWrites",
  clock_timestamp() as now, current_setting('max_connections')::integer as "maxConnections"`

async function ask(url: string, name: string, environment: Environment, now: Date): Promise<Examined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const [facts] = (await client.query<Omit<Facts, 'sealedAt'>>(FACTS)).rows
    if (!facts) throw new Error('the server says nothing of itself')
    const applied = await appliedMigrations(client)
    const [kept] = applied.length > 0 ? (await client.query<Kept>(KEPT)).rows : []
    const wanted = {
      name,
      now,
      connections: environment.databaseConnections,
      pending: readMigrations(MIGRATIONS).length - applied.length,
    }
    const findings = judgeDatabase({ ...facts, sealedAt: kept?.sealedAt ?? null }, wanted)
    if (wanted.pending === 0) findings.push(await chopKeyFinding(client, environment))
    return { findings, years: kept?.years ?? [] }
  } catch (error) {
    const told = explainConnection(error, url)
    if (told instanceof StartFailure) return { findings: [wrong(told.sentences.zh, told.sentences.en)], years: [] }
    throw told
  } finally {
    await client.end().catch(() => {})
  }
}

interface Kept {
  sealedAt: Date | null
  years: number[]
}

const KEPT = `select (select max(at) from record_checkpoints) as "sealedAt", array(select distinct year::integer from calendars) as years`
