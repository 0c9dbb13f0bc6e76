import type { Locator, Page } from 'playwright-core'
import type { Screens } from './screens.ts'

/** What a person does at the product, by the words they see. */
export interface Hands {
  page: Page
  /** Opens an address of the product. */
  go: (address: string) => Promise<void>
  /** Presses one of the acts of the matter that is open, fills in what it asks, and confirms. */
  act: (word: string, filling?: Filling) => Promise<void>
  /** Opens an act without confirming it. */
  open: (word: string) => Promise<Locator>
}

export interface Filling {
  /** Written into the field of that label. */
  write?: Readonly<Record<string, string>>
  /** Chosen in the field of that label, by a part of the option's words. */
  choose?: Readonly<Record<string, string | readonly string[]>>
  /** The radio button pressed in the group of that label. */
  pick?: Readonly<Record<string, string>>
}

/** Signs somebody in, and gives what they can do. */
export async function handsOf({ page }: Screens, login: string): Promise<Hands> {
  const own = await page(login)
  const open = async (word: string): Promise<Locator> => {
    const acts = own.locator('.acts')
    const button = acts.getByRole('button', { name: word, exact: true })
    await acts.getByRole('button').first().waitFor()
    if ((await button.count()) > 0) await button.click()
    else {
      await acts.getByRole('button', { name: '更多' }).click()
      await own.getByRole('menuitem', { name: word }).click()
    }
    const drawer = own.locator('.ant-drawer').getByRole('dialog', { name: word, exact: true })
    await drawer.waitFor()
    return drawer
  }
  return {
    page: own,
    go: async address => {
      await own.goto(address)
    },
    open,
    act: async (word, filling = {}) => {
      const drawer = await open(word)
      await fillIn(own, drawer, filling)
      await drawer.getByRole('button', { name: word, exact: true }).click()
      await drawer.waitFor({ state: 'hidden' })
    },
  }
}

/** The control of a label, whatever mark the label wears. */
export const labelled = (form: Page | Locator, label: string): Locator =>
  form.getByLabel(new RegExp(`^${label}\\s*(?:必填)?\\s*(?:请核对)?$`))

/** Fills in a form by the labels of its fields. */
export async function fillIn(page: Page, form: Locator, { write, choose, pick }: Filling): Promise<void> {
  for (const [label, group] of Object.entries(pick ?? {}))
    await form.getByRole('radiogroup', { name: label }).getByText(group, { exact: true }).click()
  for (const [label, words] of Object.entries(choose ?? {})) {
    const field = labelled(form, label)
    for (const part of [words].flat()) {
      await field.click()
      if (await field.isEditable()) await field.fill(part)
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: part }).first().click()
    }
    await page.keyboard.press('Tab')
  }
  for (const [label, text] of Object.entries(write ?? {})) await labelled(form, label).fill(text)
}
