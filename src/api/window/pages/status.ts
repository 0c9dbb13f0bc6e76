import { html } from 'ghtml'
import type { Language } from '#base/language.ts'
import { sayIn } from '../layout.ts'
import { GRADES } from '../texts.ts'
import { told } from './parts.ts'

/** Where a matter stands, as sentences. */
export interface Standing {
  code: string
  number: string
  service: string
  sentences: readonly string[]
}

/** How far it is, for whoever has the code; what was answered, for whoever knows the second thing too. */
export function statusPage(language: Language, standing: Standing, faults: readonly string[]): string {
  const say = sayIn(language)
  const [stage = '', ...rest] = standing.sentences
  return html`!${told(say('wrong'), faults)}
    <p class="soft">${standing.service} · ${standing.number}</p>
    <p class="stage">${stage}</p>
    !${rest.map(sentence => html`<p>${sentence}</p>`)}
    <h2>${say('seeAnswer')}</h2>
    <form method="post" action="/window/status">
      <input type="hidden" name="code" value="${standing.code}" />
      <label for="second">${say('second')}</label>
      <input
        type="text"
        id="second"
        name="second"
        inputmode="numeric"
        autocomplete="off"
        required
        maxlength="4"
        pattern="[0-9]{4}"
      />
      <div><button>${say('next')}</button></div>
    </form>`
}

/** The whole, for whoever brought the matter: the answer, what may be added, what they think of it. */
export function knownPage(
  language: Language,
  standing: Standing,
  known: {
    second: string
    answer: string | null
    isOpen: boolean
    said: 'solved' | 'unsolved' | null
    note: string | null
    fileLimit: number
  },
  faults: readonly string[],
): string {
  const say = sayIn(language)
  const keys = html`<input type="hidden" name="code" value="${standing.code}" /><input
      type="hidden"
      name="second"
      value="${known.second}"
    />`
  return html`!${told(say('wrong'), faults)}
    !${known.note === null ? '' : html`<p role="status"><strong>${known.note}</strong></p>`}
    <p class="soft">${standing.service} · ${standing.number}</p>
    !${standing.sentences.map((sentence, index) => html`<p class="${index === 0 ? 'stage' : ''}">${sentence}</p>`)}
    <h2>${say('answer')}</h2>
    !${known.answer === null ? html`<p>${say('noAnswer')}</p>` : html`<blockquote>${known.answer}</blockquote>`}
    !${known.answer !== null && known.said === null ? feedbackForm(language, keys) : ''}
    !${known.said === null ? '' : html`<p>${say('given', { solved: say(known.said) })}</p>`}
    !${
      known.isOpen
        ? html`<h2>${say('supply')}</h2>
            <form method="post" action="/window/files" enctype="multipart/form-data">
              !${keys}<label for="file">${say('file', { limit: known.fileLimit })}</label
              ><input type="file" id="file" name="file" required />
              <div><button class="quiet">${say('upload')}</button></div>
            </form>`
        : ''
    }`
}

function feedbackForm(language: Language, keys: string): string {
  const say = sayIn(language)
  const choice = (name: string, value: string, label: string) =>
    html`<label class="choice"><input type="radio" name="${name}" value="${value}" required />${label}</label>`
  return html`<form method="post" action="/window/feedback">
    !${keys}
    <fieldset>
      <legend>${say('feedback')}</legend>
      !${choice('solved', 'yes', say('solved'))}!${choice('solved', 'no', say('unsolved'))}<small
        >${say('unsolvedHelp')}</small
      >
    </fieldset>
    <fieldset>
      <legend>${say('grade')}</legend>
      !${GRADES.map((grade, index) => choice('grade', String(5 - index), grade[language]))}
    </fieldset>
    <label for="words">${say('words')}</label><textarea id="words" name="words" maxlength="2000"></textarea>
    <div><button>${say('send')}</button></div>
  </form>`
}
