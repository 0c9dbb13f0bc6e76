import { html } from 'ghtml'
import type { Language } from '#base/language.ts'
import type { Service } from '#catalogue/types.ts'
import { sayIn } from '../layout.ts'
import { codeForm, told } from './parts.ts'

/** What can be asked for, what has to be brought, and where to look up what was. */
export function homePage(language: Language, services: readonly Service[]): string {
  const say = sayIn(language)
  const items = services.map(service => {
    const window = service.texts[language].window
    const needs = window?.needs ?? []
    return html`<li>
      <strong>${window?.title ?? service.texts[language].name}</strong>
      <p>${window?.summary ?? service.texts[language].summary}</p>
      !${
        needs.length === 0
          ? ''
          : html`<p class="soft">${say('needs')}</p>
              <ul>
                !${needs.map(need => html`<li>${need}</li>`)}
              </ul>`
      }
      <a class="button" href="/window/apply/${service.manifest.id}">${say('begin')}</a>
    </li>`
  })
  return html`<h2>${say('ask')}</h2>
    !${
      items.length === 0
        ? html`<p>${say('none')}</p>`
        : html`<ul class="plain">
            !${items}
          </ul>`
    }
    <h2>${say('track')}</h2>
    !${codeForm(language)}`
}

/** A refusal that has no page of its own. */
export function faultPage(language: Language, sentences: readonly string[]): string {
  const say = sayIn(language)
  return html`!${told(say('wrong'), sentences)}
    <p><a href="/window">${say('home')}</a></p>
    !${codeForm(language)}`
}
