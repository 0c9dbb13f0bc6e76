/** What a drawing can have that the engine does not run. The sentences stand in the list of findings. */
export type FaultCode =
  | 'PROCESS_MISSING'
  | 'ELEMENT_UNSUPPORTED'
  | 'EVENT_UNSUPPORTED'
  | 'EVENT_INCOMPLETE'
  | 'START_MISSING'
  | 'STARTS_MANY'
  | 'FLOW_LOOSE'
  | 'LINK_UNPAIRED'
  | 'SPLIT_UNGATED'
  | 'RACE_UNFIT'
  | 'HOST_UNFIT'
  | 'POST_MISSING'
  | 'OPINION_UNKNOWN'
  | 'DRAFT_USE_UNKNOWN'
  | 'DEED_UNKNOWN'
  | 'DECISION_MISSING'
  | 'EFFECT_UNKNOWN'
  | 'OPENING_MISSING'
  | 'LOOP_UNFIT'

/** What a drawing can have that is left aside. */
export type WarningCode =
  | 'PROCESS_IGNORED'
  | 'EXTENSION_IGNORED'
  | 'ATTRIBUTE_UNKNOWN'
  | 'REFERENCE_UNRESOLVED'
  | 'CONTENT_IGNORED'

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
