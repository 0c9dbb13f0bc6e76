import { Client } from 'pg'

const CLAIM = {
  name: 'claim',
  text: `delete from due.timers where (office_id, timer_id) in (
      select office_id, timer_id from due.timers where fires_at <= now() order by fires_at limit 1 for update skip locked)`,
}

/** Connections that claim. */
export interface Claiming extends AsyncDisposable {
  /** Claims every timer of the copy and does nothing else: each in a transaction, over all connections at once. */
  claimAll: () => Promise<unknown>
}

export async function openClaiming(url: string, connections: number): Promise<Claiming> {
  const clients = Array.from({ length: connections }, () => new Client({ connectionString: url }))
  await Promise.all(clients.map(client => client.connect()))
  return {
    claimAll: () =>
      Promise.all(
        clients.map(async client => {
          while ((await client.query(CLAIM)).rowCount !== 0);
        }),
      ),
    [Symbol.asyncDispose]: async () => void (await Promise.all(clients.map(client => client.end()))),
  }
}
