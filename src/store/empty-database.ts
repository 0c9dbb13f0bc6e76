import { Client } from 'pg'

/**
 * Throws away everything in the database: afterwards it waits for its first migration. Only for a database of which it is
 * known that nothing in it will be missed.
 * @param url connects as the owner of the tables
 */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'shuniu' })
  client.on('error', () => {}) // the statement under way is told
  await client.connect()
  try {
    // As PostgreSQL makes it in a new database.
    await client.query(`drop schema public cascade; create schema public authorization pg_database_owner;
      grant usage on schema public to public`)
  } finally {
    await client.end()
  }
}
