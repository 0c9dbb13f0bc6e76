import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { readTemplate, type Template } from './template.ts'

/** Names of services and of templates are names of folders and nothing else. */
const NAME = /^[a-z0-9-]{1,60}$/

/**
 * A template by its name: the service's own, or the one that services share.
 * @param catalogue the folder of the catalogue
 */
export async function findTemplate(catalogue: string, name: string, service?: string): Promise<Template> {
  if (![name, service ?? name].every(part => NAME.test(part))) throw new Error(`no template ${service}/${name}`)
  const shared = path.join(catalogue, '_shared', 'templates', name)
  if (service === undefined) return readTemplate(shared)
  const own = path.join(catalogue, service, 'templates', name)
  const isOwn = await fs.stat(own).then(
    found => found.isDirectory(),
    () => false,
  )
  return readTemplate(isOwn ? own : shared)
}
