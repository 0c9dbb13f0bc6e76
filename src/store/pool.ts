import { Client, Pool, escapeIdentifier, type ClientBase, type PoolConfig } from 'pg'
import { appRoleOf } from './role.ts'
import { explainConnection, tooOld } from './connection-failure.ts'
import { withRetries } from './retry.ts'
import { columnTypes } from './types.ts'

/** The oldest server the schema runs on. */
const OLDEST = 150000

export interface PoolOptions {
  /** `postgres://…`; the embedded server's or that of `DATABASE_URL`. */
  url: string
  /** Connections at most. */
  max: number
  /** How long a server that does not answer yet is waited for, in milliseconds. */
  waitFor?: number
  /** Told about connections that broke while idle; the pool has already replaced them. */
  onError?: (error: Error) => void
}

/**
 * How the server plans for us, whatever it was set to: our statements are too short to be compiled, and the data lies in
 * memory or on disks without moving parts. PostgreSQL's own default is that of turning disks; with it tables are read whole
 * where an index knows the rows, and a change of state costs the server half as much again (bench, PostgreSQL 15).
 */
const PLANNING = 'set jit = off; set random_page_cost = 1.1'

/** A pool whose connections act as the application role, so that a statement outside a transaction sees nothing. */
export class OfficePool extends Pool {
  /** The role every transaction takes on; null when the connecting user is bound by the policies itself. */
  readonly role: string | null

  constructor(config: PoolConfig, role: string | null) {
    super(config)
    this.role = role
  }
}

const listen = (client: ClientBase, onError: (error: Error) => void) => client.on('error', onError)

/**
 * Opens the pool, after one connection has told which role the policies bind.
 * @throws StartFailure when the server cannot be reached, is older than PostgreSQL 15, or gives nobody the policies bind
 */
export async function openPool({ url, max, waitFor = 20_000, onError = () => {} }: PoolOptions): Promise<OfficePool> {
  const base: PoolConfig = {
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: columnTypes,
    application_name: 'shuniu',
  }
  const { role, isCitus } = await withRetries(() => inspect(base, onError), { for: waitFor }).catch(
    (error: unknown) => {
      throw explainConnection(error, url)
    },
  )
  const pool = new OfficePool(
    {
      ...base,
      max,
      pipeline: true,
      query_timeout: 120_000,
      // SET LOCAL reaches the workers of Citus only with this.
      ...(isCitus ? { options: '-c citus.propagate_set_commands=local' } : {}),
      onConnect: async client => {
        // pg kills the process when a connection breaks that nobody listens to, idle or checked out.
        listen(client, onError)
        await client.query(role ? `${PLANNING}; set role ${escapeIdentifier(role)}` : PLANNING)
      },
    },
    role,
  )
  pool.on('error', onError)
  return pool
}

async function inspect(
  config: PoolConfig,
  onError: (error: Error) => void,
): Promise<{ role: string | null; isCitus: boolean }> {
  const client = new Client(config)
  listen(client, onError)
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number; citus: boolean }>(
      `select current_setting('server_version_num')::integer as version, exists (select from pg_extension where extname = 'citus') as citus`,
    )
    const facts = rows[0]
    if (!facts || facts.version < OLDEST) throw tooOld()
    return { role: await appRoleOf(client), isCitus: facts.citus }
  } finally {
    await client.end().catch(() => {})
  }
}
