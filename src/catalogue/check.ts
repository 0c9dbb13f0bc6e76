import * as path from 'node:path'
import type { Check, Forms } from './checks/check.ts'
import { CHECKS } from './checks/list.ts'
import { makeFinding } from './finding.ts'
import { readParts } from './parts.ts'
import type { Form } from './schemas.ts'
import { readServiceFolder, serviceFolders, type ServiceFiles } from './read.ts'
import type { Finding } from './types.ts'

/**
 * Runs every check over a service folder. A check that throws becomes a finding, and the others still run.
 * @param id the folder's name
 * @param forms the forms of the other services, for procedures that open matters of another one
 */
export async function checkService(
  id: string,
  files: ServiceFiles,
  forms: Forms,
  checks: readonly Check[] = CHECKS,
): Promise<Finding[]> {
  const parts = await readParts(id, files)
  const findings: Finding[] = []
  for (const check of checks) {
    try {
      findings.push(...(await check.run(parts, forms)))
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      findings.push(
        makeFinding({ check: check.name, severity: 'error', file: '', code: 'CHECK_FAILED', params: { detail } }),
      )
    }
  }
  return findings
}

/** Checks one service folder, or every service of a catalogue. Findings by the folder's name. */
export async function checkFolders(folder: string): Promise<Map<string, Finding[]>> {
  const isService = (await readServiceFolder(folder)).has('service.json')
  const folders = isService ? [folder] : await serviceFolders(folder)
  const forms = await formsOf(isService ? path.dirname(path.resolve(folder)) : folder)
  const results = new Map<string, Finding[]>()
  for (const each of folders) {
    const id = path.basename(path.resolve(each))
    results.set(id, await checkService(id, await readServiceFolder(each), forms))
  }
  return results
}

async function formsOf(catalogue: string): Promise<Forms> {
  const forms = new Map<string, Form>()
  for (const folder of await serviceFolders(catalogue)) {
    const { form } = await readParts('', await readServiceFolder(folder))
    if (form) forms.set(path.basename(folder), form)
  }
  return forms
}
