import { createHash } from 'node:crypto'
import { fill } from '#base/language.ts'
import { withConfirmed } from './confirmed.ts'
import { FINDINGS } from './finding-list.ts'
import { readParts } from './parts.ts'
import type { ServiceFiles } from './read.ts'
import type { Service } from './types.ts'

/**
 * Folders that were compiled, by all that their files say: an office's are met at every start, in every office of an
 * installation and at every rehearsal, and compiling one takes longer than all else there. The oldest is forgotten first.
 */
const compiled = new Map<string, Promise<Compiled>>()
const MOST = 200

type Compiled = Omit<Service, 'version' | 'hash'>

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
  return Object.freeze({ ...(await compileOnce(withConfirmed(files, confirmed))), version, hash: hashOf(files) })
}

function compileOnce(files: ServiceFiles): Promise<Compiled> {
  const key = digest(files, () => true)
  const known = compiled.get(key)
  if (known) return known
  const made = compile(files)
  compiled.set(key, made)
  // What could not be compiled says so each time; it is not kept.
  made.catch(() => compiled.delete(key))
  const [oldest] = compiled.keys()
  if (compiled.size > MOST && oldest !== undefined) compiled.delete(oldest)
  return made
}

async function compile(files: ServiceFiles): Promise<Compiled> {
  const { manifest, form, texts, graph, rules, procedureFaults, faults } = await readParts('', files)
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
  return Object.freeze({ manifest, graph, rules, form, texts: { 'zh-Hans': hans, 'zh-Hant': hant, en }, bpmn })
}

/** What decides how a matter runs. Next year's holidays, an example or a better README make no new version of a service. */
const DECIDES =
  /^(?:service\.json|form\.schema\.json|procedure\.bpmn|rules\.dmn|texts\/[^/]+\.json|_shared\/(?:rules|drafting)\.dmn)$/

/** SHA-256 in hex over the files that decide how a matter runs: the same folder is the same version. */
export const hashOf = (files: ServiceFiles): string => digest(files, file => DECIDES.test(file))

function digest(files: ServiceFiles, counts: (file: string) => boolean): string {
  const hash = createHash('sha256')
  for (const [file, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (counts(file)) hash.update(`${file}\0${Buffer.byteLength(text)}\0${text}`)
  return hash.digest('hex')
}
