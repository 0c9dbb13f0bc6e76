/// <reference types="node" />
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import type { Api } from '#api/api.ts'
import { PASSWORD } from '#test/support/api.ts'
import { openBrowser } from './browser.ts'

export const DESKTOP = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }
/** Where pictures go: looked at by people, not compared. `PICTURES=docs/pictures` renews the ones of the documentation. */
const PICTURES = path.join(import.meta.dirname, '..', '..', '..', process.env['PICTURES'] ?? '.build/pictures')

export interface PageOptions {
  viewport?: typeof DESKTOP
  language?: string
  isDark?: boolean
  /** A browser that runs no script. */
  isScriptless?: boolean
  /** Another server than the test's first. */
  at?: string
}

export interface Screens {
  url: string
  /** A page of somebody signed in; of a stranger when nobody is named. */
  page: (login: string | null, options?: PageOptions) => Promise<Page>
  /** Takes a picture of what the window shows, and says how many bytes it has. @param type `jpeg` where there are many */
  picture: (page: Page, name: string, type?: 'png' | 'jpeg') => Promise<number>
}

/** A server's screens in a browser of its own, on a free port, until the test ends. */
export async function screensOf(api: Api, onClose: (work: () => unknown) => void): Promise<Screens> {
  await api.listen({ port: 0, host: '127.0.0.1' })
  const { port } = api.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const browser = await openBrowser()
  const contexts: BrowserContext[] = []
  onClose(async () => {
    for (const context of contexts) await context.close()
    await browser.close()
  })
  return {
    url,
    page: async (
      login,
      { viewport = DESKTOP, language = 'zh-CN', isDark = false, isScriptless = false, at = url } = {},
    ) => {
      const context = await browser.newContext({
        viewport,
        locale: language,
        colorScheme: isDark ? 'dark' : 'light',
        timezoneId: 'Asia/Shanghai',
        javaScriptEnabled: !isScriptless,
        reducedMotion: 'reduce',
        baseURL: at,
      })
      contexts.push(context)
      context.setDefaultTimeout(30_000)
      const page = await context.newPage()
      if (login !== null) {
        const answer = await context.request.post('/api/session', { data: { login, password: PASSWORD } })
        if (!answer.ok()) throw new Error(`${login} cannot sign in: ${await answer.text()}`)
      }
      return page
    },
    picture: async (page, name, type = 'png') => {
      await fs.mkdir(PICTURES, { recursive: true })
      const file = path.join(PICTURES, `${name}.${type === 'png' ? 'png' : 'jpg'}`)
      return (await page.screenshot({ path: file, type, ...(type === 'jpeg' ? { quality: 70 } : {}) })).length
    },
  }
}
