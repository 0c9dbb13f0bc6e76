import { makeFinding } from '../finding.ts'
import type { FindingCode } from '../finding-list.ts'
import type { ServiceParts } from '../parts.ts'
import type { Form } from '../schemas.ts'
import type { Finding, ServiceManifest } from '../types.ts'

/** What a service has to know of another one: its form, because a procedure may open a matter of it, its numbers, its calls. */
export interface Neighbour {
  form: Form
  series: ServiceManifest['series']
  /** The services its procedure calls and waits for. */
  calls: readonly string[]
}

/** The services a folder stands beside, by id; the one that is checked may be among them. */
export type Neighbours = ReadonlyMap<string, Neighbour>

export interface Where {
  file: string
  element?: string
  severity?: Finding['severity']
}

export type Found = (code: FindingCode, where: Where, params?: Finding['params']) => void

/** One question asked of a service folder. A part that cannot be read is the matter of `files-readable` alone. */
export interface Check {
  name: string
  run(parts: ServiceParts, neighbours: Neighbours): Promise<Finding[]>
}

export function check(
  name: string,
  look: (parts: ServiceParts, found: Found, neighbours: Neighbours) => void | Promise<void>,
): Check {
  return {
    name,
    async run(parts, neighbours) {
      const findings: Finding[] = []
      const found: Found = (code, { file, element, severity = 'error' }, params = {}) =>
        findings.push(makeFinding({ check: name, severity, file, code, params, ...(element ? { element } : {}) }))
      await look(parts, found, neighbours)
      return findings
    },
  }
}
