import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import type { TestContext } from 'node:test'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { playersOf } from '#main/demo/players.ts'
import { storyOf } from '#main/demo/story.ts'
import { officeToday } from '#office/today.ts'
import { PASSWORD, testApi, type TestApi } from '#test/support/api.ts'
import { openBrowser } from './browser.ts'

export const DESKTOP = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }
/** Where pictures go: looked at by people, not compared. */
const PICTURES = path.join(import.meta.dirname, '..', '..', '..', '.build', 'pictures')

export interface Product extends TestApi {
  url: string
  /** A page of somebody signed in; of a stranger when nobody is named. */
  page: (login: string | null, options?: { viewport?: typeof DESKTOP; language?: string }) => Promise<Page>
  /** Takes a picture of a page as it stands. */
  picture: (page: Page, name: string) => Promise<void>
}

/** The product in a browser: the real server on a port of its own, the district with its weeks played, the real screens. */
export async function testProduct(t: TestContext, options: { played?: boolean } = {}): Promise<Product> {
  // The machine's own hour: the browser judges a cookie's end by its own clock.
  const now = new Date()
  const product = await testApi(t, { at: now.toISOString() })
  if (options.played) await play(product, now)
  await product.api.listen({ port: 0, host: '127.0.0.1' })
  const { port } = product.api.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const browser = await openBrowser()
  const contexts: BrowserContext[] = []
  product.onClose(async () => {
    for (const context of contexts) await context.close()
    await browser.close()
  })
  return {
    ...product,
    url,
    page: async (login, { viewport = DESKTOP, language = 'zh-CN' } = {}) => {
      const context = await browser.newContext({
        viewport,
        locale: language,
        timezoneId: 'Asia/Shanghai',
        baseURL: url,
      })
      contexts.push(context)
      const page = await context.newPage()
      if (login !== null) {
        const answer = await context.request.post('/api/session', { data: { login, password: PASSWORD } })
        if (!answer.ok()) throw new Error(`${login} cannot sign in: ${await answer.text()}`)
      }
      return page
    },
    picture: async (page, name) => {
      await fs.mkdir(PICTURES, { recursive: true })
      await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true })
    },
  }
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
