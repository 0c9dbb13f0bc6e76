import { carry } from '#jobs/carry.ts'
import { climb } from '#jobs/climb.ts'
import type { Mail, WorkerDeps } from '#jobs/deps.ts'
import { patienceOf } from '#jobs/patience.ts'
import { strand } from '#jobs/strand.ts'
import { turn, type Turn } from '#jobs/turn.ts'
import type { FileStore } from '#documents/files/store.ts'
import type { TestOffice } from './office.ts'

/** The worker of a test office, one turn at a time, at the hour the test's clock shows. What fails fails the test. */
export interface TestWorker {
  turn: () => Promise<Turn>
  climb: () => Promise<number>
  carry: () => Promise<number>
  strand: () => Promise<number>
}

export function testWorker(
  { pool, clock, services }: Pick<TestOffice, 'pool' | 'clock' | 'services'>,
  options: {
    mail?: (mail: Mail) => Promise<void>
    /** What parcels need; the rest of the worker touches no file. */
    files?: FileStore
    office?: number
    onError?: (error: unknown) => void
  } = {},
): TestWorker {
  const onError = options.onError ?? fail
  const deps: WorkerDeps = {
    pool,
    clock,
    office: options.office ?? 1,
    services: () => services,
    files: options.files ?? NO_FILES,
    onError,
    address: 'http://office.example',
    ...(options.mail ? { mail: options.mail } : {}),
  }
  const patience = patienceOf(clock, onError)
  return {
    turn: () => turn(deps, patience),
    climb: () => climb(deps, patience),
    carry: () => carry(deps),
    strand: () => strand(deps, patience),
  }
}

function fail(error: unknown): never {
  throw error
}

export const NO_FILES: FileStore = { receive: fail, receiveTemporary: fail, read: fail, open: fail, incoming: '' }
