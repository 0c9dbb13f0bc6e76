import type { Pool } from 'pg'

/** Leads processes of five steps that people do one after the other. After each step PostgreSQL knows where the process stands. */
export interface Engine extends AsyncDisposable {
  /** Does the step at which the caller's process stands; when that has ended, the first of another. */
  step: (caller: number) => Promise<void>
  /** Bytes of state that a step writes, on average. */
  written: () => Promise<number>
}

/** Another product's engine. */
export interface Peer {
  /** Its package. */
  name: string
  /** @param pool connections to the database that is measured, as the owner of its tables */
  open: (pool: Pool, url: string) => Promise<Engine>
}
