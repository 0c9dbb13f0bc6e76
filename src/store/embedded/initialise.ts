import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { text } from 'node:stream/consumers'
import { explainPostgres } from './explain.ts'
import { childOptions } from './child.ts'
import type { Place } from './place.ts'

/** The owner of the embedded cluster; it can only sign in through the socket folder, which nobody else can open. */
const SUPERUSER = 'shuniu'

/** @param socket the folder of the server's socket */
export const urlOf = (password: string, socket: string): string =>
  `postgres://${SUPERUSER}:${password}@/postgres?host=${encodeURIComponent(socket)}`

export function isInitialised(place: Place): boolean {
  return fs.existsSync(path.join(place.data, 'PG_VERSION')) && !fs.existsSync(place.unfinishedMark)
}

/**
 * Makes the cluster. What an interrupted earlier run left behind is removed first.
 * The locale is PostgreSQL's own C.UTF-8, so the order of names never depends on the machine's libraries.
 * @throws StartFailure
 */
export async function initialise(place: Place, durable: boolean): Promise<void> {
  fs.rmSync(place.data, { recursive: true, force: true })
  fs.writeFileSync(place.unfinishedMark, '')
  fs.rmSync(place.passwordFile, { force: true })
  fs.writeFileSync(place.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (place.identity) fs.chownSync(place.passwordFile, place.identity.uid, place.identity.gid)
  const child = spawn(
    path.join(place.bin, 'initdb'),
    [
      `--pgdata=${place.data}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${place.passwordFile}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...childOptions(place), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let fault = ''
  const status = new Promise<number | null>(resolve => {
    child.once('error', error => {
      fault = String(error)
      resolve(null)
    })
    child.once('close', resolve)
  })
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), status])
  if (code !== 0) throw explainPostgres(`${said}\n${complained}\n${fault}`, place)
  fs.rmSync(place.unfinishedMark)
}
