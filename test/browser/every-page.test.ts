import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwnDraft } from '#api/drafts/schema.ts'
import type { MatterPage } from '#api/matters/schema.ts'
import { barriers, listen, overflow, settle, unfitWords } from './support/faults.ts'
import { testProduct, type Product } from './support/product.ts'
import { DESKTOP, PHONE } from './support/screens.ts'

/** Long for a browser on a busy machine: some thirty pages at two sizes, in milliseconds. */
const PATIENCE = 300_000

/** The languages, and where each is looked at for barriers besides: that is slow, and each size is looked at in one of them. */
const LANGUAGES: readonly { language: string; barriersAt: readonly (typeof DESKTOP)[] }[] = [
  { language: 'zh-CN', barriersAt: [DESKTOP] },
  { language: 'zh-TW', barriersAt: [] },
  { language: 'en-GB', barriersAt: [PHONE] },
]

/** Every address of the product, by who goes there. */
async function addressesOf({ browser }: Product): Promise<readonly (readonly [string | null, readonly string[]])[]> {
  const leader = await browser('guchanghe')
  const services = await leader.ask<{ items: { id: string }[] }>(200, 'GET', '/api/services')
  const { items } = await leader.ask<MatterPage>(200, 'GET', '/api/matters?size=100')
  const matter = items.find(one => one.title.includes('占道') && one.reference) ?? assert.fail('the story is played')
  const drafts = await (await browser('yaojianing')).ask<{ items: OwnDraft[] }>(200, 'GET', '/api/drafts')
  const tabs = ['story', 'procedure', 'materials', 'clocks', 'circulation', 'record', 'relations']
  return [
    [
      'guchanghe',
      [
        '/',
        '/matters',
        '/matters/new',
        ...tabs.map(tab => `/matters/${matter.id}?tab=${tab}`),
        ...['to-sign', 'inbox', 'ledger'].map(tab => `/documents?tab=${tab}`),
        '/supervision',
        '/duty',
        '/duty/roster',
        '/overview',
        '/library?q=督查',
        '/bookings',
        '/canteen',
        '/canteen?view=kitchen',
        '/bookings?view=week',
        '/services',
        // One page, whichever service it shows: the first and the last will do.
        ...[services.items.at(0), services.items.at(-1)].map(service => `/services/${service?.id}`),
        '/nowhere',
      ],
    ],
    [
      'admin',
      [
        ...[
          'units',
          'people',
          'covers',
          'focuses',
          'resources',
          'schedules',
          'documents',
          'calendars',
          'facts',
          'channels',
        ].map(tab => `/office?tab=${tab}`),
        '/account',
        '/password',
        '/handover',
        '/sight',
      ],
    ],
    ['liuqinghe', ['catalogue', 'unfiled', 'boxes', 'settings'].map(tab => `/archive?tab=${tab}`)],
    ['yaojianing', ['/drafts', `/matters/${drafts.items[0]?.matterId}/draft`]],
    [null, ['/sign-in']],
  ]
}

test('every page can be read by everybody, on a desk and on a phone', { timeout: 3 * PATIENCE }, async t => {
  const product = await testProduct(t, { played: true })
  const addresses = await addressesOf(product)
  for (const { language, barriersAt } of LANGUAGES)
    await t.test(language, { timeout: PATIENCE }, async () => {
      const faults: string[] = []
      for (const [login, pages] of addresses) {
        const page = await product.page(login, { language })
        const heard = listen(page)
        for (const address of pages) {
          await page.goto(address)
          await settle(page)
          for (const viewport of [DESKTOP, PHONE]) {
            await page.setViewportSize(viewport)
            const found = [
              ...(barriersAt.includes(viewport) ? await barriers(page) : []),
              ...(await unfitWords(page)).map(text => `not for people: ${text}`),
              ...heard.splice(0),
            ]
            const wider = await overflow(page)
            if (wider > 0) found.push(`${wider} pixels wider than the window`)
            faults.push(...found.map(fault => `${address} ${viewport.width}: ${fault}`))
          }
        }
        await page.close()
      }
      assert.deepEqual(faults, [])
    })
})
