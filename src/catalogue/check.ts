import * as path from 'node:path'
import type { Check, Neighbour, Neighbours } from './checks/check.ts'
import { callsOf } from './checks/calls-end.ts'
import { CHECKS } from './checks/list.ts'
import { makeFinding } from './finding.ts'
import { readParts } from './parts.ts'
import { readServiceFolder, serviceFolders, type ServiceFiles } from './read.ts'
import type { Finding } from './types.ts'

/**
 * Runs every check over a service folder. A check that throws becomes a finding, and the others still run.
 * @param id the folder's name
 * @param neighbours the other services: procedures may open matters of them, and numbers must not be theirs
 */
export async function checkService(
  id: string,
  files: ServiceFiles,
  neighbours: Neighbours,
  checks: readonly Check[] = CHECKS,
): Promise<Finding[]> {
  const parts = await readParts(id, files)
  const findings: Finding[] = []
  for (const check of checks) {
    try {
      findings.push(...(await check.run(parts, neighbours)))
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
  const neighbours = await neighboursOf(isService ? path.dirname(path.resolve(folder)) : folder)
  const results = new Map<string, Finding[]>()
  for (const each of folders) {
    const id = path.basename(path.resolve(each))
    results.set(id, await checkService(id, await readServiceFolder(each), neighbours))
  }
  return results
}

async function neighboursOf(catalogue: string): Promise<Neighbours> {
  const neighbours = new Map<string, Neighbour>()
  for (const folder of await serviceFolders(catalogue)) {
    const parts = await readParts('', await readServiceFolder(folder))
    const { form, manifest } = parts
    const calls = callsOf(parts).map(({ service }) => service)
    if (form && manifest) neighbours.set(path.basename(folder), { form, series: manifest.series, calls })
  }
  return neighbours
}
