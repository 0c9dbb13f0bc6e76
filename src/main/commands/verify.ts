import { reachDatabase } from '../database.ts'
import { readEnvironment } from '../environment.ts'
import { filesPlace } from '../files.ts'
import { verifyInstallation } from '../verification.ts'

/**
 * Verifies the record of every office in the database, and the attached files, whether the server runs or not; `demo` as an
 * argument means the demonstration's. Writes nothing.
 * @returns 1 when something is not as it was recorded
 */
export async function run([kind]: readonly string[]): Promise<number> {
  const environment = readEnvironment(kind === 'demo' ? 'demo' : 'office')
  const url = await reachDatabase(environment)
  return (await verifyInstallation({ url, ...filesPlace(environment) })) ? 0 : 1
}
