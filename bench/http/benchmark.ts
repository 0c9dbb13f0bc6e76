import { processorMeter } from '../support/cpu.ts'
import type { Figure } from '../support/figure.ts'
import { benchOffice } from '../support/office.ts'
import { serve } from '../support/serve.ts'
import { watch, type Statement } from '../support/traffic.ts'
import { cases } from './cases.ts'
import { desk } from './desk.ts'
import { PEOPLE } from './life.ts'

/** A case's life over real HTTP, and a desk. */
export async function http(server: string): Promise<Figure[]> {
  await using office = await benchOffice(server)
  const heard: Statement[] = []
  const traffic = watch(office.pool, statement => heard.push(statement))
  await using served = await serve(office, PEOPLE)
  const spent = await processorMeter(office.url)
  const measured = { office, served, heard, read: async () => ({ ...spent(), ...traffic }) }
  return [...(await cases(measured)), ...(await desk(measured))]
}
