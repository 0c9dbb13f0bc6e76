/// <reference types="node" />
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { chromium as playwright, type Browser } from 'playwright-core'

/** What a test browser must not do by itself: fetch updates, talk to the outside, ask for a first run. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * What the package asks for and we do not want: one process for all pages dies with the first page that is closed, and
 * without web security the tests would not see what the browser of a person refuses.
 */
const UNWANTED = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content'])

interface Packed {
  args: readonly string[]
  executablePath(): Promise<string>
}

/**
 * Starts the Chromium that came with the packages; nothing has to be installed on the machine.
 * `CHROMIUM` names another one.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM']
  if (own) return playwright.launch({ executablePath: own, args: QUIET })
  const packed = await packedChromium()
  return playwright.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args.filter(arg => !UNWANTED.has(arg)), ...QUIET],
  })
}

/** The package declares its types with extensionless imports, which this project's resolution does not read. */
async function packedChromium(): Promise<Packed> {
  const place = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const loaded = (await import(pathToFileURL(place).href)) as { default: Packed }
  return loaded.default
}
