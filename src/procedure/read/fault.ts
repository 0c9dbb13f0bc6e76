/** Everything a drawing can have that the engine does not run, or runs without it. Sentences are told by whoever shows them. */
export const FAULT_CODES = [
  'PROCESS_MISSING',
  'ELEMENT_UNSUPPORTED',
  'EVENT_UNSUPPORTED',
  'EVENT_INCOMPLETE',
  'START_MISSING',
  'STARTS_MANY',
  'FLOW_LOOSE',
  'LINK_UNPAIRED',
  'SPLIT_UNGATED',
  'RACE_UNFIT',
  'HOST_UNFIT',
  'POST_MISSING',
  'OPINION_UNKNOWN',
  'DECISION_MISSING',
  'EFFECT_UNKNOWN',
  'OPENING_MISSING',
  'LOOP_UNFIT',
] as const

export const WARNING_CODES = [
  'PROCESS_IGNORED',
  'EXTENSION_IGNORED',
  'ATTRIBUTE_UNKNOWN',
  'REFERENCE_UNRESOLVED',
  'CONTENT_IGNORED',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]
export type WarningCode = (typeof WARNING_CODES)[number]

/** What the drawing says that the engine cannot do, and the element it stands on. */
export interface ReadFault<Code extends string = FaultCode> {
  code: Code
  element: string
  params: Readonly<Record<string, string | number>>
}

export type ReadWarning = ReadFault<WarningCode>

/** Collects what a reader finds. */
export interface Findings {
  faults: ReadFault[]
  warnings: ReadWarning[]
}

export const noFindings = (): Findings => ({ faults: [], warnings: [] })

export function fault(findings: Findings, code: FaultCode, element: string, params: ReadFault['params'] = {}): void {
  findings.faults.push({ code, element, params })
}

export function warn(findings: Findings, code: WarningCode, element: string, params: ReadFault['params'] = {}): void {
  findings.warnings.push({ code, element, params })
}
