import type { TestContext } from 'node:test'
import { machineClock } from '#main/machine-clock.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { play } from '#test/support/play.ts'
import { screensOf, type Screens } from './screens.ts'

export type Product = TestApi & Screens

/** The product in a browser: the real server on a port of its own, the district with its weeks played, the real screens. */
export async function testProduct(t: TestContext, options: { played?: boolean } = {}): Promise<Product> {
  // The machine's own hour: the browser judges a cookie's end by its own clock.
  const now = new Date()
  const product = await testApi(t, { at: now.toISOString() })
  if (options.played) await play(product)
  product.context.clock = machineClock
  return { ...product, ...(await screensOf(product.api, product.onClose)) }
}
