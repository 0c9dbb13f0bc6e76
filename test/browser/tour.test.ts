import assert from 'node:assert/strict'
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { MatterPage } from '#api/matters/schema.ts'
import { settle } from './support/faults.ts'
import { testProduct, type Product } from './support/product.ts'
import { STOPS, type Stop } from './tour/stops.ts'

/** Long for a browser on a busy machine: some thirty pages, in milliseconds. */
const PATIENCE = 300_000
const GUIDE = path.join(import.meta.dirname, '..', '..', 'docs', 'guides', 'tour.md')

/** The address of a stop: a matter is found by its title, as whoever stops there. */
async function addressOf({ browser }: Product, { as, at, name }: Stop): Promise<string> {
  if (typeof at === 'string') return at
  const person = await browser(as ?? '')
  const query = new URLSearchParams({ q: at.matter, ...(at.service === undefined ? {} : { service: at.service }) })
  const found = await person.ask<MatterPage>(200, 'GET', `/api/matters?${query}&size=5`)
  const matter = found.items.find(item => item.title === at.matter)
  assert.ok(matter, `${name}: ${as} finds ${at.matter}`)
  return `/matters/${matter.id}${at.rest ?? ''}${at.tab === undefined ? '' : `?tab=${at.tab}`}`
}

test('every stop of the guided tour is there, and shows what the tour says', { timeout: PATIENCE }, async t => {
  const product = await testProduct(t, { played: true })
  // Everybody signs in once: more at a time is refused.
  const pages = new Map<string | null, Page>()
  const missing: string[] = []
  for (const stop of STOPS) {
    const page = pages.get(stop.as) ?? (await product.page(stop.as, stop.viewport ? { viewport: stop.viewport } : {}))
    pages.set(stop.as, page)
    await page.goto(await addressOf(product, stop))
    const shown = page.getByText(stop.shows).first()
    await shown.waitFor().catch(() => missing.push(`${stop.name} does not show ${stop.shows}`))
    await settle(page)
    await product.picture(page, `tour-${stop.name}`, 'jpeg')
  }
  assert.deepEqual(missing, [])
})

test('the guided tour has a picture of every stop, and each picture is there', async () => {
  const guide = await fs.readFile(GUIDE, 'utf8')
  const shown = [...guide.matchAll(/\(\.\.\/pictures\/tour-([a-z-]+)\.jpg\)/g)].map(match => match[1])
  assert.deepEqual(
    shown,
    STOPS.map(stop => stop.name),
  )
  for (const name of shown) await fs.access(path.join(path.dirname(GUIDE), '..', 'pictures', `tour-${name}.jpg`))
})
