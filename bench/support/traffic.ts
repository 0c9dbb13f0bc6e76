import type { Pool, PoolClient } from 'pg'

/** A statement as it goes over a connection. */
export interface Statement {
  text: string
  values?: unknown[]
}

/** How often the process waited for the database, and how many statements it sent. */
export interface Traffic {
  trips: number
  statements: number
}

/**
 * Watches what goes over a pool's connections. Statements sent while others are on their way travel with them: a trip
 * begins with a statement that finds nothing on its way, unless nobody waits for it: the end of what only read.
 * @param onStatement told of every statement, `begin` and `commit` included
 */
export function watch(pool: Pool, onStatement: (statement: Statement) => void = () => {}): Traffic {
  const traffic: Traffic = { trips: 0, statements: 0 }
  const watched = new WeakSet<PoolClient>()
  pool.on('acquire', client => {
    if (watched.has(client)) return
    watched.add(client)
    let onTheWay = 0
    let isReading = false
    const query: (given: string | Statement) => Promise<unknown> = client.query.bind(client)
    const counted = (given: string | Statement) => {
      const statement = typeof given === 'string' ? { text: given } : given
      onStatement(statement)
      traffic.statements += 1
      if (statement.text.startsWith('begin')) isReading = statement.text.endsWith('read only')
      if (onTheWay === 0 && !(isReading && statement.text === 'commit')) traffic.trips += 1
      onTheWay += 1
      const answer = query(given)
      const arrived = () => void (onTheWay -= 1)
      answer.then(arrived, arrived)
      return answer
    }
    Object.assign(client, { query: counted })
  })
  return traffic
}
