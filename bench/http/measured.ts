import type { Reading } from '../support/compare.ts'
import type { BenchOffice } from '../support/office.ts'
import type { Served } from '../support/serve.ts'
import type { Statement } from '../support/traffic.ts'

/** The product behind its HTTP door, while it is measured. */
export interface Measured {
  office: BenchOffice
  served: Served
  /** Every statement so far. */
  heard: Statement[]
  read: () => Promise<Reading>
}

export const CALLERS: readonly number[] = [1, 8]
