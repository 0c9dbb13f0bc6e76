import { makeFinding } from '../finding.ts'
import type { FindingCode } from '../finding-list.ts'
import type { ServiceParts } from '../parts.ts'
import type { Form } from '../schemas.ts'
import type { Finding } from '../types.ts'

/** The forms of all services of the catalogue, by service: a procedure may open a matter of another one. */
export type Forms = ReadonlyMap<string, Form>

export interface Where {
  file: string
  element?: string
  severity?: Finding['severity']
}

export type Found = (code: FindingCode, where: Where, params?: Finding['params']) => void

/** One question asked of a service folder. A part that cannot be read is the matter of `files-readable` alone. */
export interface Check {
  name: string
  run(parts: ServiceParts, forms: Forms): Promise<Finding[]>
}

export function check(
  name: string,
  look: (parts: ServiceParts, found: Found, forms: Forms) => void | Promise<void>,
): Check {
  return {
    name,
    async run(parts, forms) {
      const findings: Finding[] = []
      const found: Found = (code, { file, element, severity = 'error' }, params = {}) =>
        findings.push(makeFinding({ check: name, severity, file, code, params, ...(element ? { element } : {}) }))
      await look(parts, found, forms)
      return findings
    },
  }
}
