import { Client } from 'pg'
import { load, type Load } from './load.ts'

/** Lets callers do the work for a while, each over a bare connection of its own, as the owner of the tables. */
export async function loadOver(
  url: string,
  callers: number,
  seconds: number,
  work: (connection: Client) => Promise<unknown>,
): Promise<Load> {
  const connections = await Promise.all(Array.from({ length: callers }, () => connect(url)))
  try {
    return await load(callers, seconds, async caller => {
      const connection = connections[caller]
      if (connection) await work(connection)
    })
  } finally {
    await Promise.all(connections.map(connection => connection.end()))
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, pipeline: true })
  await client.connect()
  return client
}
