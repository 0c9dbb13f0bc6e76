import type { Citation } from '#base/citation.ts'
import { dayOf } from '#calendar/day.ts'
import { propertiesOf } from '#catalogue/form.ts'
import type { Form } from '#catalogue/schemas.ts'
import type { Service } from '#catalogue/types.ts'
import type { Acting } from '../acting.ts'
import type { Fields, MatterState } from '../matter.ts'
import { isRetention, isShorter, type Retention } from './retention.ts'
import type { ArchiveSettings } from './settings.ts'

/** What the schedule says where the service itself says how long. */
const OWN = 'own'

/** A matter that ended, as far as filing looks at it. */
export interface EndedMatter {
  id: string
  number: string
  service: string
  serviceVersion: number
  title: string
  state: MatterState
  outcome: string | null
  fields: Fields
  secrecy: number
  holderPostId: string
  closedAt: string
  isInstructed: boolean
  /** Of the document it issued: its number and date. */
  issued: { number: string; datedOn: string } | null
}

/** How a matter would be filed, before the keeper of the archive says otherwise. */
export interface Proposal {
  /** Null where the schedule keeps nothing of such a matter (不归档). */
  retention: Retention | null
  /** The row of the retention schedule; absent where only the service says how long. */
  citation?: Citation
  class: string
  title: string
  author: string
  number: string
  datedOn: string
}

/**
 * Proposes how a matter is filed: for how long by the retention schedule (decision `retention`), never shorter than whoever
 * closed it chose; where no row applies, as its service says.
 * @param office the office's name, author of what it wrote itself
 */
export function propose(acting: Acting, settings: ArchiveSettings, matter: EndedMatter, office: string): Proposal {
  const { directory, services, zone } = acting
  const service = services.version(matter.service, matter.serviceVersion)
  const { retention, citation } = scheduled(services.current(matter.service) ?? service, matter)
  const chosen = matter.fields['retention']
  const unitId = directory.post(matter.holderPostId)?.unitId
  const [first] = settings.classes
  return {
    retention: retention !== null && isRetention(chosen) && isShorter(retention, chosen) ? chosen : retention,
    ...(citation ? { citation } : {}),
    class: settings.classes.find(one => one.unitId !== null && one.unitId === unitId)?.code ?? first?.code ?? '',
    title: matter.title,
    author: matter.issued ? office : authorOf(service, matter.fields, office),
    number: matter.issued?.number ?? text(matter.fields['reference']) ?? matter.number,
    datedOn: matter.issued?.datedOn ?? text(matter.fields['documentDate']) ?? dayOf(new Date(matter.closedAt), zone),
  }
}

/** What the retention schedule in force says of a matter. */
export function scheduled(
  { rules, manifest }: Service,
  { service, fields, outcome, isInstructed }: Pick<EndedMatter, 'service' | 'fields' | 'outcome' | 'isInstructed'>,
): { retention: Retention | null; citation?: Citation } {
  const decision = rules
    .get('retention')
    ?.evaluate({ kind: null, ...fields, service, outcome, instructed: isInstructed }, '9999-12-31')
  const row = decision?.kind === 'decided' ? decision.rows[0] : undefined
  const period = row?.outputs['retention']
  if (!row || period === OWN) return { retention: manifest.retention }
  return { retention: isRetention(period) ? period : null, ...(row.citation ? { citation: row.citation } : {}) }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

/** Whoever a document came from is its author, unless that is a private person: a catalogue is read by many. */
function authorOf({ form }: Service, fields: Fields, office: string): string {
  const from = propertiesOf(form as Form).get('from')
  return from && from['x-personal'] !== true ? (text(fields['from']) ?? office) : office
}
