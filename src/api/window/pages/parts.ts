import { html } from 'ghtml'
import type { Language } from '#base/language.ts'
import { sayIn } from '../layout.ts'

/** What stands at the head of a page that could not go on; what was typed is still there below. */
export const told = (words: string, sentences: readonly string[]): string =>
  sentences.length === 0
    ? ''
    : html`<div class="told" role="alert">
        <strong>${words}</strong>!${sentences.map(each => html`<p>${each}</p>`)}
      </div>`

/** What was typed before, on its way to the next page. */
export type Given = Readonly<Record<string, string>>

/** Whether whoever writes chose to give no name. */
export const isNameless = (given: Given): boolean => given['nameless'] === 'yes'

export const hidden = (given: Given, except: readonly string[]): string =>
  Object.entries(given)
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)
    .join('')

/** Asks for the code of the slip. */
export function codeForm(language: Language): string {
  const say = sayIn(language)
  return html`<form method="get" action="/window/status">
    <label for="code">${say('code')}</label>
    <input
      type="text"
      id="code"
      name="code"
      autocomplete="off"
      autocapitalize="characters"
      required
      maxlength="40"
      aria-describedby="code-help"
    />
    <small id="code-help">${say('codeHelp')}</small>
    <div><button>${say('look')}</button></div>
  </form>`
}
