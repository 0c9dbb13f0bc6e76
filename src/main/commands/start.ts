import { openInstallation } from '../open-installation.ts'
import { serve } from '../serve.ts'

/** Runs the hub of an office until it is told to stop; an empty one is set up in the browser with a one-time token. */
export async function run(): Promise<number> {
  await serve(await openInstallation('office'))
  return new Promise<never>(() => {})
}
