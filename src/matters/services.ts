import sql from 'sql-template-tag'
import { confirmationOf } from '#catalogue/confirmed.ts'
import type { Service } from '#catalogue/types.ts'
import { tablesIn } from '#rules/check-table.ts'
import type { Tx } from '#store/transaction.ts'
import { confirmationsOf } from './confirmations.ts'

/** Turns the files of a published version into something that runs; the catalogue room's `freezeService`. */
export type Freeze = (
  files: ReadonlyMap<string, string>,
  version: number,
  confirmed: ReadonlySet<string>,
) => Promise<Service>

/** The services an office has published. Versions are frozen, so one that was compiled stays compiled. */
export interface Services {
  /** The newest version, for matters that begin now. */
  current(service: string): Service | undefined
  /** The version a running matter keeps. @throws Error when it was never published here */
  version(service: string, version: number): Service
  all(): readonly Service[]
  /** Takes in what was published since, by whichever process. Nothing is read while the revision is the known one. */
  catchUp(tx: Tx, revision: string): Promise<void>
}

/** Reads every published version of an office; what is published later is taken in by the act that meets it first. */
export async function loadServices(tx: Tx, office: number, freeze: Freeze): Promise<Services> {
  const frozen = new Map<string, Service>()
  let newest = new Map<string, Service>()
  let confirmed: ReadonlySet<string> = new Set()
  let known: string | undefined
  const services: Services = {
    current: service => newest.get(service),
    version: (service, version) => {
      const found = frozen.get(`${service}/${version}`)
      if (!found) throw new Error(`version ${version} of ${service} was never published here`)
      return found
    },
    all: () => [...newest.values()],
    catchUp: async (current, revision) => {
      if (revision === known) return
      const [published, kept] = await Promise.all([versionsOf(current, office), confirmationsOf(current, office)])
      const now = new Set(kept.filter(({ isConfirmed }) => isConfirmed).map(confirmationOf))
      const turned = new Set([...now, ...confirmed].filter(one => !now.has(one) || !confirmed.has(one)))
      const missing = published.filter(({ service, version }) => {
        const had = frozen.get(`${service}/${version}`)
        return !had || restsOn(had, turned)
      })
      await Promise.all(
        missing.map(async ({ service, version }) => {
          const files = await filesOfVersion(current, office, service, version)
          frozen.set(`${service}/${version}`, await freeze(files, version, now))
        }),
      )
      newest = new Map(published.map(({ service, version }) => [service, services.version(service, version)]))
      confirmed = now
      known = revision
    },
  }
  await services.catchUp(tx, await servicesRevision(tx, office))
  return services
}

/** Whether a service shows one of these facts, and has to show it otherwise. */
const restsOn = ({ rules }: Service, facts: ReadonlySet<string>): boolean =>
  facts.size > 0 &&
  tablesIn(rules).some(({ rows, otherwise }) =>
    [...rows, ...(otherwise ? [otherwise] : [])].some(
      ({ citation }) => citation && facts.has(confirmationOf(citation)),
    ),
  )

/** @returns every version, oldest first */
const versionsOf = (tx: Tx, office: number) =>
  tx.query<{ service: string; version: number }>(
    sql`select service, version from services where office_id = ${office} order by service, version`,
  )

/** The files of a published version. @throws Error when it was never published here */
export async function filesOfVersion(
  tx: Tx,
  office: number,
  service: string,
  version: number,
): Promise<Map<string, string>> {
  const [row] = await tx.query<{ files: Record<string, string> }>(
    sql`select files from services where office_id = ${office} and service = ${service} and version = ${version}`,
  )
  if (!row) throw new Error(`version ${version} of ${service} was never published here`)
  return new Map(Object.entries(row.files))
}

/** Grows with every published version (migrations/000020); nothing before the office was founded. */
async function servicesRevision(tx: Tx, office: number): Promise<string> {
  const [row] = await tx.query<{ revision: string }>(
    sql`select services_revision::text as revision from offices where office_id = ${office}`,
  )
  return row?.revision ?? ''
}
