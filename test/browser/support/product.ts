import type { TestContext } from 'node:test'
import { playersOf } from '#main/demo/players.ts'
import { storyOf } from '#main/demo/story.ts'
import { machineClock } from '#main/machine-clock.ts'
import { officeToday } from '#office/today.ts'
import { testApi, type TestApi } from '#test/support/api.ts'
import { screensOf, type Screens } from './screens.ts'

export type Product = TestApi & Screens

/** The product in a browser: the real server on a port of its own, the district with its weeks played, the real screens. */
export async function testProduct(t: TestContext, options: { played?: boolean } = {}): Promise<Product> {
  // The machine's own hour: the browser judges a cookie's end by its own clock.
  const now = new Date()
  const product = await testApi(t, { at: now.toISOString() })
  if (options.played) await play(product, now)
  product.context.clock = machineClock
  return { ...product, ...(await screensOf(product.api, product.onClose)) }
}

async function play(office: TestApi, now: Date): Promise<void> {
  const { pool, clock, services, plan } = office
  const { calendar } = await office.asMachine(acting => officeToday(acting.tx, acting.office, acting.now))
  const players = playersOf(pool, clock, services, plan)
  for (const { at, happen } of storyOf(now, calendar, plan, players, async () => {})) {
    clock.set(at)
    await happen()
  }
  clock.set(now)
}
