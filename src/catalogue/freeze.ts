import { createHash } from 'node:crypto'
import { fill } from '#base/language.ts'
import { withConfirmed } from './confirmed.ts'
import { FINDINGS } from './finding-list.ts'
import { readParts } from './parts.ts'
import type { ServiceFiles } from './read.ts'
import type { Service } from './types.ts'

/**
 * Compiles a service folder into what the engine runs, frozen under a version.
 * The folder is expected to have passed `checkService`; here only what cannot be compiled at all is refused.
 * @param confirmed facts from memory that the office has confirmed (`confirmationOf`); they make no other version
 * @throws Error naming the file and element that cannot be read
 */
export async function freezeService(
  files: ServiceFiles,
  version: number,
  confirmed: ReadonlySet<string> = new Set(),
): Promise<Service> {
  const parts = await readParts('', withConfirmed(files, confirmed))
  const { manifest, form, texts, graph, rules, procedureFaults, faults } = parts
  const hans = texts['zh-Hans']
  const hant = texts['zh-Hant']
  const en = texts.en
  const bpmn = files.get('procedure.bpmn')
  if (!manifest || !form || !hans || !hant || !en || !graph || !rules || bpmn === undefined) {
    const why = [
      ...faults.map(({ file, why: reason, detail }) =>
        `${file}: ${reason} ${typeof detail === 'string' ? detail : detail.en}`.trim(),
      ),
      ...procedureFaults.map(
        fault => `procedure.bpmn ${fault.element}: ${fill(FINDINGS[fault.code].en, fault.params)}`,
      ),
    ]
    throw new Error(`the service folder cannot be compiled: ${why.join('; ')}`)
  }
  return Object.freeze({
    manifest,
    version,
    hash: hashOf(files),
    graph,
    rules,
    form,
    texts: { 'zh-Hans': hans, 'zh-Hant': hant, en },
    bpmn,
  })
}

/** What decides how a matter runs. Next year's holidays, an example or a better README make no new version of a service. */
const DECIDES =
  /^(?:service\.json|form\.schema\.json|procedure\.bpmn|rules\.dmn|texts\/[^/]+\.json|_shared\/(?:rules|drafting)\.dmn)$/

/** SHA-256 in hex over the files that decide how a matter runs: the same folder is the same version. */
export function hashOf(files: ServiceFiles): string {
  const hash = createHash('sha256')
  for (const [file, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (DECIDES.test(file)) hash.update(`${file}\0${Buffer.byteLength(text)}\0${text}`)
  return hash.digest('hex')
}
