import { openDemo } from '../demo/open.ts'
import { openInstallation, serve } from '../serve.ts'

/** Runs the demonstration until it is told to stop; the first start makes the district and plays its weeks. */
export async function run(): Promise<number> {
  const installation = await openInstallation('demo')
  const logins = await openDemo(installation)
  await serve({ ...installation, isFounded: true })
  logins.print()
  return new Promise<never>(() => {})
}
