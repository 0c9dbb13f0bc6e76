import { html } from 'ghtml'
import type { Language } from '#base/language.ts'
import { sayIn, type Say } from '../layout.ts'
import type { Question } from '../questions.ts'
import { hidden, isNameless, told, type Given } from './parts.ts'

/** One question a page; earlier answers travel along, nothing is kept before it is sent. */
export function questionPage(
  language: Language,
  service: string,
  questions: readonly Question[],
  at: number,
  given: Given,
  faults: readonly string[],
): string {
  const say = sayIn(language)
  const question = questions[at]
  const own = question?.kind === 'field' ? [question.name] : isNameless(given) ? ['digits'] : ['name', 'contact']
  return html`!${told(say('wrong'), faults)}
    <p class="soft">${say('question', { at: at + 1, count: questions.length })}</p>
    <form method="post" action="/window/apply/${service}">
      !${hidden(given, [...own, 'at', 'go'])}<input type="hidden" name="at" value="${String(at)}" />
      !${question?.kind === 'field' ? fieldInput(language, question, given[question.name] ?? '') : contactInputs(language, given)}
      <div>
        <button name="go" value="next">${say('next')}</button>
        !${at === 0 ? '' : html`<button class="quiet" name="go" value="back" formnovalidate>${say('back')}</button>`}
        !${question?.kind === 'contact' && question.mayBeNameless ? namelessChoice(say, given) : ''}
      </div>
    </form>`
}

function fieldInput(language: Language, question: Extract<Question, { kind: 'field' }>, value: string): string {
  const say = sayIn(language)
  const { name, label, help, isRequired, most } = question
  const required = isRequired ? 'required' : ''
  const note = [help, isRequired ? null : say('optional')].filter(Boolean).join('；')
  const head = html`<label for="${name}">${label}</label>!${note ? html`<small id="${name}-help">${note}</small>` : ''}`
  const described = note ? html`aria-describedby="${name}-help"` : ''
  switch (question.input) {
    case 'choice':
      return html`<fieldset>
        <legend>${label}</legend>
        !${question.options.map(
          option =>
            html`<label class="choice"
              ><input
                type="radio"
                name="${name}"
                value="${option.code}"
                !${required}
                !${option.code === value ? 'checked' : ''}
              />${option.label}</label
            >`,
        )}
      </fieldset>`
    case 'long':
      return html`!${head}<textarea id="${name}" name="${name}" maxlength="${String(most)}" !${described} !${required}>
${value}</textarea>`
    case 'date':
      return html`!${head}<input type="date" id="${name}" name="${name}" value="${value}" !${described} !${required} />`
    case 'number':
      return html`!${head}<input
          type="number"
          id="${name}"
          name="${name}"
          value="${value}"
          !${described}
          !${required}
        />`
    case 'line':
      return html`!${head}<input
          type="text"
          id="${name}"
          name="${name}"
          value="${value}"
          maxlength="${String(most)}"
          !${described}
          !${required}
        />`
  }
}

/** The way to give no name, and back. */
const namelessChoice = (say: Say, given: Given): string =>
  isNameless(given)
    ? html`<button class="quiet" name="go" value="named" formnovalidate>${say('withName')}</button>`
    : html`<button class="quiet" name="go" value="nameless" formnovalidate>${say('withoutName')}</button>`

function contactInputs(language: Language, given: Given): string {
  const say = sayIn(language)
  if (isNameless(given))
    return html`<label for="digits">${say('digits')}</label>
      <small id="digits-help">${say('digitsHelp')}</small>
      <input
        type="text"
        id="digits"
        name="digits"
        value="${given['digits'] ?? ''}"
        inputmode="numeric"
        autocomplete="off"
        required
        maxlength="4"
        pattern="[0-9]{4}"
        aria-describedby="digits-help"
      />`
  return html`<fieldset>
    <legend>${say('who')}</legend>
    <label for="name">${say('name')}</label>
    <input
      type="text"
      id="name"
      name="name"
      value="${given['name'] ?? ''}"
      autocomplete="name"
      required
      maxlength="60"
    />
    <label for="contact">${say('phone')}</label>
    <input
      type="tel"
      id="contact"
      name="contact"
      value="${given['contact'] ?? ''}"
      autocomplete="tel"
      required
      maxlength="30"
      aria-describedby="contact-help"
    />
    <small id="contact-help">${say('phoneHelp')}</small>
  </fieldset>`
}

/** Everything once more, before it is sent. */
export function reviewPage(
  language: Language,
  service: string,
  questions: readonly Question[],
  given: Given,
  faults: readonly string[],
): string {
  const say = sayIn(language)
  const line = (label: string, value: string) =>
    html`<dt>${label}</dt>
      <dd>${value || '—'}</dd>`
  const lines = questions.map(question => {
    if (question.kind === 'contact' && isNameless(given)) return line(say('who'), say('withoutName'))
    if (question.kind === 'contact')
      return line(say('name'), given['name'] ?? '') + line(say('phone'), given['contact'] ?? '')
    const value = given[question.name] ?? ''
    return line(question.label, question.options.find(option => option.code === value)?.label ?? value)
  })
  return html`!${told(say('wrong'), faults)}
    <dl>!${lines}</dl>
    <form method="post" action="/window/apply/${service}">
      !${hidden(given, ['at', 'go'])}<input type="hidden" name="at" value="${String(questions.length)}" />
      <button name="go" value="send">${say('send')}</button>
      <button class="quiet" name="go" value="back">${say('change')}</button>
    </form>`
}
