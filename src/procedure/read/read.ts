import { compile } from '../compile/compile.ts'
import { TOP, type Graph } from '../graph.ts'
import { readContainer } from './container.ts'
import type { Element } from './element.ts'
import { fault, noFindings, warn, type Findings, type ReadFault, type ReadWarning } from './fault.ts'
import { checkFit, joinLinks } from './fit.ts'
import { lanesOf } from './lanes.ts'
import { nameElements } from './named.ts'
import { parse } from './parse.ts'
import type { Reading } from './reading.ts'

export type ProcedureRead =
  | { graph: Graph; faults: readonly []; warnings: readonly ReadWarning[] }
  | { graph: null; faults: readonly ReadFault[]; warnings: readonly ReadWarning[] }

/**
 * Reads a drawn procedure into its graph, or says of every element why it cannot. Warnings tell what was left aside:
 * other pools, what other products added, references that lead nowhere.
 * @throws Error when the text is no BPMN at all
 */
export async function readProcedure(xml: string): Promise<ProcedureRead> {
  const findings = noFindings()
  const definitions = await parse(xml, findings)
  const process = processOf(definitions.rootElements ?? [], findings)
  if (!process) return { graph: null, ...findings }
  nameElements(process)
  const reading: Reading = {
    findings,
    lanes: lanesOf(process),
    nodes: new Map(),
    flows: new Map(),
    steps: new Map(),
    starts: new Map(),
    handlers: new Map(),
    boundaries: new Map(),
    links: [],
    linkTargets: new Map(),
  }
  readContainer(process, TOP, false, reading)
  joinLinks(reading)
  checkFit(reading)
  if (findings.faults.length > 0) return { graph: null, ...findings }
  return { graph: compile(reading), faults: [], warnings: findings.warnings }
}

/** The one process that runs: the executable one, else the first that has anything in it. The other pools are told. */
function processOf(elements: readonly Element[], findings: Findings): Element | undefined {
  const processes = elements.filter(element => element.$type === 'bpmn:Process')
  const filled = processes.filter(process => (process.flowElements ?? []).length > 0)
  const chosen = filled.find(process => process.isExecutable === true) ?? filled[0] ?? processes[0]
  if (!chosen) fault(findings, 'PROCESS_MISSING', '')
  for (const process of filled)
    if (process !== chosen) warn(findings, 'PROCESS_IGNORED', process.id, { process: process.name ?? process.id })
  return chosen
}
