import { createRequire } from 'node:module'
import * as fs from 'node:fs'
import * as path from 'node:path'

const require = createRequire(import.meta.url)

/** The version of a package that is installed; undefined where it is not. */
export function versionOf(name: string): string | undefined {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = path.join(folder, name, 'package.json')
    if (!fs.existsSync(file)) continue
    const { version }: { version: string } = JSON.parse(fs.readFileSync(file, 'utf8'))
    return version
  }
  return undefined
}

/** Loads a package that the product does without; of its types only what is used here is known. */
export async function loadPeer<Module>(name: string): Promise<Module> {
  const loaded: Module = await import(name)
  return loaded
}
