import { openDemo } from '../demo/open.ts'
import { openInstallation } from '../open-installation.ts'
import { serve } from '../serve.ts'

/** Runs the demonstration until it is told to stop; the first start makes the district and plays its weeks. */
export async function run(): Promise<number> {
  const installation = await openInstallation('demo')
  const { beside, print } = await openDemo(installation)
  await serve({ ...installation, isFounded: true }, beside)
  print()
  return new Promise<never>(() => {})
}
