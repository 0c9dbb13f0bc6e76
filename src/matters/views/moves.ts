import sql, { raw } from 'sql-template-tag'
import type { Refusal } from '#base/errors.ts'
import { moveMarking } from '#procedure/move-marking.ts'
import { keyOf } from '#procedure/soundness/key.ts'
import type { Acting } from '../acting.ts'
import type { Matter } from '../matter.ts'
import { fieldRefusals, placeRefusals } from '../move-plan.ts'
import { iso } from './rows.ts'

type Running = Pick<Matter, 'id' | 'number' | 'title' | 'serviceVersion' | 'marking' | 'fields' | 'version' | 'dueAt'>

export interface PossibleMove extends Omit<Running, 'fields'> {
  /** Everything that stands in the way; empty when it can be moved. */
  refusals: readonly Refusal[]
}

/** Matters that one preview looks at; the oldest first, so that the next preview shows the rest. */
const MOST = 200

/**
 * Which running matters of a service are not on a version yet, and whether each could be moved to it.
 * @param version a published version of the service
 */
export async function possibleMoves(
  { tx, office, services }: Acting,
  service: string,
  version: number,
): Promise<PossibleMove[]> {
  const running =
    await tx.query<Running>(sql`select matter_id as id, number, title, service_version as "serviceVersion", marking, fields, version,
      ${raw(iso('due_at'))} as "dueAt" from matters
    where office_id = ${office} and service = ${service} and state in ('open', 'suspended') and service_version <> ${version}
    order by registered_at, matter_id limit ${MOST}`)
  const to = services.version(service, version)
  // Many matters stand at the same place: what can come after it is explored once.
  const known = new Map<string, readonly Refusal[]>()
  return running.map(({ fields, ...matter }) => {
    const from = services.version(service, matter.serviceVersion)
    const place = `${matter.serviceVersion} ${keyOf(matter.marking)}`
    const there = known.get(place) ?? placeRefusals(from, to, moveMarking(from.graph, to.graph, matter.marking).faults)
    known.set(place, there)
    return { ...matter, refusals: [...there, ...fieldRefusals(to, fields)] }
  })
}
