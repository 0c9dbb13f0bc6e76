import * as fs from 'node:fs'
import { initialise, isInitialised, urlOf } from './initialise.ts'
import { stopLeftover } from './leftover.ts'
import { takeLock } from './lock.ts'
import { preparePlace } from './place.ts'
import { supervise, type Server } from './supervise.ts'
import { explainSystem } from '../start-failure.ts'

export interface Embedded extends Server {
  /** Where to connect, as its superuser. Holds a password: never print it. */
  url: string
  /** Folder of this server (under the data folder, or under /var/lib when root's project lies in a closed folder). */
  home: string
  /** Folder of its socket, outside the data folder because socket addresses are short. */
  socket: string
}

export interface EmbeddedOptions {
  dataRoot: string
  /** False only for data nobody will miss (tests): no fsync. */
  durable: boolean
  /** What the server says, and what is done to it; English, for a log. */
  log?: (line: string) => void
}

/**
 * Runs a PostgreSQL of our own on a data folder, on a unix socket only. It ends with us, however we end.
 * @throws StartFailure when another instance runs there, the disk is full, rights are missing, memory is short
 */
export async function startEmbedded({ dataRoot, durable, log = () => {} }: EmbeddedOptions): Promise<Embedded> {
  const place = preparePlace(dataRoot)
  const release = await takeLock(place.home)
  try {
    if (!isInitialised(place)) await initialise(place, durable)
    await stopLeftover(place, log)
    const server = await supervise(place, durable, log)
    void server.exited.then(() => {
      fs.rmSync(place.socket, { recursive: true, force: true })
      release()
    })
    const password = fs.readFileSync(place.passwordFile, 'utf8').trim()
    return {
      ...server,
      home: place.home,
      socket: place.socket,
      url: urlOf(password, place.socket),
    }
  } catch (error) {
    release()
    throw explainSystem(error, place.home)
  }
}
