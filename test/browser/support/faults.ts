import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { zhHans } from '../../../web/texts/zh-Hans.ts'

const KEYS: ReadonlySet<string> = new Set(Object.keys(zhHans))

/** What is never meant for a person's eyes: an id, a hole in a sentence, what a program calls nothing. */
const UNFIT = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|\{[a-zA-Z]+\}|\bundefined\b|\[object Object\]|\bNaN\b/

/** Waits until a page has what it shows: it has its heading, and no skeleton stands in for anything. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' })
}

/** Hears what the browser complains about; the answer to a stranger that they are one (401) is none. */
export function listen(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', error => heard.push(error.message))
  page.on('console', message => {
    if (message.type() !== 'error' || /status of 401/.test(message.text())) return
    heard.push(`${message.text()} ${message.location().url}`)
  })
  return heard
}

/** Words that are no words: keys of the texts, ids, holes. */
export async function unfitWords(page: Page): Promise<string[]> {
  const texts = (await page.locator('body').innerText()).split('\n').map(line => line.trim())
  return texts.filter(text => KEYS.has(text) || UNFIT.test(text))
}

/** By how many pixels the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** What keeps somebody out: the findings of axe that are serious or critical, each with where it stands. */
export async function barriers(page: Page): Promise<string[]> {
  // There are no frames, for which axe would open a second page each time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(node => `${id}: ${node.html.slice(0, 160)}`))
}
