import { SECRECIES, URGENCIES } from '#matters/matter.ts'
import type { MatterRowView } from '#matters/views/rows.ts'
import type { Reader } from '../reader.ts'
import type { MatterSummary } from './schema.ts'

export const urgencyOf = (urgency: number): MatterSummary['urgency'] => URGENCIES[urgency] ?? 'normal'
export const secrecyOf = (secrecy: number): (typeof SECRECIES)[number] => SECRECIES[secrecy] ?? 'work-secret'

/** A matter as lists show it. */
export function summaryOf(reader: Reader, row: MatterRowView): MatterSummary {
  const { serviceVersion, clock, urgency, holderPostId, dueAt: _dueAt, outcome: _outcome, ...rest } = row
  return {
    ...rest,
    serviceName: reader.textsOf(row.service, serviceVersion).name,
    urgency: urgencyOf(urgency),
    holder: reader.post(holderPostId),
    due: reader.due(clock),
  }
}
